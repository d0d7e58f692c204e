/** How much a page may tell the background; what is longer is cut in the page and refused in the background. */
export const LONGEST = { url: 4000, lang: 35, text: 300, css: 2000, controls: 60, reveal: 5, stale: 20, claims: 10, steps: 60, evidence: 20 } as const;

/** How much of a page's text tells its language, in characters. */
export const SAMPLE = 2000;
