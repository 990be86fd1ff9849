// An export of the platform's accounts that a command is given by its path.
import { labelled } from '../../core/i18n/format';
import type { Accounts } from '../../core/reference/accounts';
import { readAccountsFile } from '../../core/reference/read-accounts';
import { readInput } from './files';
import { printError, printWarning, type Session } from './run';

/** The accounts of an export, with what is wrong with it said; undefined where it cannot be used. */
export async function accountsAt(path: string, session: Session): Promise<Accounts | undefined> {
  const bytes = await readInput({ path, searched: false }, session);
  if (!bytes) return undefined;
  const { accounts, problems } = await readAccountsFile(bytes);
  for (const { severity, message } of problems) {
    const print = severity === 'error' ? printError : printWarning;
    print(session, labelled(path, message[session.language], session.language));
  }
  return problems.some(({ severity }) => severity === 'error') ? undefined : accounts;
}
