// cohort-mixed: a cell that differs from the cohort of most rows, or that is empty where most name one.
import type { Row } from '../file/row';
import { quoted } from '../messages/show';
import type { Judgement } from '../reference/judge';
import { cohortCells } from './cohort-cells';
import { setPlace } from './edits';
import { defineRule } from './rule';

export const cohortMixed = defineRule<{ reference: string; most: string }>({
  id: 'cohort-mixed',
  section: 'cohort',
  severity: 'information',
  effect: 'silent',
  source: 'guide, étape 4 (2)',
  texts: {
    fr: {
      title: 'Plusieurs cohortes dans le fichier',
      message: ({ reference, most }) =>
        reference
          ? `${quoted(reference, 'fr')}, quand la plupart des lignes ont ${quoted(most, 'fr')}.`
          : `Pas de cohorte, quand la plupart des lignes ont ${quoted(most, 'fr')}\u00a0: cet agent ne sera pas inscrit avec les autres.`,
      why: 'Un fichier sert le plus souvent à remplir une seule cohorte. Une cellule oubliée ou restée d’un ancien fichier laisse un agent de côté.',
      repair: 'Vérifier que la différence est voulue. Sinon, mettre la cohorte des autres lignes.',
    },
    en: {
      title: 'Several cohorts in the file',
      message: ({ reference, most }) =>
        reference
          ? `${quoted(reference, 'en')}, where most lines have ${quoted(most, 'en')}.`
          : `No cohort, where most lines have ${quoted(most, 'en')}: this agent will not be enrolled with the others.`,
      why: 'A file mostly serves to fill one cohort. A cell that was forgotten, or is left from an older file, leaves an agent out.',
      repair: 'Check that the difference is meant. Otherwise put in the cohort of the other lines.',
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
                            ^ cohort-mixed
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_Ex25`,
      fixed: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_Ex25
Omar,Roy,,omar.roy@ch.fr,23,Cohorte_Ex25
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_Ex25`,
    },
    {
      // Two groups of one size are two groups, and no slip.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_A
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_B`,
    },
  ],
  tally: {
    of: (row) => (row.sheet.cohortColumns.length ? JSON.stringify(referencesOf(row)) : ''),
    decide(counts, sheet) {
      const most = sheet.cohortColumns.map((_, index) => mostFrequent(counts, index));
      return most.some((value) => value !== '') ? JSON.stringify(most) : '';
    },
    judge(row, decided, report) {
      if (this.of(row) === decided) return;
      const most: readonly string[] = JSON.parse(decided);
      const { cohortColumns, table } = row.sheet;
      referencesOf(row).forEach((reference, nth) => {
        if (!most[nth] || reference === most[nth]) return;
        const column = cohortColumns[nth]!.index;
        const cell = cohortCells(row).find((one) => one.column === column);
        // A cell that only writes its cohort wrongly is told so by the rule that puts it right.
        if (!cell || !MISSPELT.has(cell.judgement.kind))
          report(table.place(row.record, column), { reference, most: most[nth] });
      });
    },
  },
  fixes: ({ place, args }, { table }) => [
    {
      title: { fr: `Mettre ${quoted(args.most, 'fr')}`, en: `Put ${quoted(args.most, 'en')}` },
      edits: [setPlace(table, place, args.most)],
      safe: false,
    },
  ],
});

const MISSPELT: ReadonlySet<Judgement['kind']> = new Set(['case', 'by-name', 'code']);

function referencesOf(row: Row): string[] {
  return row.sheet.cohortColumns.map(({ index }) => row.valueAt(index));
}

/** The value that a column has most often; '' when that is none, or when two are as frequent. */
function mostFrequent(counts: ReadonlyMap<string, number>, column: number): string {
  const totals = new Map<string, number>();
  for (const [references, count] of counts) {
    const value: string = JSON.parse(references)[column] ?? '';
    totals.set(value, (totals.get(value) ?? 0) + count);
  }
  let most = '';
  let times = 0;
  let tied = false;
  for (const [value, count] of totals) {
    if (count === times) tied = true;
    if (count > times) [most, times, tied] = [value, count, false];
  }
  return tied ? '' : most;
}
