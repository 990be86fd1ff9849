// One file with all that is found in it, open or not: what reports, answers and copies are made of.
import type * as vscode from 'vscode';
import { detectFile } from '../../core/document/detect-file';
import type { Sheet } from '../../core/document/sheet';
import type { Snapshot } from '../../core/language-service';
import { withOthers } from '../../core/lint/severity';
import type { Finding } from '../../core/rules/rule';
import { readClosed } from '../documents/closed-files';
import type { ConfigService } from '../documents/config-service';
import { ENCODINGS } from '../documents/encoding-names';
import { nameOf, openDocument } from '../documents/file-at';
import { currentLanguage } from '../documents/language';
import { service } from '../documents/language-service';
import { log } from '../documents/log';
import { showNotice } from '../documents/notice';
import type { Tracker } from '../documents/tracker';
import type { CrossFileDiagnostics } from '../features/cross-file';
import { SUPPORT_TEXTS } from './support-texts';

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
  readonly configs: ConfigService;
  readonly crossFile: CrossFileDiagnostics;
}

/** Checks a file as it is now; undefined for one that is no enrolment file. Rejects when it cannot be read. */
export async function checkedFile(
  uri: vscode.Uri,
  { tracker, configs, crossFile }: Sources,
): Promise<CheckedFile | undefined> {
  const document = openDocument(uri);
  if (document) {
    const snapshot = (await tracker.ready(document))?.snapshot;
    return snapshot && withFindings(snapshot, crossFile.findingsOf(uri), document.encoding);
  }
  const file = await readClosed(uri, tracker, configs);
  if (!file || !detectFile(file.text, file.context)) return undefined;
  return withFindings(service.open(file.text, file.context), crossFile.findingsOf(uri), ENCODINGS[file.encoding]);
}

/** A checked file; undefined, and said, when it is none of ours or cannot be read. */
export async function checkedOrSaid(uri: vscode.Uri, sources: Sources): Promise<CheckedFile | undefined> {
  const texts = SUPPORT_TEXTS[currentLanguage()];
  const name = nameOf(uri);
  try {
    const checked = await checkedFile(uri, sources);
    if (!checked) showNotice('warning', texts.notOurs(name));
    return checked;
  } catch (error) {
    log.unread(uri, error);
    showNotice('warning', texts.unreadable(name));
    return undefined;
  }
}

function withFindings(snapshot: Snapshot, others: readonly Finding[], encoding: string): CheckedFile {
  return { sheet: snapshot.sheet, findings: withOthers(snapshot.findings(), others), encoding };
}
