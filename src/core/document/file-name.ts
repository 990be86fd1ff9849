// The parts of a file's name.

/** A name without its ending: `agents` for `agents.csv`. */
export const stemOf = (fileName: string): string => fileName.replace(/\.[^.]*$/, '');
