// The page of a verified import: answers it, and carries out what it is asked for. What it shows is a snapshot of the files
// as they were when they were verified.
import * as vscode from 'vscode';
import { missingLines } from '../core/aftermath/missing-lines';
import { supportLine, verifiedChecklist } from '../core/aftermath/verify-sheet';
import { stemOf } from '../core/document/file-name';
import { checklistHtml } from '../core/plan/checklist';
import { makeSlipsOf } from '../editor/commands/slips';
import type { VerifiedImport } from '../editor/commands/verification';
import { SHOWN_MS } from '../editor/documents/apply-edits';
import { nameOf } from '../editor/documents/file-at';
import { currentLanguage, documentLanguage } from '../editor/documents/language';
import { showNotice } from '../editor/documents/notice';
import { pageFolder, pageHtml } from '../webview/page-html';
import { askMembers } from './members';
import { type Action, type HostMessage, pageMessage } from './protocol';
import { rowsOf, stateOf } from './state';
import { VERIFICATION_TEXTS } from './texts';

/** Fills a webview with a verification. */
export function fillVerification(panel: vscode.WebviewPanel, first: VerifiedImport, extension: vscode.Uri): void {
  let verified = first;
  const { webview } = panel;
  const send = (message: HostMessage) => void webview.postMessage(message);
  const texts = () => VERIFICATION_TEXTS[currentLanguage()];
  const doubts = () => verified.doubts.map((doubt) => doubt[documentLanguage()]);
  const [{ uri }] = first.sources;

  const actions: Readonly<Record<Action, () => Promise<unknown>>> = {
    missing: () => saveMissing(verified),
    async sheet() {
      const language = documentLanguage();
      const list = checklistHtml(verifiedChecklist(verified, doubts(), language), language);
      const file = await askWhere(uri, texts().sheetName, 'html');
      if (!file) return;
      await write(file, list);
      vscode.window.setStatusBarMessage(texts().saved(nameOf(file)), SHOWN_MS);
    },
    async support() {
      const { platform } = first.sources[0].sheet;
      const language = documentLanguage();
      await vscode.env.clipboard.writeText(supportLine(verified, platform.name[language], doubts(), language));
      vscode.window.setStatusBarMessage(texts().copied, SHOWN_MS);
    },
    slips: () => makeSlipsOf(verified),
    async members() {
      const members = await askMembers(verified);
      const next = members && (await verified.withMembers(members.list, members.cohort));
      if (!next) return;
      verified = next;
      send(stateOf(verified, currentLanguage()));
    },
  };

  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension, 'verification')] };
  const heard = webview.onDidReceiveMessage((message) => {
    const read = pageMessage.safeParse(message);
    if (!read.success) return;
    const asked = read.data;
    if (asked.type === 'ready') send(stateOf(verified, currentLanguage()));
    else if (asked.type === 'rows') send(rowsOf(verified.files, asked.query, currentLanguage()));
    else if (asked.type === 'goTo') void goTo(verified.sources[asked.file]?.uri, asked.line);
    else void actions[asked.action]();
  });
  const changed = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('enrolment.language')) send(stateOf(verified, currentLanguage()));
  });
  panel.onDidDispose(() => vscode.Disposable.from(heard, changed).dispose());
  webview.html = pageHtml(webview, extension, { name: 'verification', language: currentLanguage() });
}

async function goTo(uri: vscode.Uri | undefined, line: number): Promise<void> {
  if (!uri) return;
  const selection = new vscode.Range(line - 1, 0, line - 1, 0);
  await vscode.window.showTextDocument(uri, { selection, viewColumn: vscode.ViewColumn.One, preserveFocus: true });
}

/** The missing lines of one file where the user says; of several, in a folder. */
async function saveMissing({ sources, files }: VerifiedImport): Promise<void> {
  const text = VERIFICATION_TEXTS[currentLanguage()];
  const made = sources.flatMap(({ uri, sheet }, index) => {
    const csv = missingLines(sheet, files[index]?.lines ?? []);
    return csv ? [{ uri, csv }] : [];
  });
  const [one] = made;
  if (!one) return;
  if (made.length === 1) {
    const file = await askWhere(one.uri, text.missingName, 'csv');
    if (!file) return;
    await write(file, one.csv);
    showNotice('information', text.savedSecret(nameOf(file)));
    return;
  }
  const picked = await vscode.window.showOpenDialog({
    title: text.folder,
    defaultUri: vscode.Uri.joinPath(one.uri, '..'),
    canSelectFolders: true,
    canSelectFiles: false,
  });
  if (!picked?.[0]) return;
  for (const { uri, csv } of made)
    await write(vscode.Uri.joinPath(picked[0], `${text.missingName}-${nameOf(uri)}`), csv);
  showNotice('information', text.savedSecret(nameOf(picked[0])));
}

async function askWhere(beside: vscode.Uri, name: string, ending: 'csv' | 'html'): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(beside, '..', `${name}-${stemOf(nameOf(beside))}.${ending}`),
    filters: { [ending.toUpperCase()]: [ending] },
  });
}

/** With a byte-order mark in front of a CSV, so that Excel reads its accents. */
async function write(file: vscode.Uri, content: string): Promise<void> {
  const mark = file.path.endsWith('.csv') ? '\ufeff' : '';
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(mark + content));
}
