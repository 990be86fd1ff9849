// establishment-other: a code that is not that of the file's establishment.

import { statedCodes } from '../../document/establishment-code';
import { Row } from '../../document/row';
import { setCell } from '../../text/cell-edits';
import { defineRule } from '../rule';

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
        `Code ${code} dans un fichier de l’établissement ${establishment}\u00a0: l’agent y serait créé avec un code étranger.`,
      why: 'Le code au début du nom d’utilisateur et de l’adresse fictive est celui de l’établissement de l’agent. Un autre code rattache le compte au mauvais établissement, ou reprend le compte d’un homonyme de l’autre établissement.',
      repair: 'Corriger le code, ou déplacer la ligne dans le fichier de l’autre établissement.',
    },
    en: {
      title: 'Another establishment’s code',
      message: ({ code, establishment }) =>
        `Code ${code} in a file of the establishment ${establishment}: the agent would be created there with a foreign code.`,
      why: 'Usernames and placeholder addresses start with the code of the agent’s establishment. Another code ties the account to the wrong establishment, or reuses the account of a namesake there.',
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
    {
      establishment: 'alp002',
      csv: `username,firstname,lastname,password,email,profile_field_matricule
ALP002.o.haddad,Omar,Haddad,Tk7!graine,DAM016.o.haddad.fictif@anfh.fr,33
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ establishment-other`,
      fixed: `username,firstname,lastname,password,email,profile_field_matricule
ALP002.o.haddad,Omar,Haddad,Tk7!graine,alp002.o.haddad.fictif@anfh.fr,33`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const { establishment } = row.sheet.context;
    if (!establishment) return;
    const seen = new Set([establishment]);
    for (const { code, column } of statedCodes(row)) {
      if (!seen.has(code)) report(row.place(column), { code, establishment });
      seen.add(code);
    }
  },
  fixes({ place, args }, sheet) {
    const { code, establishment } = args;
    const { table } = sheet;
    // Wherever the row states it, in the order of the file.
    const columns = statedCodes(new Row(sheet, place.record))
      .filter((stated) => stated.code === code)
      .map(({ column }) => sheet.column(column))
      .sort((a, b) => a - b);
    return [
      {
        title: { fr: `Écrire le code ${establishment}`, en: `Write the code ${establishment}` },
        edits: columns.map((column) => {
          const value = table.value(place.record, column).replace(new RegExp(code, 'i'), establishment);
          return setCell(table, place.record, column, value);
        }),
        safe: false,
      },
    ];
  },
});
