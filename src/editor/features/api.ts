// What other extensions may ask of this one, as types/api.d.ts promises it. Loaded when one of them asks.
import type * as vscode from 'vscode';
import type { CheckedFile, CheckedFinding, EnrolmentApi, PlannedFile } from '../../../types/api';
import { detectFile } from '../../core/document/detect-file';
import type { Snapshot } from '../../core/language-service';
import type { LocatedFinding } from '../../core/lint/file-result';
import { severityOf } from '../../core/lint/severity';
import { type Verdict, verdictText } from '../../core/lint/verdict';
import type { Plan } from '../../core/plan/plan';
import { readClosed } from '../documents/closed-files';
import type { ConfigService } from '../documents/config-service';
import type { DecisionStore } from '../documents/decision-store';
import { openDocument } from '../documents/file-at';
import { currentLanguage } from '../documents/language';
import { service } from '../documents/language-service';
import { rangeOf } from '../documents/places';
import type { Tracker } from '../documents/tracker';
import type { Verdicts } from '../documents/verdicts';
import type { CrossFileDiagnostics } from './cross-file';

export function apiOf(
  tracker: Tracker,
  configs: ConfigService,
  crossFile: CrossFileDiagnostics,
  verdicts: Verdicts,
  decisions: DecisionStore,
): EnrolmentApi {
  const fileOf = async (uri: vscode.Uri) => {
    const file = await readClosed(uri, tracker, configs);
    return file && detectFile(file.text, file.context) ? file : undefined;
  };
  return {
    async check(uri) {
      const open = openDocument(uri);
      const tracked = open && (await tracker.ready(open));
      const file = open ? undefined : await fileOf(uri);
      const snapshot = open ? tracked?.snapshot : file && service.open(file.text, file.context);
      const verdict = tracked ? verdicts.on(tracked) : snapshot && verdicts.onClosed(uri, snapshot);
      if (!snapshot || !verdict) return { verdict: undefined, findings: [] };
      const alone = checked(snapshot, verdict);
      return { ...alone, findings: [...alone.findings, ...crossFile.locatedIn(uri).map(asApiFinding)] };
    },
    async plan(uri) {
      const open = openDocument(uri);
      const tracked = open && (await tracker.ready(open));
      const file = open ? undefined : await fileOf(uri);
      const sheet = tracked ? tracked.snapshot?.sheet : file && service.read(file.text, file.context);
      if (!sheet) return undefined;
      const { planOf } = await import('../../core/plan/plan');
      return planned(planOf(sheet, decisions.choices(uri)));
    },
  };
}

function checked(snapshot: Snapshot, verdict: Verdict): CheckedFile {
  const { table, context } = snapshot.sheet;
  const language = currentLanguage();
  return {
    verdict: verdictText(verdict, language),
    kind: verdict.kind,
    counts: verdict.counts,
    findings: snapshot.findings().map((finding) => ({
      rule: finding.rule,
      severity: severityOf(finding, context),
      message: service.message(snapshot, finding, language),
      range: rangeOf(table.range(finding.place)),
    })),
  };
}

function asApiFinding({ rule, severity, message, ...range }: LocatedFinding): CheckedFinding {
  return { rule, severity, message, range: rangeOf(range) };
}

function planned({ refusal, unknown, totals, cohortsCreated, lines }: Plan): PlannedFile {
  return {
    refused: refusal !== undefined,
    accountsKnown: !unknown.accounts,
    totals,
    cohortsCreated,
    lines: lines.map(({ entry, outcome, username, rival }) => {
      const other = lines[rival];
      return { line: entry.line, outcome, username, ...(other && { rival: other.entry.line }) };
    }),
  };
}
