// What of ours is measured, called as a program with a text calls it.
import type { Context } from '../src/core/document/context';
import { readSheet } from '../src/core/document/read-sheet';
import { createLanguageService, type Snapshot } from '../src/core/language-service';
import { lint } from '../src/core/lint/lint';
import { anfh } from '../src/core/platform/anfh';
import type { Finding } from '../src/core/rules/rule';

export const context: Context = {
  fileName: 'csv_ImportAvecCohorte25.csv',
  platform: anfh,
  establishment: 'alp002',
};

/** The unit of everything: what looking at each character once costs on this machine. */
export function bareLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

/** What finding every comma and every line end costs by itself: no scan driven by indexOf can cost less. */
export function searchAlone(text: string): number {
  let found = 0;
  for (const sign of [',', '\n']) for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

export const check = (text: string): Finding[] => lint(readSheet(text, context));

export const open = (text: string): Snapshot => createLanguageService().open(text, context);
