// What the conversion page is told, and what comes of each of its messages: the real session, with a text for a file.
import assert from 'node:assert/strict';
import type { FormView, HostMessage, PageMessage } from '../../src/conversion/protocol';
import { type ConversionHost, ConversionSession } from '../../src/conversion/session';
import { type ForeignSheet, rowsOf, type SheetsRead } from '../../src/core/convert/rows';
import type { Context } from '../../src/core/document/context';
import { contextOf } from '../../src/core/lint/example';
import { moodle } from '../../src/core/platform/moodle';
import { readCohorts } from '../../src/core/reference/read-cohorts';

const LIST = 'Civ.;NOM;Prénom;N° agent;Mél perso\nMme;ROY;Lise;0812;lise.roy@ch-buis.fr\nM.;LE GOFF;Joseph;0813;\n\n';
const sheet = (text: string, name = ''): ForeignSheet => ({ name, rows: rowsOf(text) });

/** A page that has shown a file: what it was told last, and what was made. */
async function open(read: SheetsRead | Error, ...messages: readonly PageMessage[]) {
  const told: HostMessage[] = [];
  const made: string[] = [];
  let answer = read;
  const host: { -readonly [key in keyof ConversionHost]: ConversionHost[key] } = {
    fileName: 'rh.xlsx',
    language: () => 'fr',
    read: async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
    context: async () => ({
      ...contextOf({}),
      fileName: '',
      cohorts: readCohorts('name,idnumber\nCohorte_Ex25,ex25\n').cohorts,
    }),
    newFileName: async () => 'rh-import.csv',
    send: (message) => void told.push(message),
    create: async (csv) => void made.push(csv),
    createSeveral: async (files, platform) =>
      void made.push(...files.map(({ path, csv }) => `${platform} ${path}\n${csv}`)),
    keepMapping: async (mapping) => void made.push(JSON.stringify(mapping)),
    openWith: () => void made.push('openWith'),
    stepBack: () => void made.push('stepBack'),
  };
  const session = new ConversionSession(host);
  for (const message of [{ type: 'ready' } as const, ...messages]) await session.receive(message);
  const last = () => told.at(-1)!;
  const form = (): FormView => {
    const view = last();
    assert.equal(view.type, 'form');
    return view as FormView;
  };
  const nextFrom = (reading: () => Promise<SheetsRead>) => (host.read = reading);
  const know = (context: Partial<Context>) => {
    const known = host.context();
    host.context = async () => ({ ...(await known), ...context });
  };
  return { last, form, made, session, change: (next: SheetsRead | Error) => (answer = next), nextFrom, know };
}

const one = (text: string): SheetsRead => ({ sheets: [sheet(text)] });
const gives = ({ columns }: FormView) => columns.map(({ name, gives }) => `${name}→${gives}`).join(' ');

describe('the conversion page', () => {
  it('says that people stood in columns', async () => {
    const { form } = await open(one('Nom;ROY;BAY\nPrénom;Lise;Luc\nMail;l.roy@ch.fr;l.bay@ch.fr\nMatricule;12;13'));
    assert.deepEqual(
      [form().people, form().isDoubtful, form().notes.map((note) => note.replace(/\s/g, ' '))],
      [2, true, ['Une personne par colonne dans l’export : chaque colonne devient une ligne. À vérifier.']],
    );
  });

  it('shows what each column becomes, with samples, and what is left out', async () => {
    const form = (await open(one(LIST))).form();
    assert.equal(gives(form), 'Civ.→ NOM→lastname Prénom→firstname N° agent→profile_field_matricule Mél perso→email');
    assert.deepEqual(form.columns[1]?.samples, ['ROY', 'LE GOFF']);
    assert.deepEqual([form.people, form.header, form.template], [2, 0, 'agents']);
    assert.match(form.notes.join(' '), /Non repris\u00a0: la colonne «\u202f?.?Civ\./);
    assert.equal(form.cohort, undefined);
  });

  const SECRETS: readonly (readonly [what: string, text: string, secret: string, ...PageMessage[]])[] = [
    ['by its column', 'NOM;Prénom;Mot de passe\nROY;Lise;azerty\n', 'azerty'],
    ['by its look', 'NOM;Prénom;Code\nROY;Lise;Tk8!graine\n', 'Tk8!graine'],
    ...[
      'Mot de passe initial',
      'mdp_ad',
      'Code PIN',
      'Password provisoire',
      'Initial password',
      'MDP messagerie',
      'Code d’accès',
    ].map((name) => [`by its name, ${name}`, `NOM;Prénom;${name}\nROY;Lise;azerty\n`, 'azerty'] as const),
    ['left out', 'NOM;Prénom;Mot de passe\nROY;Lise;azerty\n', 'azerty', { type: 'column', column: 2, gives: '' }],
    ['without a header', 'NOM;Prénom;Mot de passe\nROY;Lise;azerty\n', 'azerty', { type: 'header', row: -1 }],
    ['as the name of a file', 'NOM;Prénom;Code\nROY;Lise;Tk8!graine\n', 'Tk8!graine', { type: 'split', by: '2' }],
  ];
  for (const [what, text, secret, ...messages] of SECRETS) {
    it(`never shows a password: ${what}`, async () => {
      const { last } = await open(one(text), ...messages);
      assert.ok(!JSON.stringify(last()).includes(secret));
    });
  }

  const CHOICES: readonly (readonly [PageMessage, (form: FormView) => unknown, unknown])[] = [
    [
      { type: 'column', column: 0, gives: 'lastname' },
      gives,
      'Civ.→lastname NOM→lastname Prénom→firstname N° agent→profile_field_matricule Mél perso→email',
    ],
    [{ type: 'header', row: -1 }, ({ header, keep }) => [header, keep], [-1, undefined]],
    [
      { type: 'template', id: 'agents-cohort' },
      ({ cohort }) => cohort,
      { name: '', isColumnGiven: false, known: ['Cohorte_Ex25'] },
    ],
    [{ type: 'keep', on: true }, ({ keep }) => keep, true],
    [{ type: 'sheet', sheet: 9 }, ({ sheet }) => sheet, 0],
    [{ type: 'column', column: 99, gives: 'gone' }, ({ people }) => people, 2],
  ];
  for (const [message, look, expected] of CHOICES) {
    it(`takes a choice: ${JSON.stringify(message)}`, async () => {
      assert.deepEqual(look((await open(one(LIST), message)).form()), expected);
    });
  }

  it('changes the sheet, and keeps template and cohort', async () => {
    const sheets = { sheets: [sheet(LIST, 'Agents'), sheet('Nom;Prénom\nHADDAD;Omar\n', 'Autres')] };
    const page = await open(
      sheets,
      { type: 'template', id: 'agents-cohort' },
      { type: 'cohort', name: ' Cohorte_Ex25 ' },
      { type: 'sheet', sheet: 1 },
      { type: 'create' },
    );
    assert.deepEqual([page.form().sheets, page.form().sheet], [['Agents', 'Autres'], 1]);
    assert.match(page.made.join(), /\nOmar,HADDAD,,,,Cohorte_Ex25\n$/);
  });

  it('makes one file again when the sheet with the column of establishments is left', async () => {
    const sheets = { sheets: [sheet(LIST, 'Agents'), sheet('Nom;Prénom\nHADDAD;Omar\n', 'Autres')] };
    const { form } = await open(sheets, { type: 'split', by: '0' }, { type: 'sheet', sheet: 1 });
    assert.equal(form().split.by, '');
  });

  it('makes a file, and keeps the mapping first where that is wanted', async () => {
    const { made } = await open(one(LIST), { type: 'keep', on: true }, { type: 'create' });
    assert.deepEqual(JSON.parse(made[0]!), {
      NOM: 'lastname',
      Prénom: 'firstname',
      'N° agent': 'profile_field_matricule',
      'Mél perso': 'email',
    });
    assert.equal(
      made[1],
      'firstname,lastname,password,email,profile_field_matricule\nLise,ROY,,lise.roy@ch-buis.fr,0812\nJoseph,LE GOFF,,,0813\n',
    );
  });

  const SPLIT = 'Nom;Prénom;Site\nROY;Lise;alp002\nHADDAD;Omar;dam023\nPETIT;Ana;\n';
  it('makes a file for each establishment of a column, and counts who has none', async () => {
    const { form, made } = await open(one(SPLIT), { type: 'split', by: '2' }, { type: 'create' });
    assert.deepEqual(form().split.files, [
      { establishment: 'alp002', people: 1 },
      { establishment: 'dam023', people: 1 },
    ]);
    assert.match(form().notes.join(' '), /1.personne sans établissement/);
    assert.equal(made.length, 2);
    assert.match(made[0]!, /^anfh alp002\/csv_GED_get_agent_s_FPH\.csv\n.*\nLise,ROY,,,\n$/s);
  });

  it('makes the same list for several codes, once each of them is one', async () => {
    const choices = [
      { type: 'split', by: 'codes' },
      { type: 'inFolders', on: false },
    ] as const;
    const wrong = await open(one(SPLIT), ...choices, { type: 'codes', codes: 'alp002, alp2' }, { type: 'create' });
    assert.deepEqual([wrong.form().split.wrong, wrong.made], [['alp2'], []]);
    const right = await open(one(SPLIT), ...choices, { type: 'codes', codes: 'alp002, dam023' }, { type: 'create' });
    assert.deepEqual(
      right.made.map((file) => file.split('\n')[0]),
      ['anfh csv_GED_get_agent_s_FPH_alp002.csv', 'anfh csv_GED_get_agent_s_FPH_dam023.csv'],
    );
  });

  it('makes no file of nothing', async () => {
    const page = await open(one('a;b\n1;2\n'), { type: 'create' });
    assert.deepEqual([page.form().people, page.made], [0, []]);
  });

  it('keeps what was chosen when the workbook is saved again with the same names', async () => {
    const page = await open(one(LIST), { type: 'column', column: 4, gives: '' });
    page.change(one(`${LIST}Mme;PETIT;Ana;0814;\n`));
    await page.session.reload();
    assert.deepEqual([page.form().people, page.form().columns[4]?.gives], [3, '']);
    page.change(one('Nom;Prénom\nHADDAD;Omar\n'));
    await page.session.reload();
    assert.equal(gives(page.form()), 'Nom→lastname Prénom→firstname');
  });

  const COHORT = { type: 'template', id: 'agents-cohort' } as const;
  const NEWS: readonly (readonly [
    what: string,
    news: Partial<Context>,
    look: (form: FormView) => unknown,
    expected: unknown,
    ...chosen: PageMessage[],
  ])[] = [
    [
      'another platform, with its templates and columns',
      { platform: moodle },
      (form) => [form.templates.map(({ value }) => value), gives(form)],
      [moodle.templates.map(({ id }) => id), 'Civ.→ NOM→lastname Prénom→firstname N° agent→ Mél perso→email'],
    ],
    [
      'another platform: what was chosen stays, where it is there',
      { platform: moodle },
      gives,
      'Civ.→ NOM→lastname Prénom→firstname N° agent→username Mél perso→',
      { type: 'column', column: 4, gives: '' },
      { type: 'column', column: 3, gives: 'username' },
    ],
    [
      'a list of cohorts',
      { cohorts: readCohorts('name,idnumber\nIFSI_2026,ifsi26\n').cohorts },
      ({ cohort }) => cohort,
      { name: 'IFSI_2025', isColumnGiven: false, known: ['IFSI_2026'] },
      COHORT,
      { type: 'cohort', name: 'IFSI_2025' },
    ],
    ['the template of the folder', { template: 'agents-cohort' }, ({ template }) => template, 'agents-cohort'],
    [
      'names that the folder keeps',
      { mapping: { 'Civ.': 'password' } },
      gives,
      'Civ.→password NOM→lastname Prénom→firstname N° agent→ Mél perso→email',
      { type: 'column', column: 3, gives: '' },
    ],
  ];
  for (const [what, news, look, expected, ...chosen] of NEWS) {
    it(`shows what is known of the folder by now: ${what}`, async () => {
      const page = await open(one(LIST), ...chosen);
      page.know(news);
      await page.session.reload();
      assert.deepEqual(look(page.form()), expected);
    });
  }

  it('keeps what was chosen while the workbook is held for a moment', async () => {
    const page = await open(one(LIST), COHORT, { type: 'column', column: 4, gives: '' });
    page.change(new Error('EBUSY'));
    await page.session.reload();
    assert.equal(page.last().type, 'problem');
    page.change(one(LIST));
    await page.session.reload();
    assert.deepEqual([page.form().template, page.form().columns[4]?.gives], ['agents-cohort', '']);
  });

  it('stays at its sheet when another one comes before it', async () => {
    const others = sheet('Nom;Prénom;Site\nHADDAD;Omar;alp002\n', 'Autres');
    const page = await open(
      { sheets: [sheet(LIST, 'Agents'), others] },
      { type: 'sheet', sheet: 1 },
      { type: 'split', by: '2' },
    );
    page.change({ sheets: [sheet('a', 'Notice'), sheet(LIST, 'Agents'), others] });
    await page.session.reload();
    assert.deepEqual([page.form().sheet, page.form().split.by], [2, '2']);
    page.change({ sheets: [sheet('Site;Nom;Prénom\nalp002;HADDAD;Omar\n', 'Autres')] });
    await page.session.reload();
    assert.deepEqual([page.form().sheet, page.form().split.by], [0, '']);
  });

  const PROBLEMS: readonly (readonly [SheetsRead | Error, RegExp])[] = [
    [{ problem: { fr: 'Ce fichier est vide.', en: '' } }, /est vide/],
    [new Error('EBUSY'), /fermez-le/],
  ];
  for (const [read, sentence] of PROBLEMS) {
    it(`says why there is nothing to convert: ${sentence}`, async () => {
      const page = await open(read, { type: 'create' }, { type: 'openWith' });
      const view = page.last();
      assert.ok(view.type === 'problem');
      assert.match(view.sentence, sentence);
      assert.deepEqual(page.made, ['openWith']);
    });
  }

  const person = (name: string) => one(`NOM;Prénom\n${name};Lise\n`);
  const ERROR = new Error('held');
  /** Readings in the order in which they begin, and the order in which they end. */
  const ORDERS: readonly (readonly [
    what: string,
    readings: readonly (SheetsRead | Error)[],
    ends: readonly number[],
  ])[] = [
    ['as they began', [person('Old'), person('New')], [0, 1]],
    ['the newer one first', [person('Old'), person('New')], [1, 0]],
    ['the newest one first of three', [person('Old'), person('Older'), person('New')], [2, 0, 1]],
    ['the newest one between', [person('Old'), person('Older'), person('New')], [0, 2, 1]],
    ['a failure after the newer one', [ERROR, person('New')], [1, 0]],
    [
      'an unreadable workbook after the newer one',
      [{ problem: { fr: 'Illisible', en: 'Unreadable' } }, person('New')],
      [1, 0],
    ],
  ];
  for (const [what, readings, ends] of ORDERS) {
    it(`shows the file as it was read last, whichever reading ends first: ${what}`, async () => {
      const { session, form, nextFrom } = await open(person('First'));
      const settle: (() => void)[] = [];
      const reloads = readings.map((reading, index) => {
        nextFrom(
          () =>
            new Promise((resolve, reject) => {
              settle[index] = () => (reading instanceof Error ? reject(reading) : resolve(reading));
            }),
        );
        return session.reload();
      });
      for (const index of ends) {
        settle[index]?.();
        await reloads[index];
      }
      assert.equal(form().columns[0]?.samples[0], 'New');
    });
  }

  const HEAD = 'Nom;Prénom;Mél;Matricule\n';
  const people = (name: string, count: number) =>
    sheet(HEAD + Array.from({ length: count }, (_, nth) => `ROY;Lise;l${nth}@ch.fr;${nth + 40}\n`).join(''), name);

  it('says which other sheets have people, and no explanations', async () => {
    const sheets = [people('Bloc', 2), sheet('Nom;Fonction\nService RH;Aide\n', 'Aide'), people('SSR', 1)];
    const said = (form: FormView) =>
      form.notes
        .filter((note) => note.includes('feuilles'))
        .join()
        .replace(/\s/g, ' ');
    assert.match(said((await open({ sheets })).form()), /SSR.{1,3}» \(1 personne\)\.$/u);
    const other = (await open({ sheets }, { type: 'sheet', sheet: 2 })).form();
    assert.match(said(other), /Bloc.{1,3}» \(2 personnes\)\.$/u);
    assert.equal(said((await open({ sheets: [people('Bloc', 2)] })).form()), '');
  });

  it('says which rows are converted though the workbook hides them', async () => {
    const rows = (...hidden: number[]): SheetsRead => ({
      sheets: [{ ...people('Bloc', 3), hidden: { isHidden: false, rows: hidden } }],
    });
    const two = (await open(rows(1, 2, 4, 9))).form();
    assert.equal(two.people, 3);
    assert.equal(two.isDoubtful, true);
    assert.match(two.notes.join('\n'), /^Les lignes 2 et 4, masquées dans le classeur, sont reprises aussi\.$/m);
    const none = (await open(rows(1))).form();
    assert.equal(none.isDoubtful, false);
  });

  it('shows a sheet that is hidden only where no other has people', async () => {
    const old = { ...people('2024', 2), hidden: { isHidden: true, rows: [] } };
    assert.equal((await open({ sheets: [old, people('2025', 1)] })).form().sheet, 1);
    assert.equal((await open({ sheets: [sheet('Aide', 'Aide'), old] })).form().sheet, 1);
  });
});
