// What other extensions may ask of this one, as types/api.d.ts promises it.
import * as vscode from 'vscode';
import type { CheckedFile, EnrolmentApi, PlannedFile } from '../../types/api';
import { decodeFile } from '../core/csv/encoding';
import { recognise } from '../core/file/recognise';
import { messageWith, severityOf } from '../core/lint';
import type { Plan } from '../core/plan/plan';
import { Session } from '../core/session/session';
import { verdictOf, verdictText } from '../core/verdict';
import type { Contexts } from './contexts';
import { DecisionBook } from './decision-book';
import { linesOf, rangeOf } from './diagnostics';
import { currentLanguage } from './language';
import type { Tracker } from './tracker';

/** `memory` is where the previews keep decisions. */
export function apiOf(tracker: Tracker, contexts: Contexts, memory: vscode.Memento): EnrolmentApi {
  const sessionOf = async (uri: vscode.Uri): Promise<Session | undefined> => {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    return open ? (await tracker.ready(open))?.session : readClosed(uri, tracker, contexts);
  };
  return {
    async check(uri) {
      const session = await sessionOf(uri);
      return session ? checked(session) : { verdict: undefined, findings: [] };
    },
    async plan(uri) {
      const session = await sessionOf(uri);
      if (!session) return undefined;
      const { planOf } = await import('../core/plan/plan');
      const { decisions, options } = new DecisionBook(memory).of(uri);
      return planned(planOf(session.sheet, { decisions, importOptions: options }));
    },
  };
}

function checked(session: Session): CheckedFile {
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
}

function planned({ refusal, unknown, totals, cohortsCreated, lines }: Plan): PlannedFile {
  return {
    refused: refusal !== undefined,
    accountsKnown: !unknown.accounts,
    totals,
    cohortsCreated,
    lines: lines.map(({ entry, outcome, username, rival }) => ({
      line: entry.line,
      outcome,
      username,
      ...(rival >= 0 && { rival: lines[rival]!.entry.line }),
    })),
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
