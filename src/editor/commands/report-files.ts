// The report on some files, or on all of a folder: saved where the user says, and opened if they want.
import * as vscode from 'vscode';
import { stemOf } from '../../core/document/file-name';
import { formatEnding, formatOf, localDay, REPORT_FORMATS, writeReport } from '../../core/report/formats';
import { type FileReport, reportFile } from '../../core/report/report';
import { nameOf } from '../documents/file-at';
import { currentLanguage, documentLanguage } from '../documents/language';
import { log } from '../documents/log';
import { showNotice } from '../documents/notice';
import type { WorkspaceFiles } from '../documents/workspace-files';
import { FOLDER_TEXTS } from '../folder/texts';
import { checkedFile, checkedOrSaid, type Sources } from './checked-file';
import { SUPPORT_TEXTS } from './support-texts';

/** Reports on files; gives where the report is. Nobody is asked when it is known where it goes. */
export async function reportFiles(
  uris: readonly [vscode.Uri, ...vscode.Uri[]],
  target: vscode.Uri | undefined,
  sources: Sources,
  version: string,
): Promise<vscode.Uri | undefined> {
  const reports: FileReport[] = [];
  for (const uri of uris) {
    const checked = await checkedOrSaid(uri, sources);
    if (checked) reports.push(reportFile(nameOf(uri), checked.sheet, checked.findings, documentLanguage()));
  }
  if (!reports.length) return undefined;
  const [first] = uris;
  const about = reports.length > 1 ? '' : nameOf(first);
  return save(reports, [], target, () => askWhere(vscode.Uri.joinPath(first, '..'), about), version);
}

/** Reports on all enrolment files of a folder, or of the workspace, with a notification that says how far it is. */
export async function reportFolder(
  folder: vscode.Uri | undefined,
  target: vscode.Uri | undefined,
  sources: Sources,
  files: WorkspaceFiles,
  version: string,
): Promise<vscode.Uri | undefined> {
  const language = currentLanguage();
  const texts = FOLDER_TEXTS[language];
  const root = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const uris = (await files.find(folder)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: SUPPORT_TEXTS[language].report.making,
    cancellable: true,
  };
  const reports = await vscode.window.withProgress(options, async (progress, token) => {
    const report = (message: string) => progress.report({ message });
    const goesOn = () => !token.isCancellationRequested;
    // The people of two files are known only once all are read.
    const { crossFile } = sources;
    const read = await files.bringUpToDate(uris, (uri) => crossFile.has(uri), {
      goesOn,
      report: (done, all) => report(texts.progress(done, all)),
    });
    if (read === undefined) return undefined;
    await crossFile.compare(goesOn);
    const made: FileReport[] = [];
    const unread: string[] = [];
    for (const [index, uri] of uris.entries()) {
      if (!goesOn()) return undefined;
      const path = vscode.workspace.asRelativePath(uri);
      if (files.isUnread(uri)) unread.push(path);
      if (!crossFile.has(uri)) continue;
      const checked = await checkedFile(uri, sources).catch((error: unknown) => log.unread(uri, error));
      // A copy: a message may hold on to the whole text that its words were cut from.
      if (checked) made.push(structuredClone(reportFile(path, checked.sheet, checked.findings, documentLanguage())));
      report(texts.progress(index + 1, uris.length));
    }
    return { made, unread };
  });
  if (!reports || !root) return undefined;
  const { made, unread } = reports;
  if (made.length || unread.length) return save(made, unread, target, () => askWhere(root, ''), version);
  showNotice('warning', texts.none);
  return undefined;
}

/** Writes the report; its ending says in which format. */
async function save(
  files: readonly FileReport[],
  unread: readonly string[],
  target: vscode.Uri | undefined,
  ask: () => Promise<vscode.Uri | undefined>,
  version: string,
): Promise<vscode.Uri | undefined> {
  const uri = target ?? (await ask());
  if (!uri) return undefined;
  const language = documentLanguage();
  const on = localDay(new Date());
  const pieces = writeReport({ files, unread, language, version, on }, formatOf(uri.path));
  await vscode.workspace.fs.writeFile(uri, encoded(pieces));
  if (!target) void offerToOpen(uri);
  return uri;
}

/** @param about the name of the only file that is reported on; '' for several, or a folder */
async function askWhere(folder: vscode.Uri, about: string): Promise<vscode.Uri | undefined> {
  const { report } = SUPPORT_TEXTS[currentLanguage()];
  const name = [report.name, stemOf(about)].filter(Boolean).join('-');
  return vscode.window.showSaveDialog({
    title: report.title,
    defaultUri: vscode.Uri.joinPath(folder, `${name}.html`),
    filters: Object.fromEntries(REPORT_FORMATS.map((format) => [report.formats[format], [formatEnding(format)]])),
  });
}

async function offerToOpen(uri: vscode.Uri): Promise<void> {
  const { report, open } = SUPPORT_TEXTS[currentLanguage()];
  if ((await vscode.window.showInformationMessage(report.saved(nameOf(uri)), open)) !== open) return;
  const inBrowser = formatOf(uri.path) === 'html' && (await vscode.env.openExternal(uri));
  if (!inBrowser) await vscode.commands.executeCommand('vscode.open', uri);
}

/** The bytes of a text that comes in pieces: that of thousands of files is never one string. */
function encoded(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Array.from(pieces, (piece) => encoder.encode(piece));
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
