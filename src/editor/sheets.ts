// The whole sheet of a document, for what is asked for and not typed: fixes. Kept for as long as the text is the same.
import type * as vscode from 'vscode';
import { readSheet, type Sheet } from '../core/file/sheet';
import type { FixTools } from '../core/rules/rule';
import type { Tracked, Tracker } from './tracker';

const kept = new WeakMap<vscode.TextDocument, { version: number; context: unknown; sheet: Sheet }>();

/** The sheet of a tracked document as it is now; undefined when it is none of ours. */
export function sheetOf({ document, session }: Tracked): Sheet | undefined {
  if (!session) return undefined;
  const { context } = session.sheet;
  const known = kept.get(document);
  if (known?.version === document.version && known.context === context) return known.sheet;
  const sheet = readSheet(document.getText(), context);
  kept.set(document, { version: document.version, context, sheet });
  return sheet;
}

/** The same of a document that may have been opened just now. */
export async function sheetIn(document: vscode.TextDocument, tracker: Tracker): Promise<Sheet | undefined> {
  const tracked = await tracker.ready(document);
  return tracked && sheetOf(tracked);
}

/** What fixes need from outside: a random source that nobody can foresee. */
export const FIX_TOOLS: FixTools = {
  random(bound) {
    // Numbers above the last whole multiple would make small results likelier.
    const limit = Math.floor(2 ** 32 / bound) * bound;
    const drawn = new Uint32Array(1);
    do crypto.getRandomValues(drawn);
    while (drawn[0]! >= limit);
    return drawn[0]! % bound;
  },
};
