// What a cursor is offered: everything is computed from the text as it is when it is asked for, and applied by a command
// that leaves alone a text which has changed since.
import * as vscode from 'vscode';
import { isSafeFix } from '../../core/lint/safe-fix';
import { ruleOf, ruleTitle } from '../../core/rules';
import type { Finding, Fix } from '../../core/rules/rule';
import type { TextEdit } from '../../core/text/edits';
import { currentLanguage } from '../documents/language';
import { FIX_CONTEXT, service } from '../documents/language-service';
import { rangeOf } from '../documents/places';
import type { Tracked } from '../documents/tracker';
import { EDITOR_TEXTS } from '../texts';

/** A fix, and the version of the document that it was computed for. */
export interface ComputedFix {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** More findings under one cursor are more than anybody reads in a menu. */
const MOST_AT_ONCE = 20;

/** The quick fixes of what is found in a range, the repairs of the whole file, and the pages of its rules. */
export function quickFixes(
  tracked: Tracked,
  range: vscode.Range,
  shown: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const { document, snapshot } = tracked;
  if (!snapshot) return [];
  const { table } = snapshot.sheet;
  const found = snapshot
    .findingsOnLines(range.start.line, range.end.line)
    .filter(({ place }) => rangeOf(table.range(place)).intersection(range) !== undefined)
    .slice(0, MOST_AT_ONCE);
  const here = [...accentsAt(tracked, range), ...found];
  const offered = service.offered(snapshot, here, FIX_CONTEXT);
  const actions = offered.map(({ fix, findings, isFirst }) => {
    const repaired = new Set(findings.map(({ rule }) => rule));
    const diagnostics = shown.filter(({ code }) => repaired.has(String(codeOf(code))));
    return asAction(fix, document, diagnostics, isFirst);
  });
  const safe = offered.filter(({ fix }) => isSafeFix(fix));
  const rules = new Set(safe.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const all = [...snapshot.counts.values()].reduce((sum, count) => sum + count, 0);
  // Where nothing else is found, the safe fixes of the whole file are those that are offered here.
  const isOnly = safe.length === 1 && all === safe[0]!.findings.length;
  return [...actions, ...(isOnly ? [] : wholeFile(tracked, rules)), ...pages(here)];
}

/** What is found of the whole file's accents, on each line where they are missing: its fix is looked for there. */
function accentsAt({ document, context, snapshot }: Tracked, { start, end }: vscode.Range): Finding[] {
  const lines = document.getText(new vscode.Range(start.line, 0, end.line + 1, 0));
  if (!snapshot || context.unreadLetters !== 'recoverable' || !lines.includes('\ufffd')) return [];
  return snapshot.findingsOf(0).filter(({ rule }) => ruleOf(rule)?.step === 'accents');
}

const codeOf = (code: vscode.Diagnostic['code']) => (typeof code === 'object' ? code.value : code);

function asAction(
  { title, edits, action }: Fix,
  document: vscode.TextDocument,
  diagnostics: vscode.Diagnostic[],
  preferred: boolean,
): vscode.CodeAction {
  const shown = new vscode.CodeAction(title[currentLanguage()], vscode.CodeActionKind.QuickFix);
  shown.diagnostics = diagnostics;
  shown.isPreferred = preferred;
  shown.command = action
    ? { title: shown.title, command: 'enrolment.act', arguments: [document.uri, action] }
    : applying(edits, document, shown.title);
  return shown;
}

function applying(edits: readonly TextEdit[], { uri, version }: vscode.TextDocument, title: string): vscode.Command {
  return { title, command: 'enrolment.applyFix', arguments: [uri, { version, edits } satisfies ComputedFix] };
}

/** "Repair everywhere": for each rule under the cursor that has safe fixes, and for all rules. */
function wholeFile({ document, snapshot }: Tracked, rules: ReadonlySet<string>): vscode.CodeAction[] {
  const language = currentLanguage();
  const { actions } = EDITOR_TEXTS[language];
  const items = [...rules].flatMap((id) => {
    const times = snapshot?.counts.get(id) ?? 0;
    if (times < 2) return [];
    return [{ title: actions.fixRule(ruleTitle(id, language), times), argument: id }];
  });
  if (rules.size && (snapshot?.counts.size !== 1 || !items.length)) items.push({ title: actions.fixAll, argument: '' });
  return items.map(({ title, argument }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command: 'enrolment.fixAll', arguments: [document.uri, argument] };
    return action;
  });
}

function pages(findings: readonly Finding[]): vscode.CodeAction[] {
  const language = currentLanguage();
  return [...new Set(findings.map(({ rule }) => rule))].map((id) => {
    const title = EDITOR_TEXTS[language].actions.page(ruleTitle(id, language));
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command: 'enrolment.explainRule', arguments: [id] };
    return action;
  });
}

/** One action with all safe edits; none where nothing is safe to repair. */
export function fixAllAction(tracked: Tracked, kind: vscode.CodeActionKind): vscode.CodeAction[] {
  const edits = safeEdits(tracked);
  if (!edits.length) return [];
  const action = new vscode.CodeAction(EDITOR_TEXTS[currentLanguage()].actions.fixAll, kind);
  action.command = applying(edits, tracked.document, action.title);
  return [action];
}

/** The safe edits of one rule, or of all of them. */
export function safeEdits({ snapshot }: Tracked, rule?: string): TextEdit[] {
  return snapshot ? service.fixAll(snapshot, FIX_CONTEXT, rule) : [];
}
