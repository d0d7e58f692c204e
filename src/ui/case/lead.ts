/** A label with what stands between it and the text that follows: a full-width colon brings its own space. */
export const lead = (label: string): string => (label.endsWith('：') ? label : `${label} `);

/** What follows a text, with what stands between them: a full-width bracket brings its own space. */
export const trail = (text: string): string => (text.startsWith('（') ? text : ` ${text}`);
