// "What now?": which steps a file has, in which order, which of them are done, and what each button does.
import assert from 'node:assert/strict';
import type { Context } from '../../../src/core/document/context';
import { createLanguageService } from '../../../src/core/language-service';
import { contextOf } from '../../../src/core/lint/example';
import { repairEdits } from '../../../src/core/next-steps/edits';
import { extraColumns } from '../../../src/core/next-steps/extra-columns';
import type { StepFacts } from '../../../src/core/next-steps/facts';
import { sortFindings } from '../../../src/core/next-steps/found';
import { nextSteps } from '../../../src/core/next-steps/next-steps';
import type { NextStep, StepAction } from '../../../src/core/next-steps/step';
import type { Decisions } from '../../../src/core/plan/decisions';
import { planOf } from '../../../src/core/plan/plan';
import type { Example } from '../../../src/core/rules/rule';
import { applyEdits } from '../../../src/core/text/edits';
import { COHORT_HEADER, HEADER, LISE, PAUL, PIERRE } from '../plan/harness';

interface Given extends Omit<Example, 'csv' | 'fixed'> {
  readonly ticked?: readonly string[];
  readonly isSaved?: boolean;
  readonly elsewhere?: number;
  readonly applied?: StepFacts['applied'];
  readonly unreadLetters?: Context['unreadLetters'];
  readonly decisions?: (keys: readonly string[]) => Decisions;
  readonly withoutPlan?: boolean;
}

const tools = { random: (bound: number) => 7 % bound };
const service = createLanguageService();

function stepsOf(rows: readonly string[], given: Given = {}): NextStep[] {
  const {
    ticked = [],
    isSaved = true,
    elsewhere = 0,
    applied = [],
    decisions,
    withoutPlan,
    unreadLetters,
    ...example
  } = given;
  const context = { ...contextOf({ establishment: 'alp002', ...example }), ...(unreadLetters && { unreadLetters }) };
  const snapshot = service.open(rows.join('\n'), context);
  const first = planOf(snapshot.sheet);
  const plan = decisions ? planOf(snapshot.sheet, { decisions: decisions(first.lines.map(({ key }) => key)) }) : first;
  const facts: StepFacts = {
    snapshot,
    found: sortFindings(snapshot, tools),
    plan: withoutPlan ? undefined : plan,
    applied,
    elsewhere,
    isSaved,
    ticked: new Set(ticked),
  };
  return nextSteps(facts, 'fr');
}

const doing = (action: StepAction): string => {
  switch (action.kind) {
    case 'act':
      return action.action.kind;
    case 'repair':
      return typeof action.repair === 'string' ? `repair ${action.repair}` : `repair ${action.repair.rule}`;
    case 'go-to':
      return `go to ${action.rules.join(' ')}`;
    case 'run':
      return action.command;
    default:
      return action.kind;
  }
};

const MARKS = { done: '✓', next: '▶', open: '·' } as const;
const shown = (steps: readonly NextStep[]) =>
  steps.map(
    ({ id, state, button }) => `${MARKS[state]} ${id}${button && state !== 'done' ? `: ${doing(button.action)}` : ''}`,
  );

const GOOD = 'Anne,Roy,,anne.roy@ch.fr,44';
const AGENTS_AFTER = ['· import: copy', '· verify: verify'];
const REPAIRED = ['✓ accents', '✓ columns', '✓ repairs'];

const CASES: readonly (readonly [name: string, rows: readonly string[], given: Given, steps: readonly string[]])[] = [
  [
    'a file without a fault is imported next',
    [HEADER, GOOD],
    {},
    [...REPAIRED, '✓ causes', '✓ duplicates', '✓ credentials', '✓ save', '▶ import: copy', '· verify: verify'],
  ],
  [
    'what is not saved is saved first',
    [HEADER, GOOD],
    { isSaved: false },
    [...REPAIRED, '✓ causes', '✓ duplicates', '✓ credentials', '▶ save: save', ...AGENTS_AFTER],
  ],
  [
    'accents that the file still has come before everything',
    [HEADER, 'Ren\ufffd,Roy,,rene.roy@ch.fr,44'],
    { unreadLetters: 'recoverable' },
    ['▶ accents: recover-accents', '· save: save', ...AGENTS_AFTER],
  ],
  [
    'a lost accent is shown, for nobody but its agent knows it',
    [HEADER, 'Ren\ufffd,Roy,,rene.roy@ch.fr,44'],
    {},
    ['▶ accents: go to file-encoding', '· save: save', ...AGENTS_AFTER],
  ],
  [
    'columns are put right before cells',
    ['Prénom,Nom,Mot de passe,Courriel,Matricule', ' Anne,Roy,,anne.roy@ch.fr,44'],
    {},
    [
      '✓ accents',
      '▶ columns: repair columns',
      '· repairs: repair all',
      '✓ causes',
      '✓ duplicates',
      '✓ credentials',
      '· save: save',
      ...AGENTS_AFTER,
    ],
  ],
  [
    'a column too many is deleted by a choice of its own',
    [`${HEADER},Téléphone`, 'Anne,Roy,,anne.roy@ch.fr,44,0612345678'],
    {},
    [
      '✓ accents',
      '▶ columns: repair header-extra',
      '✓ repairs',
      '✓ causes',
      '✓ duplicates',
      '✓ credentials',
      '· save: save',
      ...AGENTS_AFTER,
    ],
  ],
  [
    'causes come one by one, what stops everything first and warnings last',
    [HEADER, 'Anne,Roy,faible,anne.roy@ch.fr,44', 'Lise,Morel,,lise.morel@,43', 'Marc,Petit,,marc.petit@ch.fr,1,23'],
    {},
    [
      ...REPAIRED,
      '▶ rule:row-fields: repair row-fields',
      '· rule:password-policy: repair password-policy',
      '· rule:email-format: go to email-format',
      '✓ duplicates',
      '✓ credentials',
      '· save: save',
      '· import: copy',
      '· verify: verify',
      '· hand-out: slips',
    ],
  ],
  [
    'homonyms are decided in the preview',
    [HEADER, PIERRE, PAUL, LISE],
    {},
    [...REPAIRED, '✓ causes', '▶ duplicates: preview', '✓ credentials', '· save: save', ...AGENTS_AFTER],
  ],
  [
    'they are known before the plan is made',
    [HEADER, PIERRE, PAUL, LISE],
    { withoutPlan: true },
    [
      ...REPAIRED,
      '✓ causes',
      '▶ duplicates: preview',
      '✓ credentials',
      '· save: save',
      ...AGENTS_AFTER,
      '· hand-out: slips',
    ],
  ],
  [
    'what is decided goes into the file',
    [HEADER, PIERRE, PIERRE],
    { decisions: ([, second]) => ({ [second!]: { kind: 'delete' } }) },
    [...REPAIRED, '✓ causes', '▶ apply: preview', '✓ credentials', '· save: save', ...AGENTS_AFTER],
  ],
  [
    'who has neither password nor address needs a password',
    [HEADER, 'Marc,Petit,,,21', LISE],
    {},
    [...REPAIRED, '✓ causes', '✓ duplicates', '▶ credentials: passwords', '· save: save', ...AGENTS_AFTER],
  ],
  [
    'passwords of the file are handed out',
    [HEADER, 'Marc,Petit,Tk8!graine,,21'],
    { ticked: ['import', 'verify'] },
    [...REPAIRED, '✓ causes', '✓ duplicates', '✓ credentials', '✓ save', '✓ import', '✓ verify', '▶ hand-out: slips'],
  ],
  [
    'a cohort that nobody knows is looked up, and its sessions are synchronised',
    [COHORT_HEADER, `${LISE},Cohorte_Ex25`],
    { fileName: 'csv_ImportAvecCohorte25.csv' },
    [
      ...REPAIRED,
      '✓ causes',
      '✓ duplicates',
      '✓ credentials',
      '▶ cohort: copy',
      '· save: save',
      ...AGENTS_AFTER,
      '· synchronise: session-name',
    ],
  ],
  [
    'one that the user has looked up is done',
    [COHORT_HEADER, `${LISE},Cohorte_Ex25`],
    { fileName: 'csv_ImportAvecCohorte25.csv', ticked: ['cohort=Cohorte_Ex25'] },
    [
      ...REPAIRED,
      '✓ causes',
      '✓ duplicates',
      '✓ credentials',
      '✓ cohort',
      '✓ save',
      '▶ import: copy',
      '· verify: verify',
      '· synchronise: session-name',
    ],
  ],
  [
    'one that is misspelt is corrected, whatever was ticked off',
    [COHORT_HEADER, `${LISE},Cohorte_Ex52`],
    {
      fileName: 'csv_ImportAvecCohorte25.csv',
      cohorts: 'name,idnumber,context,category,source\nCohorte_Ex25,,system,,manual',
      ticked: ['cohort=Cohorte_Ex52'],
    },
    [
      ...REPAIRED,
      '✓ causes',
      '✓ duplicates',
      '✓ credentials',
      '▶ cohort: go to cohort-by-name cohort-case cohort-code cohort-unknown',
      '· save: save',
      ...AGENTS_AFTER,
      '· synchronise: session-name',
    ],
  ],
  [
    'one that is new goes into the list',
    [COHORT_HEADER, `${LISE},Accueil_2026`],
    {
      fileName: 'csv_ImportAvecCohorte25.csv',
      cohorts: 'name,idnumber,context,category,source\nCohorte_Ex25,,system,,manual',
    },
    [
      ...REPAIRED,
      '✓ causes',
      '✓ duplicates',
      '✓ credentials',
      '▶ cohort: add-cohort',
      '· save: save',
      ...AGENTS_AFTER,
      '· synchronise: session-name',
    ],
  ],
  [
    'people who are in another file too are a step of their own',
    [HEADER, GOOD],
    { elsewhere: 2 },
    [...REPAIRED, '▶ elsewhere: problems', '✓ duplicates', '✓ credentials', '· save: save', ...AGENTS_AFTER],
  ],
  [
    'Ecampus has its night',
    ['username,firstname,lastname,email,cohort1', 'aroy,Anne,Roy,anne.roy@ch.fr,L1CHIM'],
    { platform: 'ecampus' },
    [
      ...REPAIRED,
      '✓ causes',
      '✓ duplicates',
      '▶ cohort: copy',
      '· save: save',
      '· import: copy',
      '· night: copy',
      '· verify: verify',
      '· synchronise: copy',
    ],
  ],
  ['a file without anybody is filled first', [HEADER], {}, [...REPAIRED, '▶ people: paste']],
];

describe('What now?', () => {
  for (const [name, rows, given, expected] of CASES) {
    it(name, () => assert.deepEqual(shown(stepsOf(rows, given)), expected));
  }

  it('takes a tick back when there are more of the kind', () => {
    const rows = [HEADER, 'Anne,Roy,Anfh_2025,anne.roy@ch.fr,44'];
    const [warning] = stepsOf(rows).filter(({ tick }) => tick?.startsWith('rule:'));
    assert.ok(warning?.tick);
    const stateWith = (more: readonly string[]) =>
      stepsOf([...rows, ...more], { ticked: [warning.tick ?? ''] }).find(({ id }) => id === warning.id)?.state;
    assert.equal(stateWith([]), 'done');
    assert.notEqual(stateWith(['Marc,Petit,Anft_2025,marc.petit@ch.fr,45']), 'done');
  });

  it('names the platform’s own path, and what UPJV calls a code étape', () => {
    const [importing] = stepsOf([HEADER, GOOD]).filter(({ id }) => id === 'import');
    assert.match(importing?.path ?? '', /trois points de l’établissement › Créer des comptes \(via import CSV\)/);
    const rows = ['username,firstname,lastname,email,cohort1', 'aroy,Anne,Roy,anne.roy@ch.fr,L1CHIM231'];
    const last = stepsOf(rows, { platform: 'upjv' }).at(-1);
    assert.match(last?.detail ?? '', /Code étape à saisir\u00a0: L1CHIM231\./);
  });
});

describe('groups of duplicates', () => {
  const SAME_MATRICULE = 'Anne,Roy,,anne.roy@ch.fr,0043';
  const cases: [what: string, rows: string[], title: string][] = [
    ['the platform asks', [PIERRE, PAUL], 'Doublons et homonymes\u00a0: 1 à trancher'],
    ['nobody asks', [LISE, SAME_MATRICULE], 'Doublons et homonymes\u00a0: 1 à regarder'],
    ['both', [PIERRE, PAUL, LISE, SAME_MATRICULE], 'Doublons et homonymes\u00a0: 1 à trancher, 1 à regarder'],
    ['there are none', [LISE], 'Aucun doublon à trancher'],
  ];
  for (const [what, rows, title] of cases) {
    it(`are to decide only where the platform asks: ${what}`, () =>
      assert.equal(stepsOf([HEADER, ...rows]).find(({ id }) => id === 'duplicates')?.title, title));
  }
});

describe('accounts to create by hand', () => {
  const paul = { key: 'paul', line: 3, firstname: 'Paul', lastname: 'Dupond', username: 'alp002.pa.dupond' };
  const left = { ...paul, email: '', matricule: '42', cohorts: [], outcome: 'by-hand' } as const;
  const stepWith = (applied: StepFacts['applied'], rows = [HEADER, GOOD], ticked: readonly string[] = []) =>
    stepsOf(rows, { applied, ticked }).find(({ id }) => id === 'by-hand');

  it('are a step after the import, as long as they have no line', () => {
    assert.equal(stepWith([]), undefined);
    assert.equal(stepWith([{ ...left, outcome: 'omitted' }]), undefined);
    assert.equal(stepWith([left])?.title, '1\u00a0compte à créer à la main');
    assert.match(stepWith([left])?.detail ?? '', /Paul Dupond \(alp002\.pa\.dupond\)\.$/);
    const back = { ...left, key: 'paul|dupond|42|paul.dupond@ch.fr' };
    assert.equal(stepWith([back], [HEADER, PAUL]), undefined);
  });

  it('are ticked off until there are more of them', () => {
    const { tick = '' } = stepWith([left]) ?? {};
    assert.equal(stepWith([left], undefined, [tick])?.state, 'done');
    assert.notEqual(stepWith([left, { ...left, key: 'other' }], undefined, [tick])?.state, 'done');
  });
});

describe('the repair of a step', () => {
  const repaired = (rows: readonly string[], repair: Parameters<typeof repairEdits>[1]) => {
    const snapshot = service.open(rows.join('\n'), contextOf({ establishment: 'alp002' }));
    return applyEdits(snapshot.sheet.table.text, repairEdits(snapshot, repair, tools)).split('\n');
  };
  const rows = ['Prénom,lastname,password,email,profile_field_matricule,Tél', ' Anne,Roy,,anne.roy@ch.fr,44,06'];
  const two = [`Service,${HEADER},Tél`, 'URG,Anne,Roy,,anne.roy@ch.fr,44,06', 'REA,Luc,Petit,,luc.petit@ch.fr,45,07'];
  const deleteColumn = { rule: 'header-extra', title: 'Supprimer la colonne' };
  const cases: readonly (readonly [
    name: string,
    repair: Parameters<typeof repairEdits>[1],
    rows: readonly string[],
    expected: readonly string[],
  ])[] = [
    ['safe, of columns', 'columns', rows, [`${HEADER},Tél`, rows[1]!]],
    ['all that is safe', 'all', rows, [`${HEADER},Tél`, 'Anne,Roy,,anne.roy@ch.fr,44,06']],
    ['one column', deleteColumn, rows, [rows[0]!.replace(',Tél', ''), ' Anne,Roy,,anne.roy@ch.fr,44']],
    [
      'all columns of the kind',
      deleteColumn,
      two,
      [HEADER, 'Anne,Roy,,anne.roy@ch.fr,44', 'Luc,Petit,,luc.petit@ch.fr,45'],
    ],
    ['nothing that the rule found', { ...deleteColumn, rule: 'email-format' }, rows, rows],
    ['no fix of that title', { ...deleteColumn, title: 'Supprimer tout' }, rows, rows],
    ['no rule of that id', { ...deleteColumn, rule: 'nothing' }, rows, rows],
  ];
  for (const [name, repair, before, expected] of cases) {
    it(name, () => assert.deepEqual(repaired(before, repair), expected));
  }
});

describe('a cause that is left', () => {
  /** Its buttons, and what each does. */
  const ways = (rows: readonly string[], id: string) => {
    const found = stepsOf(rows).find((one) => one.id === id);
    return [found?.button, found?.also].flatMap((one) => (one ? [`${one.label}: ${doing(one.action)}`] : []));
  };
  const person = (password: string, at: number) => `Anne,Roy${'abc'[at]},${password},anne${at}@ch.fr,4${at}`;
  const cases: readonly (readonly [name: string, id: string, rows: readonly string[], ways: readonly string[]])[] = [
    [
      'has its fix for all as its button, and a look at each besides',
      'rule:password-published',
      [HEADER, person('Anfh_2025', 0), person('Anft_2025', 1)],
      [
        'Générer un mot de passe conforme (2 cas): repair password-published',
        'Aller au suivant: go to password-published',
      ],
    ],
    [
      'that stands once has its fix, by its own name',
      'rule:password-published',
      [HEADER, person('Anfh_2025', 0)],
      ['Générer un mot de passe conforme: repair password-published', 'Aller au suivant: go to password-published'],
    ],
    [
      'that only a person can repair is looked at',
      'rule:name-missing',
      [HEADER, ',Roy,,anne.roy@ch.fr,44'],
      ['Aller au suivant: go to name-missing'],
    ],
    [
      'of columns that the template lacks has one button for all of them',
      'columns',
      [`${HEADER},Tél,Service`, 'Anne,Roy,,anne.roy@ch.fr,44,06,URG'],
      ['Supprimer la colonne (2 cas): repair header-extra', 'Aller au suivant: go to header-extra'],
    ],
  ];
  for (const [name, id, rows, expected] of cases) it(name, () => assert.deepEqual(ways(rows, id), expected));
});

describe('the columns that are offered to be deleted', () => {
  const cases: readonly (readonly [name: string, header: string, names: readonly string[] | undefined])[] = [
    ['none', HEADER, undefined],
    ['by their names', `Service,${HEADER},Téléphone`, ['Service', 'Téléphone']],
    ['nameless ones', `${HEADER},`, ['']],
    ['not one that is missing', HEADER.replace(',password', ''), undefined],
  ];
  for (const [name, header, names] of cases) {
    it(name, () => {
      const cells = header.split(',').map((column) => (column === 'email' ? 'anne.roy@ch.fr' : 'x'));
      const snapshot = service.open(`${header}\n${cells.join()}`, contextOf({ establishment: 'alp002' }));
      assert.deepEqual(extraColumns(snapshot, sortFindings(snapshot, tools))?.names, names);
    });
  }
});
