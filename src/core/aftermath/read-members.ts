// The members of a cohort from a list that somebody has copied: a page of the platform, a mail, a column of a spreadsheet.

import type { Account } from '../reference/account';
import { Accounts } from '../reference/accounts';
import { readAccountsFile } from '../reference/read-accounts';
import { decodeFile } from '../text/decode-file';
import { LINE_ENDS } from '../text/line-starts';

/** A page of a platform lists no more, and a list of more is an export. */
const MOST = 200_000;

/** What stands around an address in a line. */
const AROUND = /[\s<>()[\],;:"]/;
const isAddress = (text: string) => text.indexOf('@') > 0 && !text.endsWith('@');

/** A username that is written like one: no blank, and a point or a digit in it. */
const USERNAME = /^(?=[^\s@]*[.\d])[a-z0-9][a-z0-9._-]+$/;

/**
 * Reads a list of people, one a line: a name, an address, a username, or several of these in cells or with the address in
 * brackets (`Paul Dupond (paul.dupond@ch.fr)`). Nobody is left out of it: what is none of these is taken for a name.
 */
export function readMembers(text: string): Accounts {
  const members = new Accounts();
  for (const line of text.split(LINE_ENDS, MOST)) {
    const member = memberOf(line);
    if (member) members.add(member);
  }
  return members;
}

/** Reads the members of a cohort from a file: what is no export of accounts is read as a list of people. */
export async function readMembersFile(bytes: Uint8Array): Promise<Accounts> {
  const { accounts, problems } = await readAccountsFile(bytes);
  return problems.some(({ severity }) => severity === 'error') ? readMembers(decodeFile(bytes).text) : accounts;
}

function memberOf(line: string): Account | undefined {
  const email = line.split(AROUND).find(isAddress) ?? '';
  const cells = line
    .replace(email, '')
    .replace(/[<([]\s*[>)\]]/g, '')
    .split(/[\t;,"]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const username = cells.find((cell) => USERNAME.test(cell)) ?? '';
  const fullname = cells.filter((cell) => cell !== username).join(' ');
  if (!email && !username && !fullname) return undefined;
  return {
    firstname: '',
    lastname: '',
    fullname,
    username,
    email,
    matricule: '',
    establishment: '',
    status: '',
    suspended: false,
    lastAccess: '',
  };
}
