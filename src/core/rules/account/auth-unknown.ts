// auth-unknown: an authentication that the platform's Moodle does not come with. The account is refused, unless somebody
// added the plug-in there.

import { moodleVersionOf } from '../../document/context';
import { personRows } from '../../document/person-rows';
import { quoted } from '../../i18n/format';
import { authPluginGoneSince, isBefore } from '../../moodle-facts/versions';
import { replaceCell } from '../../text/cell-edits';
import { defineRule } from '../rule';

/** `since` is the first Moodle without it, '' where none came with it. */
export const authUnknown = defineRule<{ value: string; since: string }>({
  id: 'auth-unknown',
  section: 'account',
  severity: 'warning',
  effect: 'line',
  source: 'conformance 35, 39; Moodle 5.1.3',
  texts: {
    fr: {
      title: 'Authentification que Moodle ne fournit pas',
      message: ({ value, since }) =>
        `${since ? `Depuis Moodle ${since}, il n’y a plus d’authentification` : 'Moodle ne fournit pas d’authentification'} ${quoted(value, 'fr')}\u00a0: ce compte est refusé si elle n’y a pas été ajoutée.`,
      why: 'Moodle refuse de créer ou de modifier un compte dont la méthode d’authentification n’est pas installée. CAS et MNet ne sont plus fournis depuis Moodle 5.0.',
      repair:
        'Demander au support de la plateforme si cette méthode y est installée\u00a0; sinon, vider la cellule (compte manuel) ou mettre la méthode de la plateforme.',
    },
    en: {
      title: 'Authentication that Moodle does not come with',
      message: ({ value, since }) =>
        `${since ? `Since Moodle ${since} there is no authentication` : 'Moodle comes without an authentication'} ${quoted(value, 'en')}: this account is refused unless it was added there.`,
      why: 'Moodle neither creates nor changes an account whose authentication is not installed. It comes without CAS and MNet since 5.0.',
      repair:
        'Ask the platform’s support whether it is installed there; otherwise empty the cell (a manual account), or write the platform’s own.',
    },
  },
  examples: [
    {
      csv: `username,firstname,lastname,email,auth
m.petit,Marc,Petit,marc.petit@ch.fr,cas
                                    ~~~ auth-unknown
l.morel,Lise,Morel,lise.morel@ch.fr,manual
l.roy,Luc,Roy,luc.roy@ch.fr,`,
      platform: 'moodle',
      fixed: `username,firstname,lastname,email,auth
m.petit,Marc,Petit,marc.petit@ch.fr,
l.morel,Lise,Morel,lise.morel@ch.fr,manual
l.roy,Luc,Roy,luc.roy@ch.fr,`,
    },
    {
      csv: `username,firstname,lastname,email,auth
m.petit,Marc,Petit,marc.petit@ch.fr,cas
l.morel,Lise,Morel,lise.morel@ch.fr,manuel
                                    ~~~~~~ auth-unknown`,
      platform: 'moodle',
      moodleVersion: '4.5.8',
    },
    {
      csv: `username,firstname,lastname,email,auth
m.petit,Marc,Petit,marc.petit@ch.fr,mnet
                                    ~~~~ auth-unknown
l.morel,Lise,Morel,lise.morel@ch.fr,ldap`,
      platform: 'moodle',
      moodleVersion: '5.0.3',
    },
  ],
  file(sheet, report) {
    if (sheet.column('auth') < 0) return;
    const version = moodleVersionOf(sheet.context);
    for (const row of personRows(sheet)) {
      const written = row.isNew || (row.account && !row.deletes && sheet.choices.overwrites);
      // A new account of `0` is a manual one.
      const value = written && !(row.isNew && row.isNone('auth')) ? row.value('auth') : '';
      const since = value ? authPluginGoneSince(value) : undefined;
      if (since === undefined || (since && isBefore(version, since))) continue;
      report(row.place('auth'), { value: row.shown(sheet.column('auth')), since });
    }
  },
  fixes: ({ place }, { table }) => [
    {
      title: { fr: 'Vider la cellule (compte manuel)', en: 'Empty the cell (a manual account)' },
      edits: [replaceCell(table, place, '')],
      safe: false,
    },
  ],
});
