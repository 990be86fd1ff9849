// What other extensions may ask of this one, as types/api.d.ts promises it.
import type * as vscode from 'vscode';
import type { CheckedFile, EnrolmentApi, PlannedFile } from '../../types/api';
import { recognise } from '../core/file/recognise';
import { readSheet } from '../core/file/sheet';
import { messageWith, severityOf } from '../core/lint';
import type { Plan } from '../core/plan/plan';
import { Session } from '../core/session/session';
import { verdictOf, verdictText } from '../core/verdict';
import { readClosed } from './closed-files';
import type { Contexts } from './contexts';
import { DecisionBook } from './decision-book';
import { linesOf, rangeOf } from './diagnostics';
import { openDocument } from './file-at';
import { currentLanguage } from './language';
import { sheetOf } from './sheets';
import type { Tracker } from './tracker';

/** `memory` is where the previews keep decisions. */
export function apiOf(tracker: Tracker, contexts: Contexts, memory: vscode.Memento): EnrolmentApi {
  const fileOf = async (uri: vscode.Uri) => {
    const file = await readClosed(uri, tracker, contexts);
    return file && recognise(file.text, file.context) ? file : undefined;
  };
  return {
    async check(uri) {
      const open = openDocument(uri);
      const file = open ? undefined : await fileOf(uri);
      const session = open ? (await tracker.ready(open))?.session : file && Session.open(file.text, file.context);
      return session ? checked(session) : { verdict: undefined, findings: [] };
    },
    async plan(uri) {
      const open = openDocument(uri);
      const tracked = open && (await tracker.ready(open));
      const file = open ? undefined : await fileOf(uri);
      const sheet = tracked ? sheetOf(tracked) : file && readSheet(file.text, file.context);
      if (!sheet) return undefined;
      const { planOf } = await import('../core/plan/plan');
      const { decisions, options } = new DecisionBook(memory).of(uri);
      return planned(planOf(sheet, { decisions, importOptions: options }));
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
