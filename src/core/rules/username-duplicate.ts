// username-duplicate: one username on several lines, where the file has a column for it.
import type { Sheet } from '../file/sheet';
import { nextFreeUsername } from '../people/usernames';
import { setPlace } from './edits';
import { defineRule } from './rule';

const usernames = new WeakMap<Sheet, ReadonlySet<string>>();

/** Every username of the file, in lower case. A file is read once for them. */
function usernamesOf(sheet: Sheet): ReadonlySet<string> {
  const known = usernames.get(sheet);
  if (known) return known;
  const found = new Set<string>();
  for (let record = sheet.firstRow; record < sheet.firstRow + sheet.rowCount; record++) {
    found.add(sheet.row(record).value('username').toLowerCase());
  }
  usernames.set(sheet, found);
  return found;
}

export const usernameDuplicate = defineRule<{ username: string }>({
  id: 'username-duplicate',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'guide, étape 1 (nomenclature); conformance 22, 24, 30',
  texts: {
    fr: {
      title: 'Nom d’utilisateur en double',
      message: ({ username }, [line]) =>
        `Le nom d’utilisateur ${username} est déjà celui de la ligne ${line} : la plateforme ne fera qu’un des deux comptes, ou modifiera le premier.`,
      why: 'Deux comptes ne peuvent pas avoir le même nom d’utilisateur. Selon les réglages, l’import passe la seconde ligne sans l’inscrire à sa cohorte, ou l’écrit par-dessus la première.',
      repair:
        'Si ce sont deux personnes, donner à la seconde un nom d’utilisateur libre. Sinon, enlever la ligne en trop.',
    },
    en: {
      title: 'Username used twice',
      message: ({ username }, [line]) =>
        `The username ${username} already is that of line ${line}: the platform will make one of the two accounts only, or change the first one.`,
      why: 'Two accounts cannot have one username. Depending on its options, the import skips the second line without enrolling it in its cohort, or writes it over the first.',
      repair:
        'If these are two people, give the second one a username that is free. Otherwise remove the surplus line.',
    },
  },
  examples: [
    {
      csv: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Marc,Petit,Vb3!mousse,m.petit@ch.fr,1
alp002.m.petit,Manon,Petit,Vb5!mousse,manon.petit@ch.fr,3
~~~~~~~~~~~~~~ username-duplicate
alp002.m.petit2,Maud,Petit,Vb6!mousse,maud.petit@ch.fr,4
,Li,U,Vb7!mousse,li.u@ch.fr,5
,Lu,U,Vb8!mousse,lu.u@ch.fr,6`,
      fixed: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Marc,Petit,Vb3!mousse,m.petit@ch.fr,1
alp002.m.petit3,Manon,Petit,Vb5!mousse,manon.petit@ch.fr,3
alp002.m.petit2,Maud,Petit,Vb6!mousse,maud.petit@ch.fr,4
,Li,U,Vb7!mousse,li.u@ch.fr,5
,Lu,U,Vb8!mousse,lu.u@ch.fr,6`,
    },
  ],
  groups: {
    key: (row) => row.value('username').toLowerCase(),
    compare(row, first, report) {
      report(row.place('username'), { username: row.value('username') }, { related: [first.place('username')] });
    },
  },
  fixes({ place, args }, sheet) {
    const inFile = usernamesOf(sheet);
    const { accounts } = sheet.context;
    const taken = (candidate: string) =>
      inFile.has(candidate.toLowerCase()) || accounts?.byUsername(candidate) !== undefined;
    const free = nextFreeUsername(args.username, taken);
    return [
      {
        title: { fr: `Écrire ${free}, qui est libre`, en: `Write ${free}, which is free` },
        edits: [setPlace(sheet.table, place, free)],
        safe: false,
      },
    ];
  },
});
