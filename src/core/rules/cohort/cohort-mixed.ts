// cohort-mixed: a cell that names another cohort than most rows, or several; empty ones are cohort-missing's.
import { quoted, shortened } from '../../i18n/format';
import { decodeEntities } from '../../people/entities';
import type { CohortResolution } from '../../reference/resolve-cohort';
import { defineRule } from '../rule';
import { writeValue } from '../write-fix';
import { asOneValue, cohortCells, filledOnly, isMajority, mostFrequent, referencesOf, tally } from './cohort-cells';

/** What each cohort column means on most lines, and the cells that list several cohorts. */
interface Picked {
  readonly most: readonly string[];
  readonly lists: readonly string[];
}

/** What parts cohorts and stands in no name of one; what may stand in a name, where a part is a cohort of the file. */
const SURELY_BETWEEN = /[;|\r\n]/;
const PERHAPS_BETWEEN = /[,/+&]| et /;

/** The cohorts that a cell lists; [] where it names one. The end of a web page code parts nothing. */
function listedIn(reference: string, isKnown: (part: string) => boolean): string[] {
  for (const between of [SURELY_BETWEEN, PERHAPS_BETWEEN]) {
    const parts = decodeEntities(reference)
      .split(between)
      .flatMap((part) => part.trim() || []);
    if (parts.length > 1) return between === SURELY_BETWEEN || parts.some(isKnown) ? parts : [];
  }
  return [];
}

export const cohortMixed = defineRule<{ reference: string; most: string; several: boolean }, Picked>({
  id: 'cohort-mixed',
  section: 'cohort',
  severity: 'information',
  effect: 'silent',
  source: 'guide, étape 4 (2)',
  texts: {
    fr: {
      title: 'Plusieurs cohortes dans le fichier',
      message: ({ reference, most, several }) =>
        several
          ? `Plusieurs cohortes dans une cellule (${shortened(reference)})\u00a0: une seule est possible.`
          : `${quoted(reference, 'fr')} ici, ${quoted(most, 'fr')} sur la plupart des lignes\u00a0: est-ce voulu\u00a0?`,
      why: 'Un fichier sert le plus souvent à remplir une seule cohorte. Une cellule restée d’un ancien fichier, et l’agent n’est pas inscrit avec les autres.',
      repair: 'Vérifier que la différence est voulue. Sinon, écrire la même cohorte que les autres lignes.',
    },
    en: {
      title: 'Several cohorts in the file',
      message: ({ reference, most, several }) =>
        several
          ? `Several cohorts in one cell (${shortened(reference)}): only one is possible.`
          : `${quoted(reference, 'en')} here, ${quoted(most, 'en')} on most lines: is this intended?`,
      why: 'A file usually fills one cohort. With a cell left from an older file, the agent is not enrolled with the others.',
      repair: 'Check that the difference is intended. Otherwise, write the cohort of the other lines.',
    },
  },
  examples: [
    {
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_Ex24
                                ~~~~~~~~~~~~ cohort-mixed
Omar,Roy,,omar.roy@ch.fr,23,
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_Ex25`,
      fixed: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_Ex25
Omar,Roy,,omar.roy@ch.fr,23,
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_Ex25`,
    },
    {
      // One cell, one cohort, also where no other line tells.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Urgences26;Bloc26
                                ~~~~~~~~~~~~~~~~~ cohort-mixed
Lise,Morel,,lise.morel@ch.fr,22,Urgences26
Omar,Roy,,omar.roy@ch.fr,23,Urgences26/Réa
                            ~~~~~~~~~~~~~~ cohort-mixed
Anne,Roy,,anne.roy@ch.fr,24,Soins/Nuit`,
    },
    {
      // Two groups of one size are two groups, and no slip.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_A
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_B`,
    },
    {
      // Nor is the largest of many groups what most lines have.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_A
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_A
Omar,Roy,,omar.roy@ch.fr,23,Cohorte_B
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_C`,
    },
    {
      // A cell that writes the cohort otherwise counts as that cohort; `0` names none.
      platform: 'moodle',
      cohorts: 'name,idnumber\nIFSI 2025,IFSI25\nTuteurs,TUT',
      csv: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,IFSI25
lmorel,Lise,Morel,lise.morel@ch.fr,ifsi25
oroy,Omar,Roy,omar.roy@ch.fr,TUT
                             ~~~ cohort-mixed
aroy,Anne,Roy,anne.roy@ch.fr,0`,
      fixed: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,IFSI25
lmorel,Lise,Morel,lise.morel@ch.fr,ifsi25
oroy,Omar,Roy,omar.roy@ch.fr,IFSI25
aroy,Anne,Roy,anne.roy@ch.fr,0`,
    },
  ],
  majority: {
    byClass: true,
    valueOf: asOneValue,
    pick(counts, sheet) {
      const most = sheet.cohortColumns.map((_, nth) => {
        const totals = tally(counts, nth);
        const reference = mostFrequent(totals);
        return isMajority(reference, filledOnly(totals)) ? reference : '';
      });
      const references = new Set([...counts.keys()].flatMap((each): string[] => (each ? JSON.parse(each) : [])));
      const isKnown = (part: string) => references.has(part);
      const lists = [...references].filter((reference) => listedIn(reference, isKnown).length);
      return lists.length || most.some((value) => value !== '') ? { most, lists } : undefined;
    },
    check(row, { most, lists }, report) {
      const { cohortColumns, table } = row.sheet;
      referencesOf(row).forEach((reference, nth) => {
        const column = cohortColumns[nth]?.index;
        if (column === undefined || !reference) return;
        const kind = cohortCells(row).find((one) => one.column === column)?.resolution.kind;
        // A cell that writes its cohort wrongly is reported by the rule that puts it right.
        if (kind && WRONG.has(kind)) return;
        const place = table.place(row.record, column);
        if (kind !== 'known' && lists.includes(reference)) {
          report(
            place,
            { reference, most: '', several: true },
            SURELY_BETWEEN.test(decodeEntities(reference)) ? { severity: 'warning' } : {},
          );
        } else if (most[nth] && reference !== most[nth]) report(place, { reference, most: most[nth], several: false });
      });
    },
  },
  fixes: ({ place, args }, { table }) =>
    [...new Set(args.several ? listedIn(args.reference, () => true) : [args.most])].map((cohort) =>
      writeValue(table, place, cohort),
    ),
});

const WRONG: ReadonlySet<CohortResolution['kind']> = new Set(['case', 'by-name', 'code', 'unknown']);
