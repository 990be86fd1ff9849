// Quick fixes and fix-all. Everything is computed from the text as it is when it is asked for, and applied by a command
// that leaves alone a text which has changed since.
import * as vscode from 'vscode';
import type { TextEdit } from '../core/csv/edits';
import { fixAll } from '../core/fix-all';
import { fixesOf } from '../core/lint';
import { EDITOR_TEXTS } from '../core/messages/editor';
import { RULES, ruleOf } from '../core/rules';
import type { Finding, Fix } from '../core/rules/rule';
import { MOST_SHOWN, rangeOf } from './diagnostics';
import { currentLanguage } from './language';
import { FIX_TOOLS, sheetOf } from './sheets';
import type { Tracked, Tracker } from './tracker';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('enrolment');

/** A fix, and the version of the document that it was computed for. */
export interface ComputedFix {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** More findings under one cursor are more than anybody reads in a menu. */
const MOST_AT_ONCE = 20;

export function provideCodeActions(tracker: Tracker): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: '**' },
    {
      async provideCodeActions(document, range, { only, diagnostics }) {
        const tracked = await tracker.ready(document);
        if (!tracked?.session) return [];
        const wanted = (kind: vscode.CodeActionKind) => !only || only.contains(kind);
        return [
          ...(wanted(vscode.CodeActionKind.QuickFix) ? quickFixes(tracked, range, diagnostics) : []),
          ...(only && wanted(FIX_ALL) ? fixAllAction(tracked) : []),
        ];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

function quickFixes(tracked: Tracked, range: vscode.Range, shown: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const { document, session } = tracked;
  const sheet = sheetOf(tracked);
  if (!session || !sheet) return [];
  const here = session
    .shown(MOST_SHOWN)
    .filter((located) => rangeOf(located).intersection(range) !== undefined)
    .slice(0, MOST_AT_ONCE);
  const actions: vscode.CodeAction[] = [];
  const rules = new Set<string>();
  for (const { finding } of here) {
    const diagnostics = shown.filter(({ code }) => codeOf(code) === finding.rule);
    const fixes = fixesOf(finding, sheet, FIX_TOOLS);
    fixes.forEach((fix, index) => {
      actions.push(asAction(fix, document, diagnostics, index === 0));
    });
    if (fixes.some(isSafe)) rules.add(finding.rule);
  }
  return [...actions, ...wholeFile(tracked, rules), ...pages(here.map(({ finding }) => finding))];
}

const codeOf = (code: vscode.Diagnostic['code']) => (typeof code === 'object' ? code.value : code);

const isSafe = ({ safe, action, edits }: Fix) => safe && !action && edits.length > 0;

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
function wholeFile({ document, session }: Tracked, rules: ReadonlySet<string>): vscode.CodeAction[] {
  const language = currentLanguage();
  const { actions } = EDITOR_TEXTS[language];
  const items = [...rules].flatMap((id) => {
    const times = session?.counts.get(id) ?? 0;
    if (times < 2) return [];
    return [{ title: actions.fixRule(ruleOf(id)?.texts[language].title ?? id, times), argument: id }];
  });
  if (rules.size) items.push({ title: actions.fixAll, argument: '' });
  return items.map(({ title, argument }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command: 'enrolment.fixAll', arguments: [document.uri, argument] };
    return action;
  });
}

function pages(findings: readonly Finding[]): vscode.CodeAction[] {
  const language = currentLanguage();
  return [...new Set(findings.map(({ rule }) => rule))].map((id) => {
    const title = EDITOR_TEXTS[language].actions.page(ruleOf(id)?.texts[language].title ?? id);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command: 'enrolment.explainRule', arguments: [id] };
    return action;
  });
}

function fixAllAction(tracked: Tracked): vscode.CodeAction[] {
  const edits = safeEdits(tracked);
  if (!edits.length) return [];
  const action = new vscode.CodeAction(EDITOR_TEXTS[currentLanguage()].actions.fixAll, FIX_ALL);
  action.command = applying(edits, tracked.document, action.title);
  return [action];
}

/** The safe edits of one rule, or of all of them. */
export function safeEdits(tracked: Tracked, rule = ''): TextEdit[] {
  const sheet = sheetOf(tracked);
  return sheet ? fixAll(sheet, FIX_TOOLS, rule ? RULES.filter(({ id }) => id === rule) : RULES) : [];
}
