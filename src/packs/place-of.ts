/** A step of a path that is each user's or each order's own: numbers, UUIDs, tokens, and what the format of packs leaves out. */
const OWN = /\d{3,}|^\d+$|[0-9a-f]{8}-[0-9a-f]{4}-|^(?=.*\d)(?=.*[a-zA-Z])[\w-]{16,}$|[\s()\\{}:+@*%]/;

/** A language or region at the start of a path, which others have otherwise: "/en", "/tw-zh". */
const LOCALE = /^[a-z]{2}([-_][a-zA-Z]{2,4})?$/;

/** An address as a place of a pack: its path with "*" for what is the user's own, without query and fragment. */
export function placeOf(url: string): string {
  const steps = new URL(url).pathname.split('/');
  return steps
    .map((step, index) => (OWN.test(step) || (index === 1 && steps.length > 2 && LOCALE.test(step)) ? '*' : step))
    .join('/')
    .slice(0, 200);
}
