// cohort-unknown: a reference that the catalogue does not have, mostly a slip or last year's cohort.
import { distance } from 'fastest-levenshtein';
import { quoted } from '../messages/show';
import type { Cohort } from '../reference/cohorts';
import { cohortCells } from './cohort-cells';
import { setPlace } from './edits';
import { defineRule, type Fix } from './rule';

const SUGGESTIONS = 3;
const LONG_ENOUGH_FOR_A_PART = 4;

export const cohortUnknown = defineRule<{ reference: string; by: string }>({
  id: 'cohort-unknown',
  section: 'cohort',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 4 (1, 2); conformance 42',
  texts: {
    fr: {
      title: 'Cohorte inconnue',
      message: ({ reference, by }) =>
        by === 'name'
          ? `Aucune cohorte du catalogue ne s’appelle ${quoted(reference, 'fr')}\u00a0: l’agent n’entrera pas dans la cohorte voulue.`
          : `Aucune cohorte du catalogue n’a le numéro d’identification ${quoted(reference, 'fr')}\u00a0: Moodle en créerait une sans rien dire, qu’aucun cours ne connaît.`,
      why: 'La cohorte doit exister avant l’import. Une lettre de travers, ou la cohorte de l’an passé, et les agents ne sont inscrits nulle part\u00a0: personne n’en est averti.',
      repair:
        'Choisir la bonne cohorte. Si elle est nouvelle, la créer d’abord sur la plateforme, puis l’ajouter au catalogue.',
    },
    en: {
      title: 'Unknown cohort',
      message: ({ reference, by }) =>
        by === 'name'
          ? `No cohort of the catalogue is called ${quoted(reference, 'en')}: the agent will not enter the cohort that is meant.`
          : `No cohort of the catalogue has the id number ${quoted(reference, 'en')}: Moodle would silently create one that no course knows.`,
      why: 'The cohort has to exist before the import. One wrong letter, or last year’s cohort, and the agents are enrolled nowhere: nobody is told.',
      repair: 'Choose the right cohort. If it is new, create it on the platform first, then add it to the catalogue.',
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
  row(row, report) {
    const { by } = row.sheet.platform.cohorts;
    for (const { column, reference, judgement } of cohortCells(row)) {
      if (judgement.kind === 'unknown') report(row.sheet.table.place(row.record, column), { reference, by });
    }
  },
  fixes({ place, args }, { table, platform, context }) {
    const { by } = platform.cohorts;
    const nearest = nearestTo(args.reference, context.cohorts?.list ?? []).filter((cohort) => cohort[by]);
    const written = [...new Set(nearest.map((cohort) => cohort[by]))];
    const fixes: Fix[] = written.map((value) => ({
      title: { fr: `Écrire ${quoted(value, 'fr')}`, en: `Write ${quoted(value, 'en')}` },
      edits: [setPlace(table, place, value)],
      safe: false,
    }));
    fixes.push({
      title: {
        fr: `Ajouter ${quoted(args.reference, 'fr')} au catalogue`,
        en: `Add ${quoted(args.reference, 'en')} to the catalogue`,
      },
      edits: [],
      safe: false,
      action: { kind: 'add-cohort', cohort: args.reference },
    });
    return fixes;
  },
});

/** The cohorts whose name or id number is nearest to what was written, if it may be a slip or a part of theirs. */
function nearestTo(reference: string, cohorts: readonly Cohort[]): Cohort[] {
  const written = reference.toLowerCase();
  const allowed = Math.max(2, Math.floor(reference.length / 3));
  const slipsTo = (text: string) => {
    const known = text.toLowerCase();
    return written.length >= LONG_ENOUGH_FOR_A_PART && known.includes(written) ? 1 : distance(written, known);
  };
  return cohorts
    .map((cohort) => ({ cohort, slips: Math.min(...[cohort.name, cohort.idnumber].filter(Boolean).map(slipsTo)) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, SUGGESTIONS)
    .map(({ cohort }) => cohort);
}
