// Slips of credentials: who gets one, what stands on it, and that a password stands nowhere else.
import assert from 'node:assert/strict';
import { newPasswordEdits, withoutPassword } from '../../../src/core/aftermath/new-passwords';
import { slipPages, slipTable } from '../../../src/core/aftermath/slip-page';
import { SLIP_TEXTS } from '../../../src/core/aftermath/slip-texts';
import { joinSlips, type Slips, slipsForeseen, slipsOfVerified } from '../../../src/core/aftermath/slips';
import { verify } from '../../../src/core/aftermath/verify';
import { supportLine, verifiedChecklist } from '../../../src/core/aftermath/verify-sheet';
import type { Context } from '../../../src/core/document/context';
import { readSheet } from '../../../src/core/document/read-sheet';
import type { Sheet } from '../../../src/core/document/sheet';
import { lint } from '../../../src/core/lint/lint';
import { policyFaults } from '../../../src/core/people/passwords';
import { checklistHtml } from '../../../src/core/plan/checklist';
import { cohortChecklist } from '../../../src/core/plan/cohort-checklist';
import { newCohorts } from '../../../src/core/plan/new-cohorts';
import { planOf } from '../../../src/core/plan/plan';
import { anfh } from '../../../src/core/platform/anfh';
import { moodle } from '../../../src/core/platform/moodle';
import { readAccounts } from '../../../src/core/reference/read-accounts';
import { reportFile } from '../../../src/core/report/report';
import { runToCompletion } from '../../../src/core/task/cooperative-task';
import { applyEdits } from '../../../src/core/text/edits';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const EXPORT = "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel";
const MARKER = 'Marqueur-7421';

function sheetOf(rows: readonly string[], context: Partial<Context> = {}): Sheet {
  return readSheet([HEADER, ...rows].join('\n'), {
    fileName: 'agents.csv',
    platform: anfh,
    establishment: 'alp002',
    ...context,
  });
}

const exported = (...rows: readonly string[]) => readAccounts([EXPORT, ...rows].join('\n')).accounts;
const foreseen = (sheet: Sheet) => runToCompletion(slipsForeseen(sheet));

function verified(sheet: Sheet, after: readonly string[], before: readonly string[] = []): Slips {
  const files = [{ path: 'agents.csv', sheet }];
  const { files: found } = runToCompletion(verify({ files, after: exported(...after), before: exported(...before) }));
  return slipsOfVerified(sheet, found[0]!.lines);
}

const shown = ({ slips }: Slips) => slips.map(({ line, username, password }) => [line, username, password]);
const left = (slips: Slips) => Object.fromEntries(slips.left);

describe('slips of credentials', () => {
  const PAUL = 'Paul,Dupond,Tk8!graine,paul.dupond@ch.fr,41,';

  it('have no username that somebody else has, or may have', () => {
    const rows = [
      'username,firstname,lastname,email,password',
      'aroy,Anne,Roy,a.roy@chu.fr,Tk8!graine',
      'bob,Bob,Petit,bob@ch.fr,Tk8!graine2',
      'omar,Omar,Haddad,omar@ch.fr,Tk8!graine3',
      'Omar,Ophélie,Marchand,om@ch.fr,Tk8!graine4',
      'luc,Luc,Noël,luc@ch.fr,Tk8!graine5',
    ];
    const accounts = exported('Anne;Roy;aroy;anne@ch.fr', 'Paul;Grand;bob;paul@ch.fr');
    const slips = foreseen(readSheet(rows.join('\n'), { fileName: 'agents.csv', platform: moodle, accounts }));
    assert.deepEqual(shown(slips), [
      [4, 'omar', 'Tk8!graine3'],
      [6, 'luc', 'Tk8!graine5'],
    ]);
    assert.deepEqual(left(slips), { unsure: [2, 3, 5] });
  });

  it('have the code that another line of the file states, as in the preview', () => {
    const rows = ['Zoé,Angelo,Tk8!graine,alp002.z.angelo.fictif@anfh.fr,1,', 'Luc,Roy,Tk8!graine2,luc@ch.fr,2,'];
    const sheet = readSheet([HEADER, ...rows].join('\n'), { fileName: 'agents.csv', platform: anfh });
    assert.deepEqual(
      foreseen(sheet).slips.map(({ username }) => username),
      planOf(sheet).lines.map(({ username }) => username),
    );
  });

  const FORESEEN: readonly [string, readonly string[], Partial<Context>, unknown, unknown][] = [
    ['the password of the file and the foreseen username', [PAUL], {}, [[2, 'alp002.p.dupond', 'Tk8!graine']], {}],
    ['none without a password', ['Lise,Morel,,lise.morel@ch.fr,42,'], {}, [], { mailed: [2] }],
    [
      'homonyms of the file have usernames of their own',
      [PAUL, 'Pierre,Dupond,Tk8!graine2,pierre.dupond@ch.fr,43,'],
      {},
      [
        [2, 'alp002.p.dupond', 'Tk8!graine'],
        [3, 'alp002.p.dupond2', 'Tk8!graine2'],
      ],
      {},
    ],
    ['one for a person on two lines', [PAUL, PAUL], {}, [[2, 'alp002.p.dupond', 'Tk8!graine']], { 'same-person': [3] }],
    ['none where the code is unknown', [PAUL], { establishment: '' }, [], { 'code-unknown': [2] }],
    [
      'none for somebody who has an account already',
      [PAUL],
      { accounts: exported('Paul;Dupond;alp002.p.dupond;paul.dupond@ch.fr') },
      [],
      { existed: [2] },
    ],
  ];
  for (const [name, rows, context, slips, without] of FORESEEN) {
    it(name, () => {
      const sheet = sheetOf(rows, context);
      const made = foreseen(sheet);
      assert.deepEqual(shown(made), slips);
      assert.deepEqual(left(made), without);
    });
  }

  it('bear the username of the export once it is verified', () => {
    const rows = [PAUL, 'Lise,Morel,Tk8!graine3,lise.morel@ch.fr,42,', 'Omar,Haddad,Tk8!graine4,omar@ch.fr,44,'];
    const before = ['Omar;Haddad;alp002.o.haddad;omar@ch.fr'];
    const made = verified(sheetOf(rows), ['Paul;Dupond;alp002.p.dupond7;paul.dupond@ch.fr', ...before], before);
    assert.deepEqual(shown(made), [[2, 'alp002.p.dupond7', 'Tk8!graine']]);
    assert.deepEqual(left(made), { missing: [3], existed: [4] });
    assert.equal(made.mayBeOlder, false);
  });

  it('are none for a suspended account, to which nobody can log in', () => {
    const sheet = sheetOf([PAUL, 'Lise,Morel,Tk8!graine3,lise.morel@ch.fr,42,']);
    const after = readAccounts(
      `${EXPORT};État du compte\nPaul;Dupond;alp002.p.dupond;paul.dupond@ch.fr;Suspendu\nLise;Morel;alp002.l.morel;lise.morel@ch.fr;Actif`,
    ).accounts;
    const files = [{ path: 'agents.csv', sheet }];
    const made = slipsOfVerified(sheet, runToCompletion(verify({ files, after, before: exported() })).files[0]!.lines);
    assert.deepEqual(shown(made), [[3, 'alp002.l.morel', 'Tk8!graine3']]);
    assert.deepEqual(left(made), { suspended: [2] });
  });

  it('of several files are one collection, with the lines of each file that get none', () => {
    const first = foreseen(sheetOf([PAUL, 'Rose,Blanc,,rose.blanc@ch.fr,45,', PAUL]));
    const second = foreseen(sheetOf(['Lise,Morel,Tk8!graine3,lise.morel@ch.fr,42,', 'Omar,Haddad,,omar@ch.fr,44,']));
    const made = joinSlips([first, second]);
    assert.deepEqual(shown(made), [
      [2, 'alp002.p.dupond', 'Tk8!graine'],
      [2, 'alp002.l.morel', 'Tk8!graine3'],
    ]);
    assert.deepEqual(left(made), { mailed: [3, 3], 'same-person': [4] });
  });

  for (const [name, others, isForeseen, mayBeOlder] of [
    ['of verified files only: neither is said', [], false, false],
    ['one of them foreseen: said of all', ['isForeseen'], true, false],
    ['one of them perhaps older than the import: said of all', ['mayBeOlder'], false, true],
  ] as const) {
    it(name, () => {
      const sure: Slips = { slips: [], left: new Map(), isForeseen: false, mayBeOlder: false };
      const made = joinSlips([sure, ...others.map((doubt) => ({ ...sure, [doubt]: true }))]);
      assert.deepEqual([made.isForeseen, made.mayBeOlder], [isForeseen, mayBeOlder]);
    });
  }

  it('say that a username is foreseen, on each slip', () => {
    const text = SLIP_TEXTS.fr;
    const rows = [PAUL, 'Lise,Morel,Tk8!graine3,lise.morel@ch.fr,42,'];
    const options = { url: 'https://elearning.example', language: 'fr' } as const;
    const page = slipPages(foreseen(sheetOf(rows)), 8, options);
    assert.equal(page.split(text.foreseenShort).length - 1, 2);
    assert.ok(!slipPages(verified(sheetOf(rows), [EXPORT]), 8, options).includes(text.foreseenShort));
  });

  for (const [perPage, people, pages] of [
    [8, 8, 1],
    [8, 9, 2],
    [4, 9, 3],
  ] as const) {
    it(`${people} people at ${perPage} to a page fill ${pages}`, () => {
      const rows = Array.from(
        { length: people },
        (_, index) => `Ann,Ba${'abcdefghi'[index]},Tk8!graine,a${index}@ch.fr,${index + 1},`,
      );
      const page = slipPages(foreseen(sheetOf(rows)), perPage, { url: '', language: 'fr' });
      assert.equal(page.split('<section').length - 1, pages);
      assert.equal(page.split('<article').length - 1, people);
    });
  }

  it('show hostile texts as texts', () => {
    const made = foreseen(sheetOf(['<img src=x>,Dupond,</dd><script>1,a@ch.fr,41,']));
    const page = slipPages(made, 8, { url: '"><script>', language: 'fr' });
    assert.doesNotMatch(page, /<img|<script/);
  });

  it('as a table: a password that a spreadsheet would change is left to the pages', () => {
    const rows = [PAUL, 'Lise,Morel,=Tk8!graine,lise.morel@ch.fr,42,'];
    const table = slipTable(foreseen(sheetOf(rows)), { url: 'https://e.example', language: 'fr' });
    assert.deepEqual(table.left, [3]);
    assert.match(table.content, /^\ufeff"Prénom et nom";/);
    assert.match(table.content, /\r\n"Paul Dupond";"https:\/\/e.example";"alp002.p.dupond";"Tk8!graine";/);
    assert.doesNotMatch(table.content, /Morel/);
  });

  it('as a table in English: commas, and a remark on those that are only foreseen', () => {
    const options = { url: 'https://e.example', language: 'en' } as const;
    const rest = '"Paul Dupond","https://e.example","alp002.p.dupond","Tk8!graine"';
    const head = '\ufeff"Name","Address of the platform","Username","Password","Remark"';
    const table = (slips: Slips) => slipTable(slips, options).content.split('\r\n');
    assert.deepEqual(table(foreseen(sheetOf([PAUL]))), [head, `${rest},"${SLIP_TEXTS.en.foreseenShort}"`, '']);
    assert.deepEqual(table(verified(sheetOf([PAUL]), [EXPORT, 'Paul;Dupond;alp002.p.dupond;paul.dupond@ch.fr'])), [
      head,
      `${rest},""`,
      '',
    ]);
  });

  it('are the only place where a password stands', () => {
    const rows = [`Paul,Dupond,${MARKER},,41,Cohorte_Ex25`, `Lise,Morel,${MARKER},lise.morel@ch.fr,42,Autre`];
    const sheet = sheetOf(rows);
    const files = [{ path: 'agents.csv', sheet }];
    const verification = runToCompletion(verify({ files, after: exported('Paul;Dupond;alp002.p.dupond;') }));
    assert.ok(slipsOfVerified(sheet, verification.files[0]!.lines).mayBeOlder, 'nothing is known from before');
    const slips = foreseen(sheet);
    const options = { url: '', language: 'fr' } as const;
    assert.equal(slipPages(slips, 4, options).split(MARKER).length - 1, 2);
    assert.equal(slipTable(slips, options).content.split(MARKER).length - 1, 2);
    const others = [
      JSON.stringify(verification),
      checklistHtml(verifiedChecklist(verification, [], 'fr'), 'fr'),
      supportLine(verification, 'ANFH', [], 'fr'),
      checklistHtml(cohortChecklist(newCohorts(sheet), 'agents.csv', '', 'fr'), 'fr'),
      JSON.stringify(reportFile('agents.csv', sheet, lint(sheet), 'fr')),
      JSON.stringify(planOf(sheet, { decisions: {}, importOptions: {} }).lines),
    ];
    for (const other of others) assert.ok(!other.includes(MARKER), other.slice(0, 80));
  });
});

describe('new passwords', () => {
  const rows = ['Paul,Dupond,,,41,', 'Lise,Morel,,lise.morel@ch.fr,42,', 'Omar,Haddad,Tk8!graine,,43,', ',,,,,'];
  let state = 7;
  const random = (bound: number) => {
    state = (state * 48271) % 0x7fffffff;
    return state % bound;
  };

  it('are for those who have none, and may leave out those whom a mail reaches', () => {
    assert.deepEqual(withoutPassword(sheetOf(rows)), { all: [2, 3], unreachable: [2] });
  });

  for (const [who, count] of [
    ['all', 2],
    ['unreachable', 1],
  ] as const) {
    it(`${who}: nothing else of the file changes, and each complies`, () => {
      const sheet = sheetOf(rows);
      const edits = newPasswordEdits(sheet, who, random);
      assert.equal(edits.length, count);
      for (const { text } of edits) assert.equal(policyFaults(text, anfh.password), undefined);
      const after = readSheet(applyEdits(sheet.table.text, edits), sheet.context);
      for (let record = 0; record < after.table.recordCount; record++) {
        const others = (of: Sheet) => of.table.values(record).filter((_, column) => column !== 2);
        assert.deepEqual(others(after), others(sheet));
      }
    });
  }

  it('also where they are the first column', () => {
    const text = 'password,firstname,lastname,email,profile_field_matricule\n,Paul,Dupond,,41';
    const sheet = readSheet(text, { fileName: 'a.csv', platform: anfh, establishment: 'alp002' });
    const [edit, ...others] = newPasswordEdits(sheet, 'all', random);
    assert.deepEqual([edit?.start, edit?.end, others], [text.indexOf('\n') + 1, text.indexOf('\n') + 1, []]);
  });

  it('nothing without a column for them', () => {
    const sheet = readSheet('username,firstname,lastname,email\nx,Paul,Dupond,p@ch.fr', {
      fileName: 'a.csv',
      platform: moodle,
    });
    assert.deepEqual(newPasswordEdits(sheet, 'all', random), []);
  });
});
