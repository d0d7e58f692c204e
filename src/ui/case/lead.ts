/** A label with what stands between it and the text that follows: a full-width colon brings its own space. */
export const lead = (label: string): string => (label.endsWith('：') ? label : `${label} `);
