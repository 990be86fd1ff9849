// What is said of a file as a whole: the verdict in the status bar; and in the language status, always there on files that
// may be ours, the verdict, why the file is or is not checked, what it is checked against, and settings that do not fit.
import * as vscode from 'vscode';
import { type Verdict, verdictText } from '../../core/lint/verdict';
import { TONE_OF, type VerdictTone } from '../../core/lint/verdict-kinds';
import type { ConfigService } from '../documents/config-service';
import { activeDocument, ageInDays, isPanelInFront } from '../documents/file-at';
import type { FilePanels } from '../documents/file-panels';
import { currentLanguage } from '../documents/language';
import { EVERYWHERE } from '../documents/places';
import { readSettings } from '../documents/settings';
import type { Tracked, Tracker } from '../documents/tracker';
import type { Verdicts } from '../documents/verdicts';
import { EDITOR_TEXTS } from '../texts';
import { MOST_SHOWN } from './diagnostics';

/** One line of the language status, which has little room: some 70 characters, the command's title among them. */
interface Line {
  readonly text: string;
  readonly detail?: string;
  readonly severity?: vscode.LanguageStatusSeverity;
  readonly command?: vscode.Command;
}

const MOST_LINES = 4;
const LINES_LOOKED_AT = 100;
const ICONS: Readonly<Record<VerdictTone, string>> = {
  bad: '$(error)',
  ask: '$(warning)',
  calm: '$(edit)',
  good: '$(pass)',
};

export function showStatus(
  tracker: Tracker,
  configs: ConfigService,
  verdicts: Verdicts,
  panels: FilePanels,
): vscode.Disposable {
  // Those of one severity are shown in the order of their ids.
  const items = Array.from({ length: MOST_LINES }, (_, index) =>
    vscode.languages.createLanguageStatusItem(`enrolment.${index}`, EVERYWHERE),
  );
  // The language status is a click away; the verdict is also to be seen without one.
  const bar = vscode.window.createStatusBarItem('enrolment.verdict', vscode.StatusBarAlignment.Left, 0);
  let update = 0;
  let last: vscode.TextDocument | undefined;
  const show = async () => {
    const current = ++update;
    const active = activeDocument();
    last = active ?? panels.front ?? last;
    const document = active ?? panels.front ?? (isPanelInFront() && !last?.isClosed ? last : undefined);
    const tracked = document && tracker.get(document);
    const looks = tracked && (await unrecognised(tracked));
    const lines = tracked ? await linesFor(tracked, looks, configs, verdicts) : [];
    if (current !== update) return;
    items.forEach((item, index) => {
      showLine(item, lines[index]);
    });
    showBar(bar, looks, tracked && verdicts.on(tracked));
  };
  void show();
  return vscode.Disposable.from(
    ...items,
    bar,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.window.tabGroups.onDidChangeTabs(show),
    panels.onDidChange(show),
    verdicts.onDidChange((document) => {
      if (!document || document === last) void show();
    }),
    vscode.workspace.onDidSaveTextDocument(show),
  );
}

function showLine(item: vscode.LanguageStatusItem, line: Line | undefined): void {
  // VS Code has no way to hide an item but a selector that fits nothing.
  item.selector = line ? EVERYWHERE : { scheme: 'none' };
  item.name = EDITOR_TEXTS[currentLanguage()].status.name;
  item.text = line?.text ?? '';
  item.detail = line?.detail ?? '';
  item.severity = line?.severity ?? vscode.LanguageStatusSeverity.Information;
  item.command = line?.command;
}

function showBar(bar: vscode.StatusBarItem, looks: Looks | undefined, verdict: Verdict | undefined): void {
  if (!verdict) {
    showUnrecognised(bar, looks);
    return;
  }
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  bar.name = status.name;
  const text = verdictText(verdict, language);
  bar.text = `${ICONS[TONE_OF[verdict.kind]]} ${text}`;
  bar.accessibilityInformation = { label: text }; // a reader would say the icon’s name first
  bar.tooltip = status.explain;
  bar.command = 'workbench.actions.view.problems';
  bar.show();
}

type Looks = 'empty' | 'no-header';

/** A CSV that is not recognised, though its user must know something about it. */
async function unrecognised({ document, snapshot, isIgnored, context }: Tracked): Promise<Looks | undefined> {
  if (snapshot || isIgnored || context.origin || !/\.csv$/i.test(document.uri.path)) return undefined;
  const { describeUnrecognised } = await import('../../core/document/unrecognised');
  const looks = describeUnrecognised(document.getText(new vscode.Range(0, 0, LINES_LOOKED_AT, 0)));
  return looks === 'other' ? undefined : looks;
}

function showUnrecognised(bar: vscode.StatusBarItem, looks: Looks | undefined): void {
  if (!looks) {
    bar.hide();
    return;
  }
  const { status } = EDITOR_TEXTS[currentLanguage()];
  const text = status.unrecognised[looks];
  bar.name = status.name;
  bar.text = `$(warning) ${text}`;
  bar.accessibilityInformation = { label: text };
  bar.tooltip = status.whatNow;
  bar.command = 'enrolment.path.focus';
  bar.show();
}

async function linesFor(
  tracked: Tracked,
  looks: Looks | undefined,
  configs: ConfigService,
  verdicts: Verdicts,
): Promise<Line[]> {
  const { document, recognition, isIgnored } = tracked;
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  const verdict = verdicts.on(tracked);
  if (!verdict || !recognition) {
    const check = { title: status.treat, command: 'enrolment.treatAsEnrolment', arguments: [document.uri] };
    const why = isIgnored ? status.leftAloneWhy : looks ? status.unrecognised[looks] : status.noneWhy;
    return [{ text: status.none, command: check }, { text: why }];
  }
  const ignore = { title: status.ignore, command: 'enrolment.leaveAlone', arguments: [document.uri] };
  return [
    verdictLine(verdict),
    { text: status.by[recognition.by](recognition.template.name[language]), command: ignore },
    await platformLine(tracked, configs),
    ...settingsLine(document.uri),
  ];
}

function verdictLine(verdict: Verdict): Line {
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  const { Error: Grave, Warning, Information } = vscode.LanguageStatusSeverity;
  const { error, warning, information, hint } = verdict.counts;
  // Those from other files are shown beside the file's own.
  const all = error + warning + information + hint - verdict.elsewhere;
  return {
    text: verdictText(verdict, language),
    ...(all > MOST_SHOWN && { detail: status.shown(MOST_SHOWN, all) }),
    severity: { bad: Grave, ask: Warning, calm: Information, good: Information }[TONE_OF[verdict.kind]],
    command: { title: status.explain, command: 'workbench.actions.view.problems' },
  };
}

async function platformLine({ document, context }: Tracked, configs: ConfigService): Promise<Line> {
  const language = currentLanguage();
  const { status } = EDITOR_TEXTS[language];
  const text = context.platform.name[language];
  if (!context.accounts) {
    const choose = { title: status.chooseAccounts, command: 'enrolment.chooseAccounts', arguments: [document.uri] };
    return { text, detail: status.noAccounts, command: choose };
  }
  const known = await configs.folderConfig(document.uri);
  return { text, detail: status.accounts(context.accounts.list.length, await ageInDays(known.accounts)) };
}

function settingsLine(uri: vscode.Uri): Line[] {
  const { status } = EDITOR_TEXTS[currentLanguage()];
  const names = [...new Set(readSettings(uri).wrong)];
  if (!names.length) return [];
  const open = { title: status.openSettings, command: 'workbench.action.openSettings', arguments: ['enrolment'] };
  return [{ text: status.settings(names), severity: vscode.LanguageStatusSeverity.Warning, command: open }];
}
