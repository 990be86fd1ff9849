// cohort-by-name: a cohort's visible name where Moodle looks for id numbers only. It would make a second cohort of it.
import { quoted } from '../../i18n/format';
import { replaceCell } from '../../text/cell-edits';
import { defineRule } from '../rule';
import { cohortCells } from './cohort-cells';

export const cohortByName = defineRule<{ name: string; idnumber: string }>({
  id: 'cohort-by-name',
  section: 'cohort',
  severity: 'error',
  effect: 'silent',
  source: 'conformance 42',
  step: 'cohort',
  texts: {
    fr: {
      title: 'Nom de la cohorte au lieu de son numéro',
      message: ({ name, idnumber }) =>
        idnumber
          ? `Écrire ${quoted(idnumber, 'fr')} au lieu du nom ${quoted(name, 'fr')}\u00a0: sinon, Moodle créerait une seconde cohorte.`
          : `La cohorte ${quoted(name, 'fr')} n’a pas de numéro d’identification\u00a0: Moodle en créerait une seconde.`,
      why: 'Moodle ne cherche que le numéro d’identification, jamais le nom. La seconde cohorte porte le même nom que la vraie\u00a0: tout paraît en ordre, mais aucun cours ne la synchronise et personne n’est inscrit.',
      repair:
        'Écrire le numéro d’identification («\u00a0Identifiant cohorte\u00a0» dans Moodle). Si la cohorte n’en a pas, lui en attribuer un sur la plateforme («\u00a0Modifier cohorte\u00a0», champ «\u00a0Identifiant cohorte\u00a0»), puis l’ajouter à la liste des cohortes.',
      repairInExcel:
        'Écrire le numéro d’identification («\u00a0Identifiant cohorte\u00a0» dans Moodle). Si la cohorte n’en a pas, lui en attribuer un sur la plateforme («\u00a0Modifier cohorte\u00a0», champ «\u00a0Identifiant cohorte\u00a0»).',
    },
    en: {
      title: 'Cohort’s name instead of its ID number',
      message: ({ name, idnumber }) =>
        idnumber
          ? `Write ${quoted(idnumber, 'en')} instead of the name ${quoted(name, 'en')}: otherwise Moodle would create a second cohort.`
          : `The cohort ${quoted(name, 'en')} has no ID number: Moodle would create a second cohort.`,
      why: 'Moodle looks only for the ID number, never for the name. The second cohort bears the name of the real one: everything seems fine, but no course synchronises it and no one is enrolled.',
      repair:
        'Write the ID number. If the cohort has none, give it one on the platform (edit the cohort), then add it to the cohort list.',
      repairInExcel: 'Write the ID number. If the cohort has none, give it one on the platform (edit the cohort).',
    },
  },
  examples: [
    {
      platform: 'moodle',
      cohorts:
        'name,idnumber,context,category,source\nCadres de santé 2025,CADRES25,system,,manual\nTuteurs,,system,,manual',
      csv: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,Cadres de santé 2025
                                   ~~~~~~~~~~~~~~~~~~~~ cohort-by-name
lmorel,Lise,Morel,lise.morel@ch.fr,Tuteurs
                                   ~~~~~~~ cohort-by-name
oroy,Omar,Roy,omar.roy@ch.fr,CADRES25`,
      fixed: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,CADRES25
lmorel,Lise,Morel,lise.morel@ch.fr,Tuteurs
oroy,Omar,Roy,omar.roy@ch.fr,CADRES25`,
    },
    {
      // The guide of this platform gives the name.
      fileName: 'csv_ImportAvecCohorte25.csv',
      cohorts: 'name,idnumber,context,category,source\nCohorte_Ex25,EX25,system,,manual',
      csv: 'firstname,lastname,password,email,profile_field_matricule,cohort1\nMarc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25',
    },
  ],
  onCleanRows: 'by-cohort',
  row(row, report) {
    for (const { column, reference, resolution } of cohortCells(row)) {
      if (resolution.kind !== 'by-name') continue;
      const idnumber = resolution.cohorts.find((cohort) => cohort.idnumber)?.idnumber ?? '';
      report(row.sheet.table.place(row.record, column), { name: reference, idnumber });
    }
  },
  fixes({ place, args }, { table, context }) {
    const exact = context.cohorts?.list.filter(({ name }) => name === args.name) ?? [];
    const named = exact.length ? exact : (context.cohorts?.findAlike(args.name, 'name') ?? []);
    const idnumbers = [...new Set(named.map(({ idnumber }) => idnumber).filter((idnumber) => idnumber !== ''))];
    return idnumbers.map((idnumber) => ({
      title: {
        fr: `Écrire le numéro ${quoted(idnumber, 'fr')}`,
        en: `Write the id number ${quoted(idnumber, 'en')}`,
      },
      edits: [replaceCell(table, place, idnumber)],
      // Two cohorts of one name, or a name that is not quite the same: the user knows which one is meant.
      safe: exact.length === 1,
    }));
  },
});
