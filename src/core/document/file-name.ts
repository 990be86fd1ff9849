// The parts of a file's name.

/** A name without its ending: `agents` for `agents.csv`. */
export const stemOf = (fileName: string): string => fileName.replace(/\.[^.]*$/, '');

/** The ending of a name, with its point: `.csv`; '' for none. */
export const endingOf = (fileName: string): string => fileName.slice(stemOf(fileName).length);
