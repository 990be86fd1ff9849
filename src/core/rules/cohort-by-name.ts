// cohort-by-name: a cohort's visible name where Moodle looks for id numbers only. It would make a second cohort of it.
import { quoted } from '../messages/show';
import { cohortCells } from './cohort-cells';
import { setPlace } from './edits';
import { defineRule } from './rule';

export const cohortByName = defineRule<{ name: string; idnumber: string }>({
  id: 'cohort-by-name',
  section: 'cohort',
  severity: 'error',
  effect: 'silent',
  source: 'conformance 42',
  texts: {
    fr: {
      title: 'Nom de cohorte au lieu de son numéro',
      message: ({ name, idnumber }) =>
        idnumber
          ? `${quoted(name, 'fr')} est le nom d’une cohorte, son numéro d’identification est ${quoted(idnumber, 'fr')}. Moodle ne cherche que le numéro\u00a0: il créerait sans rien dire une seconde cohorte.`
          : `${quoted(name, 'fr')} est le nom d’une cohorte qui n’a pas de numéro d’identification. Moodle ne cherche que le numéro\u00a0: il créerait sans rien dire une seconde cohorte.`,
      why: 'La seconde cohorte porte le même nom que la vraie\u00a0: tout paraît en ordre, mais aucun cours ne la synchronise et personne n’est inscrit.',
      repair:
        'Écrire le numéro d’identification. Si la cohorte n’en a pas, lui en donner un sur la plateforme (Modifier la cohorte), puis dans le catalogue.',
    },
    en: {
      title: 'Cohort’s name instead of its id number',
      message: ({ name, idnumber }) =>
        idnumber
          ? `${quoted(name, 'en')} is the name of a cohort whose id number is ${quoted(idnumber, 'en')}. Moodle looks for the id number only: it would silently create a second cohort.`
          : `${quoted(name, 'en')} is the name of a cohort without an id number. Moodle looks for the id number only: it would silently create a second cohort.`,
      why: 'The second cohort bears the name of the real one: all seems well, but no course synchronises it and nobody is enrolled.',
      repair:
        'Write the id number. If the cohort has none, give it one on the platform (edit the cohort), then in the catalogue.',
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
  row(row, report) {
    for (const { column, reference, judgement } of cohortCells(row)) {
      if (judgement.kind !== 'by-name') continue;
      const idnumber = judgement.cohorts.find((cohort) => cohort.idnumber)?.idnumber ?? '';
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
      edits: [setPlace(table, place, idnumber)],
      // Two cohorts of one name, or a name that is not quite the same: the user knows which one is meant.
      safe: exact.length === 1,
    }));
  },
});
