// What is said of a file as a whole: the verdict in the status bar; and in the language status, always there on files that
// may be ours, the verdict, why the file is or is not checked, what it is checked against, and settings that do not fit.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../core/messages/editor';
import { type Verdict, verdictOf, verdictText } from '../core/verdict';
import type { Contexts } from './contexts';
import { MOST_SHOWN } from './diagnostics';
import { statOf } from './file-at';
import { currentLanguage } from './language';
import { readSettings } from './settings';
import type { Tracked, Tracker } from './tracker';

const DAY_MS = 24 * 60 * 60 * 1000;

/** One line of the language status, which has little room: some 70 characters, the command's title among them. */
interface Line {
  readonly text: string;
  readonly detail?: string;
  readonly severity?: vscode.LanguageStatusSeverity;
  readonly command?: vscode.Command;
}

const MOST_LINES = 4;
const ICONS: Readonly<Record<Verdict['kind'], string>> = {
  refused: '$(error)',
  errors: '$(error)',
  warnings: '$(warning)',
  empty: '$(warning)',
  ready: '$(pass)',
};

export function showStatus(tracker: Tracker, contexts: Contexts): vscode.Disposable {
  // Those of one severity are shown in the order of their ids.
  const items = Array.from({ length: MOST_LINES }, (_, index) =>
    vscode.languages.createLanguageStatusItem(`enrolment.${index}`, { pattern: '**' }),
  );
  // The language status is a click away; the verdict is also to be seen without one.
  const bar = vscode.window.createStatusBarItem('enrolment.verdict', vscode.StatusBarAlignment.Left, 0);
  let update = 0;
  const show = async () => {
    const current = ++update;
    const document = vscode.window.activeTextEditor?.document;
    const tracked = document && tracker.get(document);
    const lines = tracked ? await linesFor(tracked, contexts) : [];
    if (current !== update) return;
    items.forEach((item, index) => {
      showLine(item, lines[index]);
    });
    showBar(bar, tracked);
    await vscode.commands.executeCommand('setContext', 'enrolment.isEnrolment', tracked?.session !== undefined);
  };
  void show();
  return vscode.Disposable.from(
    ...items,
    bar,
    vscode.window.onDidChangeActiveTextEditor(show),
    tracker.onDidCheck(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) void show();
    }),
  );
}

function showLine(item: vscode.LanguageStatusItem, line: Line | undefined): void {
  // VS Code has no way to hide an item but a selector that fits nothing.
  item.selector = line ? { pattern: '**' } : { scheme: 'none' };
  item.name = EDITOR_TEXTS[currentLanguage()].status.name;
  item.text = line?.text ?? '';
  item.detail = line?.detail ?? '';
  item.severity = line?.severity ?? vscode.LanguageStatusSeverity.Information;
  item.command = line?.command;
}

function showBar(bar: vscode.StatusBarItem, tracked: Tracked | undefined): void {
  if (!tracked?.session) {
    bar.hide();
    return;
  }
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  const verdict = verdictOf(tracked.session, tracked.context);
  bar.name = status.name;
  const text = verdictText(verdict, language);
  bar.text = `${ICONS[verdict.kind]} ${text}`;
  bar.accessibilityInformation = { label: text }; // a reader would say the icon’s name first
  bar.tooltip = status.explain;
  bar.command = 'workbench.actions.view.problems';
  bar.show();
}

async function linesFor(tracked: Tracked, contexts: Contexts): Promise<Line[]> {
  const { document, session, recognition, leftAlone } = tracked;
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  if (!session || !recognition) {
    const check = { title: status.treat, command: 'enrolment.treatAsEnrolment', arguments: [document.uri] };
    return [{ text: status.none, command: check }, { text: leftAlone ? status.leftAloneWhy : status.noneWhy }];
  }
  const ignore = { title: status.ignore, command: 'enrolment.leaveAlone', arguments: [document.uri] };
  return [
    verdictLine(verdictOf(session, tracked.context)),
    { text: status.by[recognition.by](recognition.template.name[language]), command: ignore },
    await platformLine(tracked, contexts),
    ...settingsLine(document.uri),
  ];
}

function verdictLine(verdict: Verdict): Line {
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  const { Error: Grave, Warning, Information } = vscode.LanguageStatusSeverity;
  const { error, warning, information, hint } = verdict.counts;
  const all = error + warning + information + hint;
  return {
    text: verdictText(verdict, language),
    ...(all > MOST_SHOWN && { detail: status.shown(MOST_SHOWN, all) }),
    severity: { refused: Grave, errors: Grave, warnings: Warning, empty: Warning, ready: Information }[verdict.kind],
    command: { title: status.explain, command: 'workbench.actions.view.problems' },
  };
}

async function platformLine({ document, context }: Tracked, contexts: Contexts): Promise<Line> {
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  const text = context.platform.name[language];
  if (!context.accounts) {
    const choose = { title: status.chooseAccounts, command: 'enrolment.chooseAccounts', arguments: [document.uri] };
    return { text, detail: status.noAccounts, command: choose };
  }
  const known = await contexts.knownFor(document.uri);
  return { text, detail: status.accounts(context.accounts.list.length, await ageInDays(known.accounts)) };
}

function settingsLine(uri: vscode.Uri): Line[] {
  const { status } = EDITOR_TEXTS[currentLanguage()];
  const names = [...new Set(readSettings(uri).wrong)];
  if (!names.length) return [];
  const open = { title: status.openSettings, command: 'workbench.action.openSettings', arguments: ['enrolment'] };
  return [{ text: status.settings(names), severity: vscode.LanguageStatusSeverity.Warning, command: open }];
}

/** How old an export is, in whole days; 0 when that cannot be told. */
export async function ageInDays(uri: vscode.Uri | undefined): Promise<number> {
  if (!uri) return 0;
  const stat = await statOf(uri);
  return stat ? Math.floor((Date.now() - stat.mtime) / DAY_MS) : 0;
}
