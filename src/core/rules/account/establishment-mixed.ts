// establishment-mixed: codes of several establishments in one file. There is to be one file for each.

import { statedCodes } from '../../document/establishment-code';
import type { Row } from '../../document/row';
import { defineRule } from '../rule';

/** Each code that a row states, and the column in which it does so first. */
function codesOf(row: Row): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { code, column } of statedCodes(row)) if (!codes.has(code)) codes.set(code, column);
  return codes;
}

/** No code has the majority: none is known to be the right one. */
const NONE = '*';

export const establishmentMixed = defineRule<{ code: string; majority: string }, string>({
  id: 'establishment-mixed',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B (un fichier CSV pour chaque établissement)',
  texts: {
    fr: {
      title: 'Plusieurs établissements dans le fichier',
      message: ({ code, majority }) =>
        majority
          ? `Code ${code} dans un fichier de l’établissement ${majority}\u00a0: à corriger, ou à mettre dans un autre fichier.`
          : `Plusieurs codes établissement dans le fichier (ici ${code})\u00a0: faites un fichier par établissement.`,
      why: 'Le guide demande un fichier par établissement. Tous les agents du fichier sont créés dans l’établissement où il est déposé, quel que soit le code écrit dans les lignes.',
      repair: 'Mettre les lignes de chaque établissement dans un fichier à part, ou corriger le code.',
    },
    en: {
      title: 'Several establishments in the file',
      message: ({ code, majority }) =>
        majority
          ? `Code ${code} in a file of the establishment ${majority}: correct it, or move the line to another file.`
          : `Several establishment codes in the file (here ${code}): write one file per establishment.`,
      why: 'The guide asks for one file per establishment. All agents of the file are created in the establishment where it is dropped, whatever code its lines state.',
      repair: 'Move the lines of each establishment to a separate file, or correct the code.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
Lise,Morel,Tk9!graine,alp002.l.morel.fictif@anfh.fr,32
Omar,Haddad,Tk7!graine,dam016.o.haddad.fictif@anfh.fr,33
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ establishment-mixed
Anne,Roy,,anne.roy@ch.fr,34`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ establishment-mixed
Omar,Haddad,Tk7!graine,dam016.o.haddad.fictif@anfh.fr,33
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ establishment-mixed`,
    },
    {
      csv: `username,firstname,lastname,password,email,profile_field_matricule
alp002.p.dupond,Paul,Dupond,Tk8!graine,dam016.p.dupond.fictif@anfh.fr,31
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ establishment-mixed
ALP002.l.morel,Lise,Morel,Tk9!graine,lise.morel@ch.fr,32`,
    },
    {
      // When the file's establishment is known, only establishment-other speaks.
      establishment: 'alp002',
      csv: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
Omar,Haddad,Tk7!graine,dam016.o.haddad.fictif@anfh.fr,33`,
    },
  ],
  majority: {
    byClass: true,
    // A row may state two: one in its username, another in its address.
    valueOf: (row) => (row.sheet.context.establishment ? '' : [...codesOf(row).keys()].join(' ')),
    pick(counts) {
      const times = new Map<string, number>();
      for (const [codes, rows] of counts) {
        for (const code of codes.split(' ')) times.set(code, (times.get(code) ?? 0) + rows);
      }
      const [first, second] = [...times].sort(([, a], [, b]) => b - a);
      if (!first || !second) return undefined;
      return first[1] > second[1] ? first[0] : NONE;
    },
    check(row, picked, report) {
      for (const [code, column] of codesOf(row)) {
        if (code !== picked) report(row.place(column), { code, majority: picked === NONE ? '' : picked });
      }
    },
  },
});
