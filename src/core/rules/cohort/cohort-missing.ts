// cohort-missing: an empty cell in a cohort column, or one that names nothing. The agent gets an account, and enters no cohort.
import { quoted } from '../../i18n/format';
import { asReference } from '../../reference/resolve-cohort';
import { replaceCell } from '../../text/cell-edits';
import { defineRule } from '../rule';
import { emptyCell } from '../write-fix';
import { asOneValue, filledOnly, mostFrequent, referencesOf, tally } from './cohort-cells';

/** What the other lines say of a cohort column. */
interface Said {
  /** The cohort that most of those name which name one; '' where two are as frequent. */
  readonly most: string;
  /** An empty cell is one that was forgotten. */
  readonly isExpected: boolean;
}

export const cohortMissing = defineRule<{ most: string; written: string }, readonly Said[]>({
  id: 'cohort-missing',
  section: 'cohort',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 4 (1, 2)',
  texts: {
    fr: {
      title: 'Cohorte manquante',
      message: ({ most, written }) =>
        written
          ? `${quoted(written, 'fr')} n’est pas une cohorte\u00a0: l’import peut en créer une de ce nom.`
          : `Pas de cohorte${most ? `, quand d’autres lignes ont ${quoted(most, 'fr')}` : ''}\u00a0: cet agent ne sera inscrit dans aucune.`,
      why: 'Le compte est créé, mais l’agent n’entre dans aucune cohorte\u00a0: il ne verra pas les cours des autres, et personne n’en est averti.',
      repair: 'Mettre la cohorte du fichier. Sans cohorte, prendre le modèle qui n’en a pas.',
    },
    en: {
      title: 'Cohort missing',
      message: ({ most, written }) =>
        written
          ? `${quoted(written, 'en')} is not a cohort: the import may create one of that name.`
          : `No cohort${most ? `, where other lines have ${quoted(most, 'en')}` : ''}: this agent will be enrolled in none.`,
      why: 'The account is created, but the agent joins no cohort: the other agents’ courses stay hidden, with no warning.',
      repair: 'Put in the file’s cohort. Without a cohort, use the template that has none.',
    },
  },
  examples: [
    {
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Omar,Roy,,omar.roy@ch.fr,23,
                            ^ cohort-missing
Anne,Roy,,anne.roy@ch.fr,24,
                            ^ cohort-missing`,
      fixed: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Omar,Roy,,omar.roy@ch.fr,23,Cohorte_Ex25
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_Ex25`,
    },
    {
      // A word for nothing is no cohort.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Omar,Roy,,omar.roy@ch.fr,23,néant
                            ~~~~~ cohort-missing
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_Ex25
Lise,Bay,,lise.bay@ch.fr,25,Test`,
      fixed: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Omar,Roy,,omar.roy@ch.fr,23,Cohorte_Ex25
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_Ex25
Lise,Bay,,lise.bay@ch.fr,25,Test`,
    },
    {
      // Nobody says which cohort is meant.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,
                                ^ cohort-missing`,
    },
    {
      // Where a file may have any columns, a second cohort is for some only.
      platform: 'moodle',
      csv: `username,firstname,lastname,email,cohort1,cohort2
mpetit,Marc,Petit,marc.petit@ch.fr,IFSI25,
lmorel,Lise,Morel,lise.morel@ch.fr,IFSI25,DELEGUES
aroy,Anne,Roy,anne.roy@ch.fr,,
                             ^ cohort-missing`,
      fixed: `username,firstname,lastname,email,cohort1,cohort2
mpetit,Marc,Petit,marc.petit@ch.fr,IFSI25,
lmorel,Lise,Morel,lise.morel@ch.fr,IFSI25,DELEGUES
aroy,Anne,Roy,anne.roy@ch.fr,IFSI25,`,
    },
    {
      // Moodle takes `0` for nothing.
      platform: 'moodle',
      csv: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,IFSI25
lmorel,Lise,Morel,lise.morel@ch.fr,IFSI25
aroy,Anne,Roy,anne.roy@ch.fr,0
                             ~ cohort-missing`,
      fixed: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,IFSI25
lmorel,Lise,Morel,lise.morel@ch.fr,IFSI25
aroy,Anne,Roy,anne.roy@ch.fr,IFSI25`,
    },
  ],
  majority: {
    byClass: true,
    valueOf: asOneValue,
    pick(counts, { cohortColumns, template }) {
      const said = cohortColumns.map(({ name }, nth): Said => {
        const isTemplates = name !== undefined && template.columns.includes(name);
        const totals = tally(counts, nth);
        return {
          most: mostFrequent(filledOnly(totals)),
          isExpected: isTemplates || mostFrequent(totals) !== '',
        };
      });
      return said.some(({ isExpected }) => isExpected) ? said : undefined;
    },
    check(row, said, report) {
      if (row.deletes) return;
      const { cohortColumns, table } = row.sheet;
      referencesOf(row).forEach((reference, nth) => {
        const column = cohortColumns[nth]?.index;
        if (column === undefined || reference || !said[nth]?.isExpected) return;
        const written = asReference(row.shown(column));
        report(table.place(row.record, column), { most: said[nth].most, written });
      });
    },
  },
  fixes: ({ place, args: { most, written } }, { table }) => [
    ...(most
      ? [
          {
            title: { fr: `Mettre ${quoted(most, 'fr')}`, en: `Put ${quoted(most, 'en')}` },
            edits: [replaceCell(table, place, most)],
            safe: false,
          },
        ]
      : []),
    ...(written ? [emptyCell(table, place)] : []),
  ],
});
