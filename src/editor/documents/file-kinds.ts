// How the files are named that may be enrolment files: for VS Code's search, and for an address.

/** How files of a kind are named; VS Code's patterns tell small letters from capitals. */
export interface FileKind {
  readonly pattern: string;
  readonly names: RegExp;
}

export const CSV_FILES: FileKind = { pattern: '**/*.[cC][sS][vV]', names: /\.csv$/i };
/** Also what has lost the right ending: what the command line looks at in a folder. */
export const TEXT_FILES: FileKind = {
  pattern: '**/*.{[cC][sS][vV],[tT][sS][vV],[tT][xX][tT]}',
  names: /\.(csv|tsv|txt)$/i,
};
