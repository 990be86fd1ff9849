// cohort-unknown: a reference that the catalogue does not have, mostly a slip or last year's cohort.
import { quoted } from '../../i18n/format';
import { nearestCohorts } from '../../reference/nearest-cohorts';
import { defineRule } from '../rule';
import { writeValue } from '../write-fix';
import { cohortCells } from './cohort-cells';

export const cohortUnknown = defineRule<{ reference: string; by: string }>({
  id: 'cohort-unknown',
  section: 'cohort',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 4 (1, 2); conformance 42',
  step: 'cohort',
  texts: {
    fr: {
      title: 'Cohorte inconnue',
      message: ({ reference, by }) =>
        by === 'name'
          ? `Cohorte ${quoted(reference, 'fr')} introuvable dans la liste\u00a0: l’agent n’y serait pas ajouté.`
          : `Cohorte ${quoted(reference, 'fr')} introuvable dans la liste\u00a0: Moodle en créerait une, rattachée à aucun cours.`,
      why: 'La cohorte doit exister avant l’import. Une faute de frappe, ou la cohorte de l’an dernier, et les agents ne sont inscrits nulle part, sans avertissement.',
      repair:
        'Choisir la bonne cohorte. Si elle est nouvelle, la créer d’abord sur la plateforme, puis l’ajouter à la liste des cohortes.',
      repairInExcel: 'Corriger le nom de la cohorte. Si elle est nouvelle, la créer sur la plateforme avant l’import.',
    },
    en: {
      title: 'Unknown cohort',
      message: ({ reference, by }) =>
        by === 'name'
          ? `Cohort ${quoted(reference, 'en')} is not in the list: the agent would not be added to it.`
          : `Cohort ${quoted(reference, 'en')} is not in the list: Moodle would create one, linked to no course.`,
      why: 'The cohort must exist before the import. One wrong letter, or last year’s cohort, and the agents are enrolled nowhere, with no warning.',
      repair: 'Choose the right cohort. If it is new, create it on the platform first, then add it to the cohort list.',
      repairInExcel: 'Correct the cohort’s name. If it is new, create it on the platform before the import.',
    },
  },
  examples: [
    {
      fileName: 'csv_ImportAvecCohorte25.csv',
      cohorts: 'name,idnumber,context,category,source\nCohorte_Ex25,,system,,manual',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_Ex52
                                ~~~~~~~~~~~~ cohort-unknown`,
      fixed: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_Ex25`,
    },
    {
      // Without a catalogue, nothing is known.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: 'firstname,lastname,password,email,profile_field_matricule,cohort1\nMarc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex52',
    },
    {
      platform: 'prelude',
      cohorts: 'name,idnumber,context,category,source\nCadres de santé,CADRES25,system,,manual',
      csv: `username,firstname,lastname,email,cohort1,cohort2
mpetit,Marc,Petit,marc.petit@ch.fr,CADRES25,CADRES24
                                            ~~~~~~~~ cohort-unknown`,
      fixed: 'username,firstname,lastname,email,cohort1,cohort2\nmpetit,Marc,Petit,marc.petit@ch.fr,CADRES25,CADRES25',
    },
  ],
  onCleanRows: 'by-cohort',
  row(row, report) {
    const { by } = row.sheet.platform.cohorts;
    for (const { column, reference, resolution } of cohortCells(row)) {
      if (resolution.kind === 'unknown') report(row.sheet.table.place(row.record, column), { reference, by });
    }
  },
  fixes({ place, args }, { table, platform, context }) {
    const { by } = platform.cohorts;
    const nearest = nearestCohorts(args.reference, context.cohorts?.list ?? []).filter((cohort) => cohort[by]);
    const written = [...new Set(nearest.map((cohort) => cohort[by]))];
    const fixes = written.map((value) => writeValue(table, place, value));
    fixes.push({
      title: {
        fr: `Ajouter ${quoted(args.reference, 'fr')} à la liste des cohortes`,
        en: `Add ${quoted(args.reference, 'en')} to the cohort list`,
      },
      edits: [],
      safe: false,
      action: { kind: 'add-cohort', cohort: args.reference },
    });
    return fixes;
  },
});
