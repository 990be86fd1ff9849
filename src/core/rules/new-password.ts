// The fix that several rules share: a made-up password in the cell.

import type { Sheet } from '../file/sheet';
import { generatePassword } from '../people/passwords';
import { setPlace } from './edits';
import type { Finding, Fix, FixTools } from './rule';

/** Puts a password that complies with the platform's policy where the finding stands; another one each time. */
export function newPassword({ place }: Finding, { table, platform }: Sheet, { random }: FixTools): Fix {
  return {
    title: { fr: 'Mettre un mot de passe conforme', en: 'Put in a password that complies' },
    edits: [setPlace(table, place, generatePassword(platform.password, random))],
    safe: false,
  };
}
