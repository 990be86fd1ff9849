// cohort-numeric: a bare integer. Moodle takes it for the cohort's number in its own database, never for an id number.
import { quoted } from '../../i18n/format';
import { isDatabaseId } from '../../reference/resolve-cohort';
import { defineRule } from '../rule';
import { cohortCells } from './cohort-cells';

export const cohortNumeric = defineRule<{ reference: string }>({
  id: 'cohort-numeric',
  section: 'cohort',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 42',
  texts: {
    fr: {
      title: 'Cohorte désignée par un nombre',
      message: ({ reference }) =>
        `Moodle lirait ${quoted(reference, 'fr')} comme un numéro interne\u00a0: écrivez l’«\u00a0Identifiant cohorte\u00a0».`,
      why: 'Une cohorte appelée 2025 n’est pas trouvée, et le numéro interne 12 peut être celui de n’importe quelle cohorte\u00a0: les agents ne sont ajoutés à aucune, ou à la mauvaise.',
      repair:
        'Donner à la cohorte un numéro d’identification («\u00a0Identifiant cohorte\u00a0» dans Moodle) qui contient une lettre (IFSI2025), et l’écrire ici.',
    },
    en: {
      title: 'Cohort given as a number',
      message: ({ reference }) =>
        `Moodle would read ${quoted(reference, 'en')} as an internal number: write the cohort’s ID number.`,
      why: 'A cohort called 2025 is not found, and internal number 12 may belong to any cohort: agents are added to none, or to the wrong one.',
      repair: 'Give the cohort an ID number that contains a letter (IFSI2025), and write it here.',
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
    {
      // A name may be a year.
      fileName: 'csv_ImportAvecCohorte25.csv',
      cohorts: 'name\n2025',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,2025`,
    },
  ],
  onCleanRows: 'by-cohort',
  row(row, report) {
    // Where cohorts go by their names, the platform looks for a cohort called so.
    if (row.sheet.platform.cohorts.by !== 'idnumber') return;
    for (const { column, reference } of cohortCells(row)) {
      if (isDatabaseId(reference)) report(row.sheet.table.place(row.record, column), { reference });
    }
  },
});
