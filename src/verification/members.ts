// The members of a cohort, as the user has them: copied from the platform, or in a file.
import * as vscode from 'vscode';
import { readMembers, readMembersFile } from '../core/aftermath/read-members';
import type { Accounts } from '../core/reference/accounts';
import type { VerifiedImport } from '../editor/commands/verification';
import { currentLanguage } from '../editor/documents/language';
import { showNotice } from '../editor/documents/notice';
import { VERIFICATION_TEXTS } from './texts';

interface ChosenMembers {
  readonly list: Accounts;
  readonly cohort: string;
}

/** Asks for a cohort and its list of members; undefined when the user cancels. */
export async function askMembers({ files }: VerifiedImport): Promise<ChosenMembers | undefined> {
  const text = VERIFICATION_TEXTS[currentLanguage()];
  const cohorts = [...new Set(files.flatMap(({ lines }) => lines.flatMap((line) => line.cohorts)))];
  const cohort =
    cohorts.length === 1 ? cohorts[0] : await vscode.window.showQuickPick(cohorts, { title: text.whichCohort });
  if (cohort === undefined) return undefined;
  const from = await vscode.window.showQuickPick(
    [
      { ...text.paste, isFile: false },
      { ...text.file, isFile: true },
    ],
    { title: `${text.membersFrom}\u00a0: ${cohort}` },
  );
  if (!from) return undefined;
  const list = from.isFile ? await membersInFile() : readMembers(await vscode.env.clipboard.readText());
  if (list && !list.list.length) showNotice('warning', text.noMembers);
  return list?.list.length ? { list, cohort } : undefined;
}

async function membersInFile(): Promise<Accounts | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({})) ?? [];
  if (!uri) return undefined;
  return readMembersFile(await vscode.workspace.fs.readFile(uri));
}
