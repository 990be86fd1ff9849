// The verification of an import: the files, the export from after it, and what is known from before.
import * as vscode from 'vscode';
import type { MemberList } from '../../core/aftermath/membership';
import { doubtsOf, memberDoubts } from '../../core/aftermath/summary';
import { type Verification, verify } from '../../core/aftermath/verify';
import { VERIFY_TEXTS } from '../../core/aftermath/verify-texts';
import type { Sheet } from '../../core/document/sheet';
import { labelled } from '../../core/i18n/format';
import type { Text } from '../../core/i18n/language';
import type { Accounts } from '../../core/reference/accounts';
import { readAnnounced } from '../documents/account-files';
import { runAnnounced } from '../documents/announced-task';
import { nameOf, statOf } from '../documents/file-at';
import { currentLanguage } from '../documents/language';
import { log } from '../documents/log';
import { showNotice } from '../documents/notice';
import { EDITOR_TEXTS } from '../texts';
import { checkedOrSaid, type Sources } from './checked-file';
import { SUPPORT_TEXTS } from './support-texts';

interface VerifiedSource {
  readonly uri: vscode.Uri;
  readonly path: string;
  readonly sheet: Sheet;
}

export interface VerifiedImport extends Verification {
  /** The files as they were read, in the order of `files`. */
  readonly sources: readonly [VerifiedSource, ...VerifiedSource[]];
  /** The export that was taken after the import. */
  readonly exported: vscode.Uri;
  /** Why the export may not be the right one. */
  readonly doubts: readonly Text[];
  /** Verifies the same again, also with the members of a cohort. */
  withMembers(members: Accounts, cohort: string): Promise<VerifiedImport | undefined>;
}

/**
 * Verifies the import of files that are for one platform; undefined, and said, where that is not possible.
 * @param after the export, where it is known which; otherwise the user is asked
 */
export async function verifiedImport(
  uris: readonly vscode.Uri[],
  after: vscode.Uri | undefined,
  sources: Sources,
): Promise<VerifiedImport | undefined> {
  const read: VerifiedSource[] = [];
  for (const uri of uris) {
    const checked = await checkedOrSaid(uri, sources);
    if (checked) read.push({ uri, path: nameOf(uri), sheet: checked.sheet });
  }
  const [first, ...others] = read;
  const exported = first && (after ?? (await askExport(VERIFY_TEXTS[currentLanguage()].chooseAfter, first.uri)));
  const accounts = exported && (await accountsAt(exported));
  if (!exported || !accounts) return undefined;
  const files = [first, ...others] as const;
  // The export that the folder names was taken before the import; the very same says nothing of what was there before.
  const known = await sources.configs.folderConfig(first.uri);
  const isSame = known.accounts?.toString() === exported.toString();
  const before = isSame ? undefined : first.sheet.context.accounts;
  const sheets = files.map(({ sheet }) => sheet);
  const [writtenAt, ...filesWrittenAt] = await Promise.all([exported, ...files.map(({ uri }) => uri)].map(timeOf));
  const doubts = doubtsOf(accounts, sheets, { export: writtenAt, files: filesWrittenAt }, before);
  const run = async (members: readonly MemberList[]): Promise<VerifiedImport | undefined> => {
    const done = await runAnnounced(
      EDITOR_TEXTS[currentLanguage()].working.verifying,
      verify({ files, after: accounts, before, members }),
    );
    const withMembers = (list: Accounts, cohort: string) =>
      run([...members.filter((known) => known.cohort !== cohort), { list, cohort }]);
    if (!done) return undefined;
    const told = [...doubts, ...memberDoubts(done.value)];
    return { ...done.value, sources: files, exported, doubts: told, withMembers };
  };
  return run([]);
}

export async function askExport(title: string, beside: vscode.Uri): Promise<vscode.Uri | undefined> {
  const { files } = EDITOR_TEXTS[currentLanguage()];
  const picked = await vscode.window.showOpenDialog({
    title,
    defaultUri: vscode.Uri.joinPath(beside, '..'),
    filters: { [files.accounts]: ['xlsx', 'csv'] },
  });
  return picked?.[0];
}

/** The accounts of an export; undefined, and said, when it cannot be used. */
export async function accountsAt(uri: vscode.Uri): Promise<Accounts | undefined> {
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch((error: unknown) => {
    log.unread(uri, error);
    showNotice('warning', SUPPORT_TEXTS[currentLanguage()].unreadable(nameOf(uri)));
  });
  if (!bytes) return undefined;
  const { accounts, problems } = await readAnnounced(nameOf(uri), bytes, () => {});
  const error = problems.find(({ severity }) => severity === 'error');
  const language = currentLanguage();
  if (error) showNotice('warning', labelled(nameOf(uri), error.message[language], language));
  return error ? undefined : accounts;
}

const timeOf = async (uri: vscode.Uri) => (await statOf(uri))?.mtime;
