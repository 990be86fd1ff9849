// "What now?": which steps a file has, in which order, which of them are done, and what each button does.
import assert from 'node:assert/strict';
import type { Context } from '../../../src/core/document/context';
import { createLanguageService } from '../../../src/core/language-service';
import { contextOf } from '../../../src/core/lint/example';
import { repairEdits } from '../../../src/core/next-steps/edits';
import { extraColumns } from '../../../src/core/next-steps/extra-columns';
import type { StepFacts } from '../../../src/core/next-steps/facts';
import { elsewhereOf, sortFindings } from '../../../src/core/next-steps/found';
import { nextSteps } from '../../../src/core/next-steps/next-steps';
import type { NextStep, StepAction } from '../../../src/core/next-steps/step';
import type { Decisions } from '../../../src/core/plan/decisions';
import { planOf } from '../../../src/core/plan/plan';
import type { Example, Finding } from '../../../src/core/rules/rule';
import { applyEdits } from '../../../src/core/text/edits';
import { COHORT_HEADER, HEADER, LISE, PAUL, PIERRE } from '../plan/harness';

interface Given extends Omit<Example, 'csv' | 'fixed'> {
  /** Ticks, or ids of steps that are ticked off as they are for this file. */
  readonly ticked?: readonly string[];
  readonly isSaved?: boolean;
  readonly elsewhere?: StepFacts['elsewhere'];
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
    elsewhere = { count: 0, mark: 0 },
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
  const done = nextSteps(facts, 'fr').flatMap(({ id, tick }) => (tick && ticked.includes(id) ? [tick] : []));
  return nextSteps({ ...facts, ticked: new Set([...ticked, ...done]) }, 'fr');
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
      '· credentials: passwords',
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
    { elsewhere: { count: 2, mark: 7 } },
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

  it('takes a tick back when something else of the kind is found, and keeps it when its line moves', () => {
    const [anne, marc] = ['Anne,Roy,Anfh_2025,anne.roy@ch.fr,44', 'Marc,Petit,Anft_2025,marc.petit@ch.fr,45'];
    const [warning] = stepsOf([HEADER, anne]).filter(({ tick }) => tick?.startsWith('rule:'));
    assert.ok(warning?.tick);
    const stateWith = (...rows: readonly string[]) =>
      stepsOf([HEADER, ...rows], { ticked: [warning.tick ?? ''] }).find(({ id }) => id === warning.id)?.state;
    assert.equal(stateWith(anne), 'done');
    assert.equal(stateWith(LISE, anne), 'done');
    assert.notEqual(stateWith(anne, marc), 'done');
    assert.notEqual(stateWith(marc), 'done');
  });

  it('takes a tick back when as much is found with other people or another file', () => {
    const other = (file: string, value: string): Finding => ({
      rule: 'files-person',
      place: { record: 1, column: 0, from: 0, to: 1 },
      args: { kind: 'person', value, file },
      related: [{ place: { record: 1, column: 0, from: 0, to: 1 }, elsewhere: { file, line: 2 } }],
    });
    const stepWith = (findings: readonly Finding[], ticked: readonly string[] = []) =>
      stepsOf([HEADER, GOOD], { elsewhere: elsewhereOf(findings, findings.length), ticked }).find(
        ({ id }) => id === 'elsewhere',
      );
    const [anne, marc] = [other('b.csv', 'Anne Roy'), other('b.csv', 'Marc Petit')];
    const tick = stepWith([anne, marc])?.tick ?? '';
    const moved = { ...marc, place: { ...marc.place, record: 7 } };
    const cases: [what: string, findings: Finding[], state: string][] = [
      ['the same', [anne, marc], 'done'],
      ['the same, in another order, in another line', [moved, anne], 'done'],
      ['somebody else', [anne, other('b.csv', 'Omar Haddad')], 'next'],
      ['another file', [anne, other('c.csv', 'Marc Petit')], 'next'],
      ['one less', [anne], 'next'],
    ];
    for (const [what, findings, state] of cases) assert.equal(stepWith(findings, [tick])?.state, state, what);
  });

  it('has the steps on the platform done for the accounts of a file without names', () => {
    const options = { platform: 'moodle', importOptions: { uutype: '3', uuupdatetype: '1' } };
    const of = (usernames: readonly string[], ticked: readonly string[] = []) =>
      stepsOf(['username,cohort1', ...usernames.map((name) => `${name},IFSI25`)], { ...options, ticked }).find(
        ({ id }) => id === 'import',
      );
    const ticked = [of(['aroy', 'mpetit'])?.tick ?? ''];
    assert.equal(of(['mpetit', 'aroy'], ticked)?.state === 'done', true);
    assert.equal(of(['mpetit', 'ofay'], ticked)?.state === 'done', false);
  });

  it('has the steps on the platform done for the people for whom they were, and not for those of the next file', () => {
    const people = ['Anne,Roy,Tk8!graine,anne.roy@ch.fr,44', 'Marc,Petit,Tk8!grainf,,45', LISE];
    const imported = stepsOf([HEADER, ...people]).flatMap(({ id, tick }) => (id === 'import' && tick ? [tick] : []));
    const isImported = (...rows: readonly string[]) =>
      stepsOf([HEADER, ...rows], { ticked: imported }).find(({ id }) => id === 'import')?.state === 'done';
    assert.ok(isImported(...people));
    assert.ok(isImported(...people.toReversed()), 'in another order');
    assert.ok(isImported(...people.map((row) => row.replace('Tk8!', 'Tk9!'))), 'with other passwords');
    assert.ok(isImported(...people, ',,,,'), 'with an empty line');
    assert.ok(!isImported(...people.toSpliced(0, 1)), 'without somebody');
    assert.ok(!isImported(...people, 'Omar,Haddad,,omar@ch.fr,46'), 'with somebody else');
    assert.ok(!isImported(...people.map((row) => row.replace('Roy', 'Noël'))), 'with another name');
  });

  it('names the platform’s own path, and what UPJV calls a code étape', () => {
    const [importing] = stepsOf([HEADER, GOOD]).filter(({ id }) => id === 'import');
    assert.match(importing?.path ?? '', /trois points de l’établissement › Créer des comptes \(via import CSV\)/);
    const rows = ['username,firstname,lastname,email,cohort1', 'aroy,Anne,Roy,anne.roy@ch.fr,L1CHIM231'];
    const last = stepsOf(rows, { platform: 'upjv' }).at(-1);
    assert.match(last?.detail ?? '', /Code étape à saisir\u00a0: L1CHIM231\./);
  });
});

describe('what a step says', () => {
  const COLUMNS = 'Le nom, le nombre et l’ordre des colonnes sont ceux du modèle ; sinon tout le fichier est refusé.';
  const EXTRA = 'Colonne en trop. Garder une copie du fichier si la colonne est utile, puis supprimer la colonne.';
  const NIGHT =
    'La plateforme se met à jour : 00:00 utilisateurs, depuis le LDAP ; 03:45 cohortes ; 04:00 offre de formation (catégories et cours) ; 04:15 inscriptions, par base de données ; 05:00 groupes.';
  const ANEW = 'depuis l’annuaire de l’université et APOGÉE : ce que le fichier y ajoute ne dure pas.';
  const SYNCHRONISE = 'Vérifiez d’abord les membres de la cohorte, puis ajoutez la synchronisation à chaque session.';
  const ECAMPUS = 'username,firstname,lastname,email';
  const surname = (nth: number) => [...String(1000 + nth)].map((digit) => 'Aeioubdfgl'[Number(digit)]).join('');
  const blanks = Array.from({ length: 1001 }, (_, nth) => ` Anne,${surname(nth)},,a${nth}@ch.fr,${1000 + nth}`);
  const deleteSecond: Given = { decisions: ([, second]) => ({ [second!]: { kind: 'delete' } }) };
  const cases: readonly (readonly [
    what: string,
    rows: readonly string[],
    given: Given,
    id: string,
    title: string,
    detail: string | undefined,
    label: string | undefined,
  ])[] = [
    [
      'accents that the bytes have',
      [HEADER, 'Ren\ufffd,Roy,,r@ch.fr,44'],
      { unreadLetters: 'recoverable' },
      'accents',
      'Accents illisibles',
      undefined,
      'Remettre les accents',
    ],
    [
      'accents that are lost',
      [HEADER, 'Ren\ufffd,Roy,,r@ch.fr,44', 'Zo\ufffd,Ray,,z@ch.fr,45'],
      {},
      'accents',
      'Accents illisibles : 2 cas',
      undefined,
      'Aller au suivant',
    ],
    [
      'names of columns',
      ['Prénom,Nom,password,email,profile_field_matricule', ' Anne,Roy,,a@ch.fr,44'],
      {},
      'columns',
      'Colonnes à corriger : 2 cas',
      COLUMNS,
      'Corriger les colonnes',
    ],
    [
      'a name of a column, and two columns too many',
      [`Prénom,lastname,password,email,profile_field_matricule,Tél,Service`, 'Anne,Roy,,a@ch.fr,44,06,URG'],
      {},
      'columns',
      'Colonnes à corriger : 3 cas',
      COLUMNS,
      'Corriger les colonnes',
    ],
    [
      'a column too many',
      [`${HEADER},Tél`, 'Anne,Roy,,a@ch.fr,44,06'],
      {},
      'columns',
      'Colonnes à corriger : 1 cas',
      EXTRA,
      'Supprimer la colonne',
    ],
    [
      'what is safe besides columns',
      ['Prénom,Nom,password,email,profile_field_matricule', ' Anne,Roy,,a@ch.fr,44'],
      {},
      'repairs',
      '1 correction sans risque',
      undefined,
      'Tout corriger',
    ],
    [
      'more than is looked at',
      [HEADER, ...blanks],
      {},
      'repairs',
      'au moins 1 000 corrections sans risque',
      undefined,
      'Tout corriger',
    ],
    [
      'nothing that is safe, of many causes',
      [HEADER, ...blanks.map((row) => row.replace('Anne', '').trim())],
      {},
      'repairs',
      'Rien à corriger automatiquement',
      '',
      undefined,
    ],
    [
      'people without credentials',
      [HEADER, 'Marc,Petit,,,21', 'Luc,Ba,,,22', LISE],
      {},
      'credentials',
      '2 agents sans mot de passe ni adresse',
      undefined,
      'Créer les mots de passe',
    ],
    [
      'nobody without credentials, the password first',
      ['password,lastname,firstname,email,profile_field_matricule', 'Tk8!graine,Petit,Marc,,21'],
      {},
      'credentials',
      'Chacun pourra recevoir ses identifiants',
      '',
      undefined,
    ],
    [
      'a decision that is left to make',
      [HEADER, PIERRE, PIERRE, PAUL],
      deleteSecond,
      'duplicates',
      'Doublons et homonymes : 1 à trancher',
      undefined,
      'Trancher dans l’aperçu',
    ],
    [
      'decisions that are made',
      [HEADER, PIERRE, PIERRE],
      deleteSecond,
      'apply',
      '1 décision à reporter dans le fichier',
      undefined,
      'Ouvrir l’aperçu',
    ],
    [
      'a file that is imported',
      [HEADER, GOOD],
      { ticked: ['import'] },
      'import',
      'Fichier importé',
      undefined,
      'Copier le chemin',
    ],
    ['a file to import', [HEADER, GOOD], {}, 'import', 'Importer sur la plateforme', undefined, 'Copier le chemin'],
    [
      'the night',
      [ECAMPUS, 'aroy,Anne,Roy,a@ch.fr'],
      { platform: 'ecampus' },
      'night',
      'Attendre la nuit suivante',
      NIGHT,
      'Copier les horaires',
    ],
    [
      'the night, of cohorts',
      [`${ECAMPUS},cohort1`, 'aroy,Anne,Roy,a@ch.fr,L1CHIM'],
      { platform: 'ecampus' },
      'night',
      'Attendre la nuit suivante',
      `${NIGHT} Les cohortes sont refaites chaque nuit à 03:45 ${ANEW}`,
      'Copier les horaires',
    ],
    [
      'a night without hours',
      [`${ECAMPUS},cohort1`, 'aroy,Anne,Roy,a@ch.fr,L1CHIM'],
      { platform: 'collegium-sante' },
      'night',
      'Attendre la nuit suivante',
      `Les cohortes sont refaites chaque nuit ${ANEW}`,
      'Copier les horaires',
    ],
    [
      'passwords of the file',
      [HEADER, 'Marc,Petit,Tk8!graine,,21', LISE],
      {},
      'hand-out',
      'Communiquer 1 mot de passe',
      undefined,
      'Faire les fiches…',
    ],
    [
      'passwords in the first column',
      ['password,lastname,firstname,email,profile_field_matricule', 'Tk8!graine,Petit,Marc,,21'],
      {},
      'hand-out',
      'Communiquer 1 mot de passe',
      undefined,
      'Faire les fiches…',
    ],
    [
      'passwords that are not counted yet',
      [HEADER, 'Marc,Petit,Tk8!graine,,21'],
      { withoutPlan: true },
      'hand-out',
      'Communiquer les mots de passe',
      undefined,
      'Faire les fiches…',
    ],
    [
      'five cohorts at most',
      [COHORT_HEADER, 'a,b,c', ...[...'ABCDEF'].map((name, nth) => `Lise,M${name},,l@ch.fr,10${nth},${name}`)],
      {},
      'synchronise',
      'Synchroniser les sessions avec la cohorte',
      `${SYNCHRONISE} Cohorte : A, B, C, D, E.`,
      'Copier le nom de la session',
    ],
    [
      'no cohort',
      [COHORT_HEADER, 'Lise,Morel,,l@ch.fr,10,'],
      {},
      'synchronise',
      'Synchroniser les sessions avec la cohorte',
      SYNCHRONISE,
      'Copier le nom de la session',
    ],
  ];
  for (const [what, rows, given, id, title, detail, label] of cases) {
    it(`of ${what}`, () => {
      const found = stepsOf(rows, given).find((one) => one.id === id);
      const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');
      assert.deepEqual([plain(found?.title), found?.button?.label], [title, label]);
      if (detail !== undefined) assert.equal(plain(found?.detail), detail);
    });
  }

  it('of passwords is nothing where the file has no column for them', () => {
    const rows = [HEADER.replace('password,', ''), 'Marc,Petit,marc@ch.fr,21'];
    for (const withoutPlan of [true, false])
      assert.equal(
        stepsOf(rows, { withoutPlan }).find(({ id }) => id === 'hand-out'),
        undefined,
      );
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

  it('are named, five at most, and found in the decision sheet', () => {
    const people = [...'ABCDEF'].map((name) => ({ ...left, key: name, lastname: name, username: `x.${name}` }));
    const named = (count: number) => stepWith(people.slice(0, count))?.detail.replace(/^.*fiche de décisions\. /, '');
    const five = [...'ABCDE'].map((name) => `Paul ${name} (x.${name})`).join(', ');
    assert.deepEqual([named(5), named(6)], [`${five}.`, `${five}, ….`]);
    assert.deepEqual(stepWith(people)?.button, {
      label: 'Voir la fiche',
      action: { kind: 'run', command: 'decision-sheet' },
    });
  });

  it('are ticked off until there are others', () => {
    const { tick = '' } = stepWith([left]) ?? {};
    assert.equal(stepWith([left], undefined, [tick])?.state, 'done');
    assert.notEqual(stepWith([left, { ...left, key: 'other' }], undefined, [tick])?.state, 'done');
    assert.notEqual(stepWith([{ ...left, key: 'other' }], undefined, [tick])?.state, 'done');
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
    ['without the blanks around them', `${HEADER}, Tél `, ['Tél']],
    ['not one that is missing', HEADER.replace(',password', ''), undefined],
  ];
  for (const [name, header, names] of cases) {
    it(name, () => {
      const cells = header.split(',').map((column) => (column === 'email' ? 'anne.roy@ch.fr' : 'x'));
      const snapshot = service.open(`${header}\n${cells.join()}`, contextOf({ establishment: 'alp002' }));
      const extra = extraColumns(snapshot, sortFindings(snapshot, tools));
      assert.deepEqual(extra?.names, names);
      assert.deepEqual(extra?.repair, names && { rule: 'header-extra', title: `Supprimer la colonne` });
    });
  }
});
