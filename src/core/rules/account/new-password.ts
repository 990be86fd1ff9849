// The fix that several rules share: a made-up password in the cell.

import type { Sheet } from '../../document/sheet';
import { generatePassword } from '../../people/new-password';
import { replaceCell } from '../../text/cell-edits';
import type { Finding, Fix, FixContext } from '../rule';

/** Puts a password that complies with the platform's policy where the finding stands; another one each time. */
export function newPassword({ place }: Finding, { table, platform }: Sheet, { random }: FixContext): Fix {
  return {
    title: { fr: 'Générer un mot de passe conforme', en: 'Generate a compliant password' },
    edits: [replaceCell(table, place, generatePassword(platform.password, random))],
    safe: false,
  };
}
