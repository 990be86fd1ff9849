// The step of a file's cohorts: what is to be done about each, where, and whether the user alone can say that it is done.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { cohortStep } from '../../../src/core/next-steps/cohort-step';
import { COHORT_HEADER, HEADER } from '../plan/harness';

const LIST =
  'name,idnumber,context,category,source\nCohorte_Ex25,C25,system,,manual\nL1DROIT100,L1DROIT100,system,,apogee';
const PATHS: Readonly<Record<string, string>> = {
  anfh: 'roues crantées › trois points de l’établissement › Gérer les cohortes › Ajouter une cohorte › cocher «\u00a0Visible\u00a0»',
};
const GO_TO = {
  label: 'Aller au suivant',
  action: { kind: 'go-to', rules: ['cohort-by-name', 'cohort-case', 'cohort-code', 'cohort-unknown'] },
};
const add = (cohort: string) => ({
  label: 'Créée\u00a0: l’ajouter à la liste',
  action: { kind: 'act', action: { kind: 'add-cohort', cohort } },
});
const copy = (text: string) => ({ label: 'Copier le nom', action: { kind: 'copy', text } });
const PREPARE = { label: 'Préparer la liste des cohortes', action: { kind: 'run', command: 'cohort-list' } };

/** A file of one person for each of these cohorts. */
function sheetOf(platform: string, names: readonly string[], cohorts: string | undefined) {
  const isAnfh = platform === 'anfh';
  const rows = names.map((name, nth) =>
    isAnfh ? `Lise,M${nth},,l${nth}@ch.fr,4${nth},${name}` : `u${nth},Lise,M${nth},l${nth}@ch.fr,${name}`,
  );
  const header = isAnfh ? COHORT_HEADER : 'username,firstname,lastname,email,cohort1';
  const context = contextOf({
    platform,
    fileName: 'csv_ImportAvecCohorte25.csv',
    ...(cohorts !== undefined && { cohorts }),
  });
  return readSheet([header, ...rows].join('\n'), context);
}

interface Case {
  readonly what: string;
  readonly platform?: string;
  readonly names: readonly string[];
  readonly list?: string;
  readonly count: string;
  readonly detail: string;
  /** Whether it says where cohorts are made. */
  readonly hasPath?: boolean;
  readonly button: object;
  /** Whether the user may tick it off. */
  readonly tick?: string;
}

const CASES: readonly Case[] = [
  {
    what: 'a cohort that the list lacks is made, and put into the list',
    names: ['Accueil_2026'],
    list: LIST,
    count: '1\u00a0cohorte',
    detail: 'À créer avant l’import, le nom exact\u00a0: Accueil_2026.',
    hasPath: true,
    button: add('Accueil_2026'),
    tick: 'Accueil_2026',
  },
  {
    what: 'two of them come one after the other',
    names: ['Accueil_2026', 'Bienvenue'],
    list: LIST,
    count: '2\u00a0cohortes',
    detail: 'À créer avant l’import, le nom exact\u00a0: Accueil_2026, Bienvenue.',
    hasPath: true,
    button: add('Accueil_2026'),
    tick: 'Accueil_2026,Bienvenue',
  },
  {
    what: 'a misspelt one is corrected, and not ticked off',
    names: ['Cohorte_Ex52'],
    list: LIST,
    count: '1\u00a0cohorte',
    detail:
      '«\u00a0Cohorte_Ex52\u00a0» n’est pas dans la liste des cohortes. Peut-être «\u00a0Cohorte_Ex25\u00a0»\u00a0?',
    button: GO_TO,
  },
  {
    what: 'one that is no code étape is corrected without a list too',
    platform: 'upjv',
    names: ['IFSI 2025'],
    count: '1\u00a0cohorte',
    detail: '«\u00a0IFSI 2025\u00a0» n’est pas écrit comme dans la liste des cohortes.',
    button: GO_TO,
  },
  {
    what: 'what is misspelt is said before what is made, and nothing is ticked off while something is misspelt',
    names: ['Accueil_2026', 'Cohorte_Ex52'],
    list: LIST,
    count: '2\u00a0cohortes',
    detail:
      '«\u00a0Cohorte_Ex52\u00a0» n’est pas dans la liste des cohortes. Peut-être «\u00a0Cohorte_Ex25\u00a0»\u00a0? À créer avant l’import, le nom exact\u00a0: Accueil_2026.',
    hasPath: true,
    button: add('Accueil_2026'),
  },
  {
    what: 'one is looked up where no list says what exists',
    names: ['Accueil_2026'],
    count: '1\u00a0cohorte',
    detail: 'Existe-t-elle déjà, sous ce nom exact\u00a0? Accueil_2026.',
    hasPath: true,
    button: copy('Accueil_2026'),
    tick: 'Accueil_2026',
  },
  {
    what: 'several are looked up with a list of them',
    names: ['Accueil_2026', 'Bienvenue'],
    count: '2\u00a0cohortes',
    detail: 'Existe-t-elle déjà, sous ce nom exact\u00a0? Accueil_2026, Bienvenue.',
    hasPath: true,
    button: PREPARE,
    tick: 'Accueil_2026,Bienvenue',
  },
  {
    what: 'a code étape that the list lacks is asked for, and made nowhere',
    platform: 'upjv',
    names: ['L1CHIM231'],
    list: LIST,
    count: '1\u00a0cohorte',
    detail: 'L1CHIM231\u00a0: code étape que la liste n’a pas. À demander au service informatique, sans le créer.',
    button: copy('L1CHIM231'),
    tick: 'L1CHIM231',
  },
];

describe('the step of cohorts', () => {
  for (const { what, platform = 'anfh', names, list, count, detail, hasPath, button, tick } of CASES) {
    it(what, () => {
      const sheet = sheetOf(platform, names, list);
      assert.deepEqual(cohortStep(sheet, new Set(), 'fr'), {
        id: 'cohort',
        title: `${count} à vérifier sur la plateforme`,
        detail,
        ...(hasPath && { path: PATHS[platform] }),
        button,
        isDone: false,
        ...(tick && { tick: `cohort=${tick}` }),
      });
      const ticked = cohortStep(sheet, new Set([`cohort=${names.join()}`]), 'fr');
      assert.equal(ticked?.isDone, tick !== undefined);
      if (tick) assert.equal(ticked?.title, 'Les cohortes du fichier existent');
    });
  }

  it('is done where the list has all of them, or nobody has one', () => {
    const done = { id: 'cohort', isDone: true, title: 'Les cohortes du fichier existent', detail: '' };
    assert.deepEqual(cohortStep(sheetOf('anfh', ['Cohorte_Ex25', ''], LIST), new Set(), 'fr'), done);
  });

  it('is none of a file without a column for cohorts', () => {
    const sheet = readSheet(`${HEADER}\nLise,Morel,,l@ch.fr,4`, contextOf({}));
    assert.equal(cohortStep(sheet, new Set(), 'fr'), undefined);
  });
});
