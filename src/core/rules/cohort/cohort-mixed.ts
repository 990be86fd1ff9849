// cohort-mixed: a cell that names another cohort than most rows, in another spelling than others, or several; empty ones
// are cohort-missing's.
import { quoted, shortened } from '../../i18n/format';
import { decodeEntities } from '../../people/entities';
import { nameKey, transliterate } from '../../people/names';
import type { CohortResolution } from '../../reference/resolve-cohort';
import { defineRule } from '../rule';
import { writeValue } from '../write-fix';
import { asOneValue, cohortCells, filledOnly, isMajority, mostFrequent, referencesOf, tally } from './cohort-cells';

/**
 * What each cohort column means on most lines, the cells that list several cohorts, and the references that write one
 * otherwise than more lines do, each with what those write.
 */
interface Picked {
  readonly most: readonly string[];
  readonly lists: readonly string[];
  readonly spellings: Readonly<Record<string, string>>;
}

/** Letters, digits, and the signs that stand in names of cohorts. */
const USUAL = /^[\p{L}\d][\p{L}\d _./()'’&-]*$/u;

/** A file of more cohorts is a list of its own, and would be compared anew at each keystroke. */
const MOST_COMPARED = 1000;

/** What the spellings of one cohort have in common. Between digits, a sign counts: `2024-25` is not `202425`. */
const spellingKey = (reference: string): string =>
  transliterate(reference)
    .split(/(?<=\d)[^\p{L}\d]+(?=\d)/u)
    .map(nameKey)
    .join('-');

/**
 * The references that differ from a more frequent one by case, accents, blanks or signs, each with that one. Of other
 * signs, other rules speak.
 */
function rareSpellings(totals: ReadonlyMap<string, number>): Readonly<Record<string, string>> {
  if (totals.size > MOST_COMPARED) return {};
  const named = [...totals].filter(([reference]) => USUAL.test(reference));
  const byFrequency = named.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const first = new Map<string, string>();
  return Object.fromEntries(
    byFrequency.flatMap(([reference]) => {
      const key = spellingKey(reference);
      const other = first.get(key);
      if (other !== undefined) return [[reference, other]];
      if (key !== '') first.set(key, reference);
      return [];
    }),
  );
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

/** `several`: the cell lists cohorts. `isSpelling`: it writes `most` otherwise. */
type Args = { reference: string; most: string; several: boolean; isSpelling: boolean };

export const cohortMixed = defineRule<Args, Picked>({
  id: 'cohort-mixed',
  section: 'cohort',
  severity: 'information',
  effect: 'silent',
  source: 'guide, étape 4 (2)',
  texts: {
    fr: {
      title: 'Plusieurs cohortes dans le fichier',
      message: ({ reference, most, several, isSpelling }) =>
        several
          ? `Plusieurs cohortes dans une cellule (${shortened(reference)})\u00a0: une seule est possible.`
          : isSpelling
            ? `${quoted(reference, 'fr')} ici, ${quoted(most, 'fr')} ailleurs\u00a0: une seconde cohorte pourrait être créée.`
            : `${quoted(reference, 'fr')} ici, ${quoted(most, 'fr')} sur la plupart des lignes\u00a0: est-ce voulu\u00a0?`,
      why: 'Un fichier sert le plus souvent à remplir une seule cohorte. Une cellule restée d’un ancien fichier, et l’agent n’est pas inscrit avec les autres.',
      repair: 'Vérifier que la différence est voulue. Sinon, écrire la même cohorte que les autres lignes.',
    },
    en: {
      title: 'Several cohorts in the file',
      message: ({ reference, most, several, isSpelling }) =>
        several
          ? `Several cohorts in one cell (${shortened(reference)}): only one is possible.`
          : isSpelling
            ? `${quoted(reference, 'en')} here, ${quoted(most, 'en')} elsewhere: a second cohort might be created.`
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
      // One cohort in several spellings, whatever most lines have.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Soins 24-25
Lise,Morel,,lise.morel@ch.fr,22,soins_24/25
                                ~~~~~~~~~~~ cohort-mixed
Omar,Roy,,omar.roy@ch.fr,23,Réa25
Anne,Roy,,anne.roy@ch.fr,24,Soins 24-25
Zoé,Fay,,zoe.fay@ch.fr,25,REA 25
                          ~~~~~~ cohort-mixed
Luc,Bay,,luc.bay@ch.fr,26,Réa25
Eva,Gay,,eva.gay@ch.fr,27,Bloc-1
Ida,Hay,,ida.hay@ch.fr,28,Bloc-2`,
      fixed: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Soins 24-25
Lise,Morel,,lise.morel@ch.fr,22,Soins 24-25
Omar,Roy,,omar.roy@ch.fr,23,Réa25
Anne,Roy,,anne.roy@ch.fr,24,Soins 24-25
Zoé,Fay,,zoe.fay@ch.fr,25,Réa25
Luc,Bay,,luc.bay@ch.fr,26,Réa25
Eva,Gay,,eva.gay@ch.fr,27,Bloc-1
Ida,Hay,,ida.hay@ch.fr,28,Bloc-2`,
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
      const tallies = sheet.cohortColumns.map((_, nth) => filledOnly(tally(counts, nth)));
      const totals = new Map<string, number>();
      for (const [reference, count] of tallies.flatMap((one) => [...one]))
        totals.set(reference, (totals.get(reference) ?? 0) + count);
      const spellings = rareSpellings(totals);
      const most = tallies.map((own) => {
        const reference = mostFrequent(own);
        return isMajority(reference, own) ? reference : '';
      });
      const isKnown = (part: string) => totals.has(part);
      const lists = [...totals.keys()].filter((reference) => listedIn(reference, isKnown).length);
      const isSaid = lists.length > 0 || most.some((value) => value !== '') || Object.keys(spellings).length > 0;
      return isSaid ? { most, lists, spellings } : undefined;
    },
    check(row, { most, lists, spellings }, report) {
      const { cohortColumns, table } = row.sheet;
      referencesOf(row).forEach((reference, nth) => {
        const column = cohortColumns[nth]?.index;
        if (column === undefined || !reference) return;
        const kind = cohortCells(row).find((one) => one.column === column)?.resolution.kind;
        // A cell that writes its cohort wrongly is reported by the rule that puts it right.
        if (kind && WRONG.has(kind)) return;
        const place = table.place(row.record, column);
        const args = { reference, most: '', several: false, isSpelling: false };
        const spelling = Object.hasOwn(spellings, reference) ? spellings[reference] : undefined;
        if (kind !== 'known' && lists.includes(reference)) {
          const isSure = SURELY_BETWEEN.test(decodeEntities(reference));
          report(place, { ...args, several: true }, isSure ? { severity: 'warning' } : {});
        } else if (kind !== 'known' && spelling !== undefined) {
          report(place, { ...args, most: spelling, isSpelling: true }, { severity: 'warning' });
        } else if (most[nth] && reference !== most[nth]) report(place, { ...args, most: most[nth] });
      });
    },
  },
  fixes: ({ place, args }, { table }) =>
    [...new Set(args.several ? listedIn(args.reference, () => true) : [args.most])].map((cohort) =>
      writeValue(table, place, cohort),
    ),
});

const WRONG: ReadonlySet<CohortResolution['kind']> = new Set(['case', 'by-name', 'code', 'unknown']);
