// One file with all that is found in it, open or not: what reports, answers and copies are made of.
import * as vscode from 'vscode';
import { readSheet, type Sheet } from '../core/file/sheet';
import { byPlace, lint } from '../core/lint';
import { SUPPORT_TEXTS } from '../core/messages/support';
import type { Finding } from '../core/rules/rule';
import type { AcrossFiles } from './across-files';
import { readClosed } from './closed-files';
import type { Contexts } from './contexts';
import { ENCODINGS } from './edit-file';
import { nameOf, openDocument } from './file-at';
import { currentLanguage } from './language';
import { sheetOf } from './sheets';
import type { Tracker } from './tracker';

export interface CheckedFile {
  readonly sheet: Sheet;
  /** Those that come from other files included. */
  readonly findings: readonly Finding[];
  /** How the file is written on disk, under VS Code's name. */
  readonly encoding: string;
}

/** What the files have to be looked at with. */
export interface Sources {
  readonly tracker: Tracker;
  readonly contexts: Contexts;
  readonly across: AcrossFiles;
}

/** Checks a file as it is now; undefined for one that is no enrolment file. Rejects when it cannot be read. */
export async function checkedFile(
  uri: vscode.Uri,
  { tracker, contexts, across }: Sources,
): Promise<CheckedFile | undefined> {
  const document = openDocument(uri);
  if (document) {
    const tracked = await tracker.ready(document);
    const sheet = tracked && sheetOf(tracked);
    return sheet && { sheet, findings: withOthers(lint(sheet), across.findingsOf(uri)), encoding: document.encoding };
  }
  const file = await readClosed(uri, tracker, contexts);
  const sheet = file && readSheet(file.text, file.context);
  if (!sheet?.recognition) return undefined;
  return { sheet, findings: withOthers(lint(sheet), across.findingsOf(uri)), encoding: ENCODINGS[file!.encoding] };
}

/** A checked file; undefined, and said, when it is none of ours or cannot be read. */
export async function checkedOrSaid(uri: vscode.Uri, sources: Sources): Promise<CheckedFile | undefined> {
  const texts = SUPPORT_TEXTS[currentLanguage()];
  const name = nameOf(uri);
  try {
    const checked = await checkedFile(uri, sources);
    if (!checked) void vscode.window.showWarningMessage(texts.notOurs(name));
    return checked;
  } catch {
    void vscode.window.showWarningMessage(texts.unreadable(name));
    return undefined;
  }
}

const withOthers = (findings: readonly Finding[], others: readonly Finding[]) =>
  others.length ? [...findings, ...others].sort(byPlace) : findings;
