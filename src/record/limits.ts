/** Version of a record's format, in exported files too; a change of shape raises it and needs a migration of what is kept and read. */
export const RECORD_VERSION = 1;

/** Longest note, in characters. */
export const LONGEST_NOTE = 5000;

/** Largest picture, in characters of its data URL: a whole 5K screen as JPEG takes about a tenth. */
export const LARGEST_PICTURE = 20_000_000;
