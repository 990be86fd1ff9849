// The choices of the import, as the folder and the platform state them, and what follows from them for a line: rules say
// only what such an import does.
import { type UploadType, updatesAccounts, updateTypeOf, uploadTypeOf } from '../moodle-facts/upload-types';
import type { Context } from './context';

export interface ImportChoices {
  /** The platform asks what to do with each account that exists: it has an import of its own, without an upload type. */
  readonly promptsUser: boolean;
  readonly type: UploadType;
  /** Lines may become new accounts. */
  readonly creates: boolean;
  /** Lines may change accounts that exist. */
  readonly updates: boolean;
  /** Values of the file replace those of the account, empty ones too. */
  readonly overwrites: boolean;
  /** Empty fields of an account take the file's values, its others stay. */
  readonly fillsIn: boolean;
  /** Accounts are found by their addresses instead of their usernames. */
  readonly matchesEmail: boolean;
  /** The column `oldusername` gives accounts that exist another username. */
  readonly renames: boolean;
  /** The column `deleted` deletes accounts. */
  readonly deletes: boolean;
  /** The import makes a password where the file has none. */
  readonly createsPasswords: boolean;
  /** Passwords of the file replace those of accounts, so that it must have some. */
  readonly updatesPasswords: boolean;
  /** Usernames are cleaned; otherwise one that is not clean ends the import (conformance rules 21, 40). */
  readonly cleansUsernames: boolean;
  /** The authentication of lines that give none. */
  readonly auth: string;
  /** Columns that the file may lack because the form gives their value to all. */
  readonly defaults: ReadonlySet<string>;
}

/** The options that the import's form is left with, under Moodle's names: the folder's over the platform's. */
export function importOptionsOf({
  platform,
  importOptions,
}: Pick<Context, 'platform' | 'importOptions'>): Readonly<Record<string, string>> {
  return { ...platform.importOptions, ...importOptions };
}

/** The import's choices: those of the folder, else the platform's, else Moodle's own. */
export function importChoices(context: Pick<Context, 'platform' | 'importOptions'>): ImportChoices {
  const options: Readonly<Record<string, string | undefined>> = importOptionsOf(context);
  const type = uploadTypeOf(options.uutype);
  const updates = updatesAccounts(type);
  const update = updateTypeOf(options.uuupdatetype);
  return {
    promptsUser: options.uutype === undefined,
    type,
    creates: type !== 'update-only',
    updates,
    overwrites: updates && (update === 'file' || update === 'file-and-defaults'),
    fillsIn: updates && update === 'fill-in',
    matchesEmail: updates && options.uumatchemail === '1',
    renames: updates && options.uuallowrenames === '1',
    deletes: updates && options.uuallowdeletes === '1',
    createsPasswords: options.uupasswordnew !== '0',
    updatesPasswords: updates && options.uupasswordold === '1',
    cleansUsernames: options.uustandardusernames !== '0',
    auth: options.auth || 'manual',
    defaults: new Set(Object.keys(options).filter((name) => options[name])),
  };
}
