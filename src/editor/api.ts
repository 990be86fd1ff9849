// What other extensions may ask of this one: `vscode.extensions.getExtension('enrolment-csv.enrolment-csv')?.exports`.
import * as vscode from 'vscode';
import { decodeFile } from '../core/csv/encoding';
import type { Severity } from '../core/file/context';
import { recognise } from '../core/file/recognise';
import { messageWith, severityOf } from '../core/lint';
import { Session } from '../core/session/session';
import { verdictOf, verdictText } from '../core/verdict';
import type { Contexts } from './contexts';
import { linesOf, rangeOf } from './diagnostics';
import { currentLanguage } from './language';
import type { Tracker } from './tracker';

export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: vscode.Range;
}

export interface CheckedFile {
  /** Undefined for a file that is no enrolment file. */
  readonly verdict: string | undefined;
  readonly findings: readonly CheckedFinding[];
}

export interface Api {
  /** Checks a file, whether it is open or not, as its folder's configuration says. Rejects when it cannot be read. */
  check(uri: vscode.Uri): Promise<CheckedFile>;
}

export function apiOf(tracker: Tracker, contexts: Contexts): Api {
  return {
    async check(uri) {
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      const session = open ? (await tracker.ready(open))?.session : await readClosed(uri, tracker, contexts);
      if (!session) return { verdict: undefined, findings: [] };
      const { context } = session.sheet;
      const language = currentLanguage();
      return {
        verdict: verdictText(verdictOf(session, context), language),
        findings: session.shown(Number.POSITIVE_INFINITY).map((located) => ({
          rule: located.finding.rule,
          severity: severityOf(located.finding, context),
          message: messageWith(located.finding, linesOf(located), language),
          range: rangeOf(located),
        })),
      };
    },
  };
}

async function readClosed(uri: vscode.Uri, tracker: Tracker, contexts: Contexts): Promise<Session | undefined> {
  const word = tracker.wordOn(uri);
  if (word === false) return undefined;
  const { text, encoding } = decodeFile(await vscode.workspace.fs.readFile(uri));
  const known = await contexts.of(uri);
  const context = { ...known, ...(word && { forced: true }), ...(!encoding.startsWith('utf-8') && { encoding }) };
  return recognise(text, context) && Session.open(text, context);
}
