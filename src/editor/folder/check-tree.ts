// What "check the workspace" has found, as a tree: establishment, file, rule, place. A click goes to the cell.
import * as vscode from 'vscode';
import { SEVERITIES, type Severity } from '../../core/document/context';
import type { LocatedFinding } from '../../core/lint/file-result';
import { noCounts } from '../../core/lint/finding-stats';
import { add, verdictWords } from '../../core/lint/verdict';
import { ruleOf, ruleTitle } from '../../core/rules';
import { appendTo } from '../../core/text/append-to';
import { currentLanguage } from '../documents/language';
import { rangeOf } from '../documents/places';
import type { FileOutcome, FolderCheck } from './folder-check';
import { checkedText, countsText, FOLDER_TEXTS } from './texts';

export type Node =
  | { readonly kind: 'establishment'; readonly code: string; readonly files: readonly FileOutcome[] }
  | { readonly kind: 'file'; readonly file: FileOutcome }
  | {
      readonly kind: 'rule';
      readonly file: FileOutcome;
      readonly rule: string;
      readonly located: readonly LocatedFinding[];
    }
  | { readonly kind: 'finding'; readonly file: FileOutcome; readonly finding: LocatedFinding }
  | { readonly kind: 'more'; readonly file: FileOutcome; readonly count: number }
  | { readonly kind: 'unread'; readonly uris: readonly vscode.Uri[] }
  | { readonly kind: 'unread-file'; readonly uri: vscode.Uri };

const ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};
const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The tree of what a check has found, as VS Code asks for it. */
export interface CheckTree {
  itemFor(node: Node): vscode.TreeItem;
  childrenOf(node: Node | undefined): Node[];
  /** What is found in all files; '' before the first check: the view then says what it is for. */
  total(): string;
}

export function checkTree(check: FolderCheck): CheckTree {
  return {
    itemFor,
    childrenOf: (node) => (node ? childrenOf(node) : [...establishments(check.outcomes()), ...unread(check.unread)]),
    total: () => totalText(check),
  };
}

function totalText(check: FolderCheck): string {
  const { size, isFull } = check;
  const unread = check.unread.length;
  // Where there is nothing, the view itself says what it is for.
  return size || unread ? checkedText(size, sum(check.outcomes()), { unread, isFull }, currentLanguage()) : '';
}

/** Files that could not be read, last. */
const unread = (uris: readonly vscode.Uri[]): Node[] => (uris.length ? [{ kind: 'unread', uris }] : []);

function establishments(files: readonly FileOutcome[]): Node[] {
  const byCode = new Map<string, FileOutcome[]>();
  for (const file of files) appendTo(byCode, file.establishment, file);
  return [...byCode]
    .sort(([a], [b]) => Number(!a) - Number(!b) || a.localeCompare(b))
    .map(([code, ours]) => ({ kind: 'establishment', code, files: ours }));
}

function childrenOf(node: Node): Node[] {
  if (node.kind === 'establishment') {
    return [...node.files].sort(byGravity).map((file) => ({ kind: 'file', file }));
  }
  if (node.kind === 'file') {
    const { file } = node;
    return [...file.rules.keys()]
      .map((rule): Node & { kind: 'rule' } => {
        return { kind: 'rule', file, rule, located: file.located.filter((finding) => finding.rule === rule) };
      })
      .sort((a, b) => SEVERITIES.indexOf(severityIn(a.located)) - SEVERITIES.indexOf(severityIn(b.located)));
  }
  if (node.kind === 'unread') return node.uris.map((uri) => ({ kind: 'unread-file', uri }));
  if (node.kind !== 'rule') return [];
  const { file, rule, located } = node;
  const count = (file.rules.get(rule) ?? 0) - located.length;
  const more: Node[] = count > 0 ? [{ kind: 'more', file, count }] : [];
  return [...located.map((finding): Node => ({ kind: 'finding', file, finding })), ...more];
}

/** The worst file first. */
function byGravity(a: FileOutcome, b: FileOutcome): number {
  for (const severity of SEVERITIES) {
    const more = b.verdict.counts[severity] - a.verdict.counts[severity];
    if (more) return more;
  }
  return a.uri.path.localeCompare(b.uri.path);
}

function itemFor(node: Node): vscode.TreeItem {
  const language = currentLanguage();
  const texts = FOLDER_TEXTS[language];
  switch (node.kind) {
    case 'establishment': {
      const counts = sum(node.files);
      const item = new vscode.TreeItem(node.code || texts.noEstablishment, Expanded);
      item.id = `establishment ${node.code}`;
      item.description = `${texts.files(node.files.length)}, ${countsText(counts, language)}`;
      item.iconPath = new vscode.ThemeIcon('organization');
      return item;
    }
    case 'file': {
      const { uri, verdict } = node.file;
      const item = new vscode.TreeItem(uri, Collapsed);
      item.id = `file ${uri}`;
      const { answer, found } = verdictWords(verdict, language);
      item.description = `${found} · ${folderOf(uri)}`;
      item.tooltip = answer;
      item.iconPath = ICONS[SEVERITIES.find((severity) => verdict.counts[severity]) ?? 'hint'];
      item.contextValue = 'enrolmentFile';
      return item;
    }
    case 'rule': {
      const { file, rule, located } = node;
      const title = ruleTitle(rule, language);
      const item = new vscode.TreeItem(title, Collapsed);
      const [severity, count] = [severityIn(located), file.rules.get(rule) ?? 0];
      item.id = `rule ${file.uri} ${rule}`;
      item.description = `${count}`;
      item.tooltip = ruleOf(rule)?.texts[language].why;
      item.iconPath = ICONS[severity];
      // To eyes, the icon says what the number counts.
      item.accessibilityInformation = { label: `${title}, ${countsText({ ...sum([]), [severity]: count }, language)}` };
      return item;
    }
    case 'finding': {
      const { file, finding } = node;
      const item = new vscode.TreeItem(finding.cell || texts.line(finding.start.line + 1), None);
      item.description = finding.message;
      item.tooltip = finding.message;
      item.command = opening(file.uri, rangeOf(finding));
      return item;
    }
    case 'unread': {
      const item = new vscode.TreeItem(texts.unreadTitle, Expanded);
      item.id = 'unread';
      item.description = texts.files(node.uris.length);
      item.iconPath = ICONS.warning;
      item.tooltip = texts.unread(node.uris.length);
      return item;
    }
    case 'unread-file': {
      const item = new vscode.TreeItem(node.uri, None);
      item.description = folderOf(node.uri);
      item.iconPath = new vscode.ThemeIcon('file');
      item.command = opening(node.uri);
      return item;
    }
    case 'more': {
      const item = new vscode.TreeItem(texts.more(node.count), None);
      item.command = opening(node.file.uri);
      return item;
    }
  }
}

const folderOf = (uri: vscode.Uri) => vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..'));

const opening = (uri: vscode.Uri, selection?: vscode.Range): vscode.Command => ({
  command: 'vscode.open',
  title: '',
  arguments: [uri, ...(selection ? [{ selection }] : [])],
});

const severityIn = (located: readonly LocatedFinding[]): Severity =>
  SEVERITIES.find((severity) => located.some((finding) => finding.severity === severity)) ?? 'hint';

function sum(files: readonly FileOutcome[]): Readonly<Record<Severity, number>> {
  return files.map(({ verdict }) => verdict.counts).reduce(add, noCounts());
}
