// Gives files that are recognised as ours the language whose grammar colours their columns: never where somebody else, a
// person or another extension (Rainbow CSV and the like), has given them one. VS Code itself opens most of them in it, for
// it knows their header (`firstLine` in package.json); but it forgets the language of a file that is closed.
import * as vscode from 'vscode';
import { isCandidate } from './candidates';
import type { Tracker } from './tracker';

const LANGUAGE = 'enrolment-csv';
const PLAIN = 'plaintext';

/** What this extension is giving to documents just now: any other change of a language is somebody else's choice. */
const given = new WeakMap<vscode.TextDocument, string>();

export function colourColumns(tracker: Tracker): vscode.Disposable {
  const open = new WeakSet<vscode.TextDocument>();
  /** By address, whether the file is open or not: what somebody else chose, and which files were coloured before. */
  const chosen = new Map<string, string>();
  const coloured = new Set<string>();

  /** The language that a file is to have as it opens. */
  const wantedFor = (document: vscode.TextDocument): string => {
    const key = document.uri.toString();
    const { languageId } = document;
    const theirs = chosen.get(key);
    if (theirs !== undefined) return theirs;
    if (!areColoursWanted(document)) return languageId === LANGUAGE ? PLAIN : languageId;
    return coloured.has(key) && languageId === PLAIN ? LANGUAGE : languageId;
  };

  const opened = (document: vscode.TextDocument) => {
    if (!isCandidate(document)) return;
    const { languageId } = document;
    const key = document.uri.toString();
    if (!open.has(document)) void give(document, wantedFor(document));
    else if (given.get(document) !== languageId) chosen.set(key, languageId);
    if (languageId === LANGUAGE) coloured.add(key);
    open.add(document);
  };

  for (const document of vscode.workspace.textDocuments) opened(document);
  return vscode.Disposable.from(
    // VS Code tells of a change of the language by closing the document and opening the same one again.
    vscode.workspace.onDidOpenTextDocument(opened),
    tracker.onDidCheck(({ document, snapshot, isIgnored }) => {
      if (chosen.has(document.uri.toString())) return;
      if (snapshot) void withColours(document);
      else if (isIgnored && document.languageId === LANGUAGE) void give(document, PLAIN);
    }),
  );
}

/**
 * Gives a file of ours the language. A file that is made is given it before it is shown: VS Code may leave the boxes around
 * accents that a plain text has in restricted mode, where an editor changes its language while they are looked for.
 */
export async function withColours(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  const isOurs = document.languageId === PLAIN && areColoursWanted(document);
  return isOurs ? give(document, LANGUAGE) : document;
}

const areColoursWanted = ({ uri }: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('enrolment', uri).get<unknown>('colourColumns') !== false;

/** A file that is closed meanwhile, or a language that is gone, leaves all as it is. */
async function give(document: vscode.TextDocument, language: string): Promise<vscode.TextDocument> {
  if (document.languageId === language) return document;
  given.set(document, language);
  try {
    return await vscode.languages.setTextDocumentLanguage(document, language);
  } catch {
    // Colours are a help and nothing else.
    return document;
  } finally {
    given.delete(document);
  }
}
