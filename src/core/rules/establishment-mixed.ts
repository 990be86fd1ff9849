// establishment-mixed: codes of several establishments in one file. There is to be one file for each.

import { defineRule } from './rule';
import { statesCode } from './stated-code';

/** No code has the majority: none is known to be the right one. */
const NONE = '*';

export const establishmentMixed = defineRule<{ code: string; majority: string }>({
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
          ? `Code établissement ${code} dans un fichier de ${majority} : l’agent serait créé dans l’établissement où le fichier est importé.`
          : `Code établissement ${code} : le fichier en mélange plusieurs, et tous les agents seraient créés dans celui où il est importé.`,
      why: 'Le guide demande un fichier pour chaque établissement. Tout le fichier va dans l’établissement où il est déposé, quel que soit le code écrit dans les lignes.',
      repair: 'Mettre les lignes de chaque établissement dans un fichier à part, ou corriger le code.',
    },
    en: {
      title: 'Several establishments in the file',
      message: ({ code, majority }) =>
        majority
          ? `Establishment code ${code} in a file of ${majority}: the agent would be created in the establishment where the file is imported.`
          : `Establishment code ${code}: the file mixes several, and all agents would be created in the one where it is imported.`,
      why: 'The guide asks for one file for each establishment. The whole file goes to the establishment where it is dropped, whatever code its lines state.',
      repair: 'Put the lines of each establishment in a file of their own, or correct the code.',
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
      // When the file's establishment is known, only establishment-other speaks.
      establishment: 'alp002',
      csv: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
Omar,Haddad,Tk7!graine,dam016.o.haddad.fictif@anfh.fr,33`,
    },
  ],
  tally: {
    of: (row) => (row.sheet.context.establishment ? '' : row.code),
    decide(counts) {
      if (counts.size < 2) return '';
      const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
      return first![1] > second![1] ? first![0] : NONE;
    },
    judge(row, decided, report) {
      const { code } = row;
      if (!code || code === decided) return;
      report(row.place(statesCode(row)), { code, majority: decided === NONE ? '' : decided });
    },
  },
});
