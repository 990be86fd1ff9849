// establishment-other: a code that is not that of the file's establishment.
import type { Row } from '../file/row';
import { parseFictif } from '../people/emails';
import { setCell } from './edits';
import { defineRule } from './rule';
import { statesCode } from './stated-code';

export const establishmentOther = defineRule<{ code: string; establishment: string }>({
  id: 'establishment-other',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 (nomenclature) et 1 B (un fichier CSV pour chaque établissement)',
  texts: {
    fr: {
      title: 'Code d’un autre établissement',
      message: ({ code, establishment }) =>
        `Code ${code} dans un fichier de l’établissement ${establishment} : l’agent serait créé dans ${establishment}, sous le nom d’un autre.`,
      why: 'Le code au début du nom d’utilisateur et de l’adresse fictive est celui de l’établissement de l’agent. Un autre code rattache le compte au mauvais établissement, ou prend celui d’un homonyme.',
      repair: 'Corriger le code, ou déplacer la ligne dans le fichier de l’autre établissement.',
    },
    en: {
      title: 'Another establishment’s code',
      message: ({ code, establishment }) =>
        `Code ${code} in a file of the establishment ${establishment}: the agent would be created in ${establishment}, under another one’s name.`,
      why: 'The code that starts username and fictif address is that of the agent’s establishment. Another code ties the account to the wrong establishment, or takes a namesake’s.',
      repair: 'Correct the code, or move the line to the other establishment’s file.',
    },
  },
  examples: [
    {
      establishment: 'alp002',
      csv: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
Omar,Haddad,Tk7!graine,dam016.o.haddad.fictif@anfh.fr,33
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ establishment-other
Anne,Roy,,anne.roy@ch.fr,34`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
Omar,Haddad,Tk7!graine,alp002.o.haddad.fictif@anfh.fr,33
Anne,Roy,,anne.roy@ch.fr,34`,
    },
    {
      establishment: 'alp002',
      csv: `username,firstname,lastname,password,email,profile_field_matricule
dam016.o.haddad,Omar,Haddad,Tk7!graine,dam016.o.haddad.fictif@anfh.fr,33
~~~~~~~~~~~~~~~ establishment-other`,
      fixed: `username,firstname,lastname,password,email,profile_field_matricule
alp002.o.haddad,Omar,Haddad,Tk7!graine,alp002.o.haddad.fictif@anfh.fr,33`,
    },
  ],
  row(row, report) {
    const establishment = row.sheet.context.establishment?.toLowerCase();
    const { code } = row;
    if (establishment && code && code !== establishment) report(row.place(statesCode(row)), { code, establishment });
  },
  fixes({ place, args }, sheet) {
    const { code, establishment } = args;
    return [
      {
        title: { fr: `Mettre le code ${establishment}`, en: `Put in the code ${establishment}` },
        edits: cellsWith(sheet.row(place.record), code).map((column) => {
          const value = sheet.table.value(place.record, column).replace(new RegExp(code, 'i'), establishment);
          return setCell(sheet.table, place.record, column, value);
        }),
        safe: false,
      },
    ];
  },
});

/** Columns in which the row states the code, in the file's order. */
function cellsWith(row: Row, code: string): number[] {
  const columns = [row.sheet.column('username')];
  if (parseFictif(row.email, row.sheet.platform)?.code === code) columns.push(row.sheet.column('email'));
  return columns
    .filter((column) => column >= 0 && row.valueAt(column).toLowerCase().includes(code))
    .sort((a, b) => a - b);
}
