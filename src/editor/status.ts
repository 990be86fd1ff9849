// The language status item: always there on files that may be ours, with the verdict, and why a file is or is none of ours.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../core/messages/editor';
import { verdictOf, verdictText } from '../core/verdict';
import type { Contexts } from './contexts';
import { MOST_SHOWN } from './diagnostics';
import { currentLanguage } from './language';
import { readSettings } from './settings';
import type { Tracked, Tracker } from './tracker';

const DAY_MS = 24 * 60 * 60 * 1000;

export function showStatus(tracker: Tracker, contexts: Contexts): vscode.Disposable {
  const verdict = vscode.languages.createLanguageStatusItem('enrolment.verdict', { pattern: '**' });
  // The language status is a click away; the verdict is also to be seen without one.
  const bar = vscode.window.createStatusBarItem('enrolment.verdict', vscode.StatusBarAlignment.Left, 0);
  const details = vscode.languages.createLanguageStatusItem('enrolment.details', { pattern: '**' });
  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    const tracked = document && tracker.get(document);
    // VS Code has no way to hide an item but a selector that fits nothing.
    const selector: vscode.DocumentSelector = tracked ? { pattern: '**' } : { scheme: 'none' };
    verdict.selector = selector;
    details.selector = tracked?.session ? selector : { scheme: 'none' };
    if (tracked?.session) showBar(bar, tracked);
    else bar.hide();
    if (!tracked) return;
    if (!tracked.session) {
      showNone(verdict, tracked);
      return;
    }
    showVerdict(verdict, tracked);
    await showDetails(details, tracked, contexts);
  };
  return vscode.Disposable.from(
    verdict,
    details,
    bar,
    vscode.window.onDidChangeActiveTextEditor(update),
    tracker.onDidCheck(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) void update();
    }),
  );
}

function showNone(item: vscode.LanguageStatusItem, { document, leftAlone }: Tracked): void {
  const { status } = EDITOR_TEXTS[currentLanguage()];
  item.name = status.name;
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.text = status.none;
  item.detail = leftAlone ? status.leftAloneWhy : status.noneWhy;
  item.command = { title: status.treat, command: 'enrolment.treatAsEnrolment', arguments: [document.uri] };
}

function showVerdict(item: vscode.LanguageStatusItem, { session }: Tracked): void {
  if (!session) return;
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  const judged = verdictOf(session, session.sheet.context);
  const all = Object.values(judged.counts).reduce((sum, count) => sum + count, 0);
  item.name = status.name;
  item.text = verdictText(judged, language);
  item.detail = all > MOST_SHOWN ? status.shown(MOST_SHOWN, all) : '';
  item.severity =
    judged.kind === 'refused' || judged.kind === 'errors'
      ? vscode.LanguageStatusSeverity.Error
      : judged.kind === 'warnings' || judged.kind === 'empty'
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
  item.command = { title: status.explain, command: 'workbench.actions.view.problems' };
}

const ICONS = {
  refused: '$(error)',
  errors: '$(error)',
  warnings: '$(warning)',
  empty: '$(warning)',
  ready: '$(pass)',
};

function showBar(bar: vscode.StatusBarItem, { session }: Tracked): void {
  if (!session) return;
  const language = currentLanguage();
  const judged = verdictOf(session, session.sheet.context);
  const { status } = EDITOR_TEXTS[language];
  bar.name = status.name;
  bar.text = `${ICONS[judged.kind]} ${verdictText(judged, language)}`;
  bar.tooltip = status.explain;
  bar.command = 'workbench.actions.view.problems';
  bar.show();
}

async function showDetails(item: vscode.LanguageStatusItem, tracked: Tracked, contexts: Contexts): Promise<void> {
  const { document, session, recognition } = tracked;
  if (!session || !recognition) return;
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  const { platform, accounts } = session.sheet.context;
  const known = await contexts.knownFor(document.uri);
  const wrong = readSettings(document.uri).wrong.map(({ name }) => `enrolment.${name}`);
  item.name = status.name;
  item.text = status.by[recognition.by](recognition.template.name[language]);
  item.detail = [
    status.platform(platform.name[language]),
    accounts ? status.accounts(accounts.list.length, await ageInDays(known.accounts)) : status.noAccounts,
    ...(wrong.length ? [status.settings(wrong.join(', '))] : []),
  ].join(' · ');
  item.severity = wrong.length ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command =
    recognition.by === 'user'
      ? { title: status.ignore, command: 'enrolment.leaveAlone', arguments: [document.uri] }
      : { title: status.fix, command: 'enrolment.fixAll', arguments: [document.uri] };
}

/** How old an export is, in whole days; 0 when that cannot be told. */
export async function ageInDays(uri: vscode.Uri | undefined): Promise<number> {
  if (!uri) return 0;
  const stat = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
  return stat ? Math.floor((Date.now() - stat.mtime) / DAY_MS) : 0;
}
