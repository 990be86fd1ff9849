// cohort-numeric: a bare integer. Moodle takes it for the cohort's number in its own database, never for an id number.
import { quoted } from '../messages/show';
import { isDatabaseId } from '../reference/judge';
import { cohortCells } from './cohort-cells';
import { defineRule } from './rule';

export const cohortNumeric = defineRule<{ reference: string }>({
  id: 'cohort-numeric',
  section: 'cohort',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 42',
  texts: {
    fr: {
      title: 'Nombre seul comme cohorte',
      message: ({ reference }) =>
        `Moodle prend ${quoted(reference, 'fr')} pour le numéro interne d’une cohorte dans sa base, jamais pour son nom ni pour son numéro d’identification.`,
      why: 'Une cohorte appelée 2025 n’est pas trouvée, et le numéro interne 12 peut être celui de n’importe quelle cohorte\u00a0: les agents n’entrent nulle part, ou dans la mauvaise.',
      repair: 'Donner à la cohorte un numéro d’identification qui contient une lettre (IFSI2025), et l’écrire ici.',
    },
    en: {
      title: 'Bare number as cohort',
      message: ({ reference }) =>
        `Moodle takes ${quoted(reference, 'en')} for the number of a cohort in its own database, never for a name or an id number.`,
      why: 'A cohort called 2025 is not found, and database number 12 may be that of any cohort: the agents enter none, or the wrong one.',
      repair: 'Give the cohort an id number that holds a letter (IFSI2025), and write that.',
    },
  },
  examples: [
    {
      platform: 'moodle',
      csv: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,2025
                                   ~~~~ cohort-numeric
lmorel,Lise,Morel,lise.morel@ch.fr,IFSI2025
oroy,Omar,Roy,omar.roy@ch.fr,002
aroy,Anne,Roy,anne.roy@ch.fr,0`,
    },
  ],
  row(row, report) {
    for (const { column, reference } of cohortCells(row)) {
      if (isDatabaseId(reference)) report(row.sheet.table.place(row.record, column), { reference });
    }
  },
});
