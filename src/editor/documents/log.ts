// What support reads when something is not as expected: versions, counts, rule ids, durations, files by their own name.
// It takes numbers and names of files only, so that no value of a cell and no message of an error can reach it.
import * as vscode from 'vscode';
import { counted } from '../../core/i18n/format';
import { nameOf } from './file-at';
import { currentLanguage } from './language';

const fr = {
  channel: 'Fichiers d’import Moodle',
  started: (version: string, vscodeVersion: string, host: string) =>
    `Extension ${version}, VS Code ${vscodeVersion}, ${host}`,
  checked: (file: string, rows: number, ms: string, found: string) =>
    `${file}\u00a0: ${counted(rows, 'ligne vérifiée', 'lignes vérifiées', 'fr')} en ${ms}\u00a0ms\u00a0; ${found || 'aucun problème'}`,
  read: (file: string, entries: number) => `${file}\u00a0: lu, ${counted(entries, 'entrée', 'entrées', 'fr')}`,
  unread: (file: string, reason: string) => `${file}\u00a0: non lu (${reason})`,
  broken: (file: string) => `${file}\u00a0: configuration illisible`,
  notEdited: (file: string, reason: string) => `${file}\u00a0: modification non faite (${reason})`,
  notWritten: (file: string, reason: string) => `${file}\u00a0: non créé (${reason})`,
  folder: (files: number, unread: number, ms: string) =>
    `Dossier\u00a0: ${counted(files, 'fichier vérifié', 'fichiers vérifiés', 'fr')} en ${ms}\u00a0ms, ${counted(unread, 'illisible', 'illisibles', 'fr')}`,
};

const en: typeof fr = {
  channel: 'Moodle Enrolment Files',
  started: (version, vscodeVersion, host) => `Extension ${version}, VS Code ${vscodeVersion}, ${host}`,
  checked: (file, rows, ms, found) =>
    `${file}: ${counted(rows, 'row', 'rows', 'en')} checked in ${ms} ms; ${found || 'no problem'}`,
  read: (file, entries) => `${file}: read, ${counted(entries, 'entry', 'entries', 'en')}`,
  unread: (file, reason) => `${file}: not read (${reason})`,
  broken: (file) => `${file}: configuration cannot be read`,
  notEdited: (file, reason) => `${file}: edit not made (${reason})`,
  notWritten: (file, reason) => `${file}: not created (${reason})`,
  folder: (files, unread, ms) =>
    `Folder: ${counted(files, 'file', 'files', 'en')} checked in ${ms} ms, ${unread} unreadable`,
};

const TEXTS = { fr, en };

let channel: vscode.LogOutputChannel | undefined;

function output(): vscode.LogOutputChannel {
  channel ??= vscode.window.createOutputChannel(TEXTS[currentLanguage()].channel, { log: true });
  return channel;
}

const rounded = (ms: number) => ms.toFixed(ms < 10 ? 1 : 0);

/** The entries of the log. Each says one thing; none takes a text of a file. */
export const log = {
  started(version: string): void {
    const host = vscode.env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop';
    output().info(TEXTS[currentLanguage()].started(version, vscode.version, host));
  },

  /** A file was checked; `counts` says how many findings each rule has. After an edit, it is a detail. */
  checked(uri: vscode.Uri, rows: number, ms: number, counts: ReadonlyMap<string, number>, afterEdit: boolean): void {
    const found = [...counts].map(([rule, times]) => `${rule} ${times}`).join(', ');
    const line = TEXTS[currentLanguage()].checked(nameOf(uri), rows, rounded(ms), found);
    if (afterEdit) output().debug(line);
    else output().info(line);
  },

  /** An export, a list of cohorts or a configuration was read. */
  read(uri: vscode.Uri, entries: number): void {
    output().info(TEXTS[currentLanguage()].read(nameOf(uri), entries));
  },

  /** A file could not be read. */
  unread(uri: vscode.Uri, error: unknown): void {
    output().warn(TEXTS[currentLanguage()].unread(nameOf(uri), kindOfFailure(error)));
  },

  /** A configuration is no JSON: the last good one stays in force. */
  broken(uri: vscode.Uri): void {
    output().warn(TEXTS[currentLanguage()].broken(nameOf(uri)));
  },

  /** An edit of the table could not be made. */
  notEdited(uri: vscode.Uri, error: unknown): void {
    output().warn(TEXTS[currentLanguage()].notEdited(nameOf(uri), kindOfFailure(error)));
  },

  /** A new file could not be written. */
  notWritten(uri: vscode.Uri, error: unknown): void {
    output().warn(TEXTS[currentLanguage()].notWritten(nameOf(uri), kindOfFailure(error)));
  },

  folderChecked(files: number, unread: number, ms: number): void {
    output().info(TEXTS[currentLanguage()].folder(files, unread, rounded(ms)));
  },
};

/** The kind of a failure: its code (`EACCES`, `FileNotFound`) or its class, one word. Anything longer may hold a path. */
function kindOfFailure(error: unknown): string {
  const { code, name } = Object(error) as { code?: unknown; name?: unknown };
  return [code, name].find((word) => typeof word === 'string' && /^\w{1,40}$/.test(word))?.toString() ?? typeof error;
}
