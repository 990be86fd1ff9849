// Reads the platform's "Export Excel" of existing accounts: the workbook itself, or the same saved as CSV.

import type { Text } from '../i18n/language';
import type { Problem } from '../i18n/problem';
import { PER_STEP, type RunSteps, runToCompletion, type Steps } from '../task/cooperative-task';
import { decodeFile } from '../text/decode-file';
import { scan } from '../text/scan';
import { Accounts } from './accounts';
import { findColumns, type Headers } from './headers';
import { REFERENCE_MESSAGES } from './texts';
import { isWorkbook, MOST_ROWS, readWorkbook } from './workbook';

export interface AccountsRead {
  /** Nobody at all when a problem is an error: the existing accounts are then not known. */
  readonly accounts: Accounts;
  readonly problems: readonly Problem[];
}

/** A header may have a title and a date above it. */
const HEADER_WITHIN = 10;

/** The columns of "Gérer mes utilisateurs" (guide, step 2), and what a stock Moodle calls them. */
const HEADERS = {
  fullname: ['prenomnomdefamille', 'prenomnom', 'nomcomplet', 'fullname', 'firstnamelastname'],
  firstname: ['prenom', 'firstname', 'forename', 'givenname'],
  lastname: ['nomdefamille', 'nom', 'lastname', 'surname', 'familyname'],
  username: ['nomdutilisateur', 'nomutilisateur', 'identifiant', 'username', 'login'],
  email: ['adressedecourriel', 'courriel', 'adresseemail', 'adressemail', 'email', 'emailaddress', 'mail'],
  matricule: ['matricule', 'profilefieldmatricule', 'numeromatricule', 'nmatricule'],
  status: ['statut', 'status'],
  establishment: ['etablissement', 'institution', 'establishment'],
  state: ['etatducompte', 'etat', 'suspended', 'suspendu'],
  enabled: ['enabled', 'active', 'actif', 'compteactif'],
  deleted: ['deleted', 'supprime', 'comptesupprime'],
  lastAccess: ['dernieracces', 'lastaccess'],
} satisfies Headers<string>;

type ColumnName = keyof typeof HEADERS;

const YES = /^(oui|yes|1|true|vrai)$/i;
const NO = /^(non|no|0|false|faux)$/i;
const SUSPENDED = /^(suspend|désactiv|desactiv|inacti)/i;

/** What an "Export Excel" calls the columns without which little can be checked. */
const NEEDED: Readonly<Record<'name' | 'username' | 'email', string>> = {
  name: 'Prénom / Nom de famille',
  username: 'Nom d’utilisateur',
  email: 'Adresse de courriel',
};

/** Reads an export from the bytes of its file, a workbook or a CSV of any encoding. Throws only what `run` throws. */
export async function readAccountsFile(
  bytes: Uint8Array,
  run: RunSteps = async (steps) => runToCompletion(steps),
): Promise<AccountsRead> {
  if (!bytes.length) return nothing(REFERENCE_MESSAGES.emptyFile);
  if (!isWorkbook(bytes)) return run(accountsIn(decodeFile(bytes).text));
  const read = await readWorkbook(bytes, run);
  return 'problem' in read ? nothing(read.problem) : run(accountsOf(read.rows.length, (index) => read.rows[index]!));
}

/** Reads an export from the text of a CSV file. */
export function readAccounts(text: string): AccountsRead {
  return runToCompletion(accountsIn(text));
}

/** What is known when an export could not be read, or was not: nobody, and why. */
export function nothing(message: Text): AccountsRead {
  return { accounts: new Accounts(), problems: [{ file: '', severity: 'error', message }] };
}

function* accountsIn(text: string): Steps<AccountsRead> {
  const table = scan(text);
  return yield* accountsOf(table.recordCount, (record) => table.values(record));
}

function* accountsOf(count: number, rowAt: (index: number) => readonly string[]): Steps<AccountsRead> {
  if (count > MOST_ROWS) return nothing(REFERENCE_MESSAGES.tooManyRows(MOST_ROWS));
  const { header, columns } = findHeader(count, rowAt);
  if (!columns.has('username')) return nothing(REFERENCE_MESSAGES.noUsernameColumn(Object.values(NEEDED)));
  const missing: string[] = [];
  if (!columns.has('fullname') && !(columns.has('firstname') && columns.has('lastname'))) missing.push(NEEDED.name);
  if (!columns.has('email')) missing.push(NEEDED.email);

  const accounts = new Accounts();
  for (let index = header + 1; index < count; index++) {
    if (index % PER_STEP === 0) yield index / count;
    const row = rowAt(index);
    const cell = (column: ColumnName) => (row[columns.get(column) ?? -1] ?? '').trim();
    const username = cell('username');
    if (!username || YES.test(cell('deleted'))) continue;
    const firstname = cell('firstname');
    const lastname = cell('lastname');
    accounts.add({
      firstname,
      lastname,
      fullname: cell('fullname') || `${firstname} ${lastname}`.trim(),
      username,
      email: cell('email'),
      matricule: cell('matricule'),
      establishment: cell('establishment'),
      status: cell('status'),
      suspended: SUSPENDED.test(cell('state')) || YES.test(cell('state')) || NO.test(cell('enabled')),
      lastAccess: cell('lastAccess'),
    });
  }
  const problems: Problem[] = missing.length
    ? [{ file: '', severity: 'warning', message: REFERENCE_MESSAGES.missingColumns(missing) }]
    : [];
  return { accounts, problems };
}

function findHeader(
  count: number,
  rowAt: (index: number) => readonly string[],
): { header: number; columns: Map<ColumnName, number> } {
  for (let index = 0; index < Math.min(count, HEADER_WITHIN); index++) {
    const columns = findColumns(rowAt(index), HEADERS);
    if (columns.has('username') && columns.size > 1) return { header: index, columns };
  }
  return { header: 0, columns: new Map() };
}
