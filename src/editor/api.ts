// What other extensions may ask of this one: `vscode.extensions.getExtension('enrolment-csv.enrolment-csv')?.exports`.
import * as vscode from 'vscode';
import { decodeFile } from '../core/csv/encoding';
import type { Severity } from '../core/file/context';
import { readSheet } from '../core/file/sheet';
import { lint, messageOf, severityOf } from '../core/lint';
import { verdictOf, verdictText } from '../core/verdict';
import type { Contexts } from './contexts';
import { rangeOf } from './diagnostics';
import { currentLanguage } from './language';
import { sheetOf } from './sheets';
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
      const tracked = open && tracker.get(open);
      const sheet = tracked
        ? sheetOf(tracked)
        : readSheet(decodeFile(await vscode.workspace.fs.readFile(uri)).text, await contexts.of(uri));
      if (!sheet?.recognition) return { verdict: undefined, findings: [] };
      const language = currentLanguage();
      const findings = lint(sheet);
      const counts = new Map<string, number>();
      const severities = { error: 0, warning: 0, information: 0, hint: 0 };
      for (const finding of findings) {
        counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
        severities[severityOf(finding, sheet.context)]++;
      }
      const filled = Array.from({ length: sheet.rowCount }, (_, i) => sheet.row(sheet.firstRow + i)).filter(
        (row) => !row.empty,
      );
      return {
        verdict: verdictText(verdictOf({ counts, severities, filled: filled.length }, sheet.context), language),
        findings: findings.map((finding) => ({
          rule: finding.rule,
          severity: severityOf(finding, sheet.context),
          message: messageOf(finding, sheet, language),
          range: rangeOf(sheet.table.range(finding.place)),
        })),
      };
    },
  };
}
