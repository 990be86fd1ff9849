// The plan of an import: what becomes of each line, with Moodle's own import and with a platform that asks.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import type { Decision } from '../../../src/core/plan/decisions';
import { planOf, prepareReference } from '../../../src/core/plan/plan';
import { simulateImport } from '../../../src/core/simulation';
import { tries } from '../../fuzz';
import { ACCOUNTS, type Given, HEADER, LISE, PAUL, PIERRE, plan } from './harness';

describe('outcomes on a platform that asks', () => {
  const cases: [string, string[], Given, string[]][] = [
    ['new people are created', [HEADER, PIERRE, LISE], {}, ['created', 'created']],
    ['a homonym is to be decided', [HEADER, PIERRE, PAUL, LISE], {}, ['created', 'decide', 'created']],
    ['an address twice is to be decided', [HEADER, LISE, 'Anne,Roy,,LISE.MOREL@ch.fr,44'], {}, ['created', 'decide']],
    ['an existing username is to be decided', [HEADER, PAUL, LISE], { accounts: ACCOUNTS }, ['decide', 'created']],
    [
      'an existing address is to be decided',
      [HEADER, 'Anne,Roy,,lucie.ollivet@ch.fr,9'],
      { accounts: ACCOUNTS },
      ['decide'],
    ],
    ['a missing name is refused', [HEADER, 'Marc,,,m@ch.fr,1'], {}, ['refused']],
    ['empty and misshapen lines have no outcome', [HEADER, LISE, ',,,,', 'Marc,Petit'], {}, ['created']],
    ['an agent without an address gets a fictif one', [HEADER, 'Marc,Petit,Tk8!graine,,1'], {}, ['created']],
    [
      'a decision takes a line out of the import',
      [HEADER, PIERRE, PAUL],
      { decisions: { 'pierre|dupond|41|pierre.dupond@ch.fr': { kind: 'delete' } } },
      ['omitted', 'created'],
    ],
    [
      'a decision follows its person to another line',
      [HEADER, PAUL, LISE, PIERRE],
      { decisions: { 'pierre|dupond|41|pierre.dupond@ch.fr': { kind: 'add', username: 'alp002.pi.dupond' } } },
      ['created', 'created', 'by-hand'],
    ],
  ];
  for (const [name, rows, given, outcomes] of cases) {
    it(name, () =>
      assert.deepEqual(
        plan(rows, given).plan.lines.map(({ outcome }) => outcome),
        outcomes,
      ),
    );
  }

  it('says what it does not know', () => {
    assert.deepEqual(plan([HEADER, LISE]).plan.unknown, { accounts: true, cohorts: true, establishment: false });
    const { unknown } = plan([HEADER, LISE], { establishment: '' }).plan;
    assert.equal(unknown.establishment, true);
  });

  const refusals: [string, string[], Given][] = [
    ['the platform makes the usernames', [HEADER, LISE, 'Marc,Petit'], {}],
    [
      'the file goes to Moodle as it is',
      ['username,firstname,lastname,email', 'a,b,c,d@x.fr', 'a,b'],
      { platform: 'moodle' },
    ],
  ];
  for (const [where, rows, given] of refusals) {
    it(`names the line for which the whole file is refused, where ${where}`, () => {
      const { refusal } = plan(rows, given).plan;
      assert.deepEqual([refusal?.readerError, refusal?.line], ['csvweirdcolumns', 3]);
    });
  }

  it('says at which line the import ends, where it ends before the file does', () => {
    const long = `a,b,c,d@x.fr,${'1'.repeat(21)}`;
    const rows = ['username,firstname,lastname,email,phone1', 'x,y,z,e@x.fr,', long, 'f,g,h,i@x.fr,'];
    const stopped = plan(rows, { platform: 'moodle' }).plan;
    assert.deepEqual(
      stopped.lines.map(({ outcome }) => outcome),
      ['created', 'refused', 'unread'],
    );
    assert.equal(stopped.endsAt, 3);
    assert.equal(plan(rows.toSpliced(2, 1), { platform: 'moodle' }).plan.endsAt, undefined);
  });

  it('makes username, fictif address and matricule as the platform does', () => {
    const { entry, username } = plan([HEADER, "Zoé,D'Angelo,Tk8!graine,,812"]).plan.lines[0]!;
    assert.equal(username, 'alp002.z.dangelo');
    assert.equal(entry.email, 'alp002.z.dangelo.fictif@anfh.fr');
    assert.equal(entry.matricule, '000812');
    assert.equal(entry.credentials, 'given');
  });
});

describe('the site that reference data describe', () => {
  const STOCK = 'username,firstname,lastname,email';
  const cases: [what: string, header: string, given: Given, isPrepared: boolean][] = [
    ['no cohort column', STOCK, { platform: 'moodle' }, true],
    ['cohorts that no list has', `${STOCK},cohort1`, { platform: 'moodle' }, false],
    ['cohorts, and their list', `${STOCK},cohort1`, { platform: 'moodle', cohorts: 'name,idnumber\nA,A' }, true],
    ['cohorts that go by name', `${HEADER},cohort1`, {}, true],
  ];
  for (const [what, header, given, isPrepared] of cases) {
    it(`${isPrepared ? 'follows from these alone' : 'follows from the rows too'}: ${what}`, () => {
      const site = prepareReference(plan([header], given).sheet);
      assert.equal(site !== undefined, isPrepared);
      if (site) assert.deepEqual(site.site.cohorts.length > 0, what === 'cohorts, and their list');
    });
  }
});

describe('outcomes of stock Moodle are those of the simulation', () => {
  const header = 'username,firstname,lastname,email,cohort1';
  const username = fc.constantFrom('n1', 'n2', 'N1', 'é', '');
  const person = fc.tuple(
    username,
    fc.constantFrom('A', ''),
    fc.constantFrom('B'),
    fc.constantFrom('a@x.fr', 'b@x.fr', 'x'),
  );
  it('for any file and type of import', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1 }), fc.constantFrom('0', '1', '2', '3'), (people, uutype) => {
        const text = [header, ...people.map((cells) => [...cells, 'C1'].join(','))].join('\n');
        const sheet = readSheet(text, contextOf({ platform: 'moodle', fileName: 'x.csv' }));
        const cohorts = [{ id: 1_000_000_000, idnumber: 'C1', name: 'C1' }];
        const expected =
          simulateImport(text, { uutype }, { users: [], cohorts }).rows?.map(({ outcome }) => outcome) ?? [];
        const names: Record<string, string> = { error: 'refused', aborted: 'refused', uptodate: 'unchanged' };
        const lines = planOf(sheet, { importOptions: { uutype } }).lines.map(({ outcome }) => outcome);
        assert.deepEqual(
          lines.slice(0, expected.length),
          expected.map((outcome) => names[outcome] ?? outcome),
        );
        assert.ok(lines.slice(expected.length).every((outcome) => outcome === 'unread' || expected.length === 0));
      }),
    );
  });
});

describe('the code that a file states', () => {
  const LEA = 'Léa,Fay,Tk8!graine1,alp002.l.fay.fictif@anfh.fr,813';
  const LOU = 'Lou,Fay,Tk8!graine3,,815';
  const ZOE = 'Zoé,Roy,Tk8!graine4,dam023.z.roy.fictif@anfh.fr,814';
  const cases: readonly (readonly [what: string, rows: readonly string[], lines: readonly string[]])[] = [
    ['holds for a line that states none', [LEA, LOU], ['created alp002.l.fay', 'decide alp002.l.fay']],
    ['also above the line that states it', [LOU, LEA], ['created alp002.l.fay', 'decide alp002.l.fay']],
    [
      'holds for nobody else where there are two',
      [LOU, LEA, ZOE],
      ['created l.fay', 'created alp002.l.fay', 'created dam023.z.roy'],
    ],
    ['is unknown where no line states one', [LOU], ['created l.fay']],
  ];
  for (const [what, rows, lines] of cases) {
    it(what, () => {
      const made = planOf(readSheet([HEADER, ...rows].join('\n'), contextOf({})));
      assert.deepEqual(
        made.lines.map(({ outcome, username }) => `${outcome} ${username}`),
        lines,
      );
      assert.equal(
        made.unknown.establishment,
        lines.some((line) => line.endsWith(' l.fay')),
      );
    });
  }
});

describe('a plan that follows an edit', () => {
  const line = fc.constantFrom(
    ...[PIERRE, PAUL, LISE, 'Anne,"Roy\nMartin",,a@ch.fr,9', ',,,,', 'short', '"open,x,,,', HEADER],
    ...[
      'Prune,Dupond,Tk8!graine,,44',
      'Paul,Dupond,,,',
      'Lucie,Ollivet,faible,lucie@ch.fr,042',
      ',Morel,,lise.morel@ch.fr,',
      'Léa,Fay,Tk8!graine1,alp002.l.fay.fictif@anfh.fr,813',
      'Zoé,Roy,,dam023.z.roy.fictif@anfh.fr,814',
      'Lou,Fay,Tk8!graine3,,815',
    ],
    // Their accounts are made alike: one of them is imported for all.
    ...Array.from(
      { length: 8 },
      (_, n) => `Éva,Nom${'abcdefgh'[n]},${n % 2 ? '' : 'Tk8!graine'},e${n}@ch.fr,${90 + n}`,
    ),
  );
  const edit = fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(60)),
    typed: fc.oneof(fc.string({ maxLength: 4 }), line, fc.constantFrom('\n', 'x', `\n${PAUL}\n`, '"')),
  });
  const decision = fc.constantFrom<Decision>(
    { kind: 'delete' },
    { kind: 'modify' },
    { kind: 'add', username: 'p.dupond9' },
  );
  const files: Record<string, { header: string; given: Parameters<typeof contextOf>[0] }> = {
    'whose platform makes usernames': { header: HEADER, given: { establishment: 'alp002', accounts: ACCOUNTS } },
    'without known accounts': { header: HEADER, given: { establishment: 'alp002' } },
    'that states its establishment itself, or two': { header: HEADER, given: {} },
    'that goes to Moodle as it is': {
      header: 'firstname,username,password,email,lastname',
      given: { platform: 'moodle', fileName: 'x.csv' },
    },
  };
  for (const [name, { header, given }] of Object.entries(files)) {
    it(`is the one that is made of the file from its beginning, for a file ${name}`, () => {
      fc.assert(
        fc.property(
          fc.array(line, { maxLength: 14 }),
          fc.array(edit, { minLength: 1, maxLength: 4 }),
          fc.array(fc.tuple(fc.nat(), decision), { maxLength: 2 }),
          (rows, edits, chosen) => {
            const context = contextOf(given);
            let text = [header, ...rows].join('\n');
            const first = readSheet(text, context);
            const site = prepareReference(first);
            let before = planOf(first, { ...(site && { site }) });
            const people = before.lines;
            const decisions = Object.fromEntries(
              chosen.flatMap(([n, what]) => {
                const line = people[n % people.length];
                return line ? [[line.key, what]] : [];
              }),
            );
            for (const { at, length, typed } of edits) {
              const start = at % (text.length + 1);
              text = text.slice(0, start) + typed + text.slice(start + length);
              const next = readSheet(text, context);
              const options = { decisions, ...(site && { site }) };
              const plan = planOf(next, { ...options, before });
              assert.deepEqual(plan, planOf(next, options));
              before = plan;
            }
          },
        ),
        tries(300),
      );
    });
  }

  it('has no person of a repeated header that becomes the header', () => {
    const context = contextOf({ establishment: 'alp002' });
    const quoted = HEADER.replace('firstname', '"firstname"');
    const before = planOf(readSheet([quoted, HEADER, PAUL].join('\n'), context));
    const next = readSheet([HEADER, PAUL].join('\n'), context);
    const plan = planOf(next, { before });
    assert.deepEqual(
      plan.lines.map(({ entry }) => entry.firstname),
      ['Paul'],
    );
    assert.deepEqual(plan, planOf(next));
  });

  it('keeps the objects of lines that nothing has changed', () => {
    const text = [
      HEADER,
      PAUL,
      PIERRE,
      ...Array.from({ length: 5 }, (_, n) => `Éva,Nom${'abcde'[n]},,e${n}@ch.fr,${n}`),
    ].join('\n');
    const context = contextOf({ establishment: 'alp002' });
    const sheet = readSheet(text, context);
    const site = prepareReference(sheet)!;
    const before = planOf(sheet, { site });
    const plan = planOf(readSheet(text.replace('Nomc', 'Nomx'), context), { site, before });
    const kept = plan.lines.filter((line, index) => line === before.lines[index]);
    assert.deepEqual(
      kept.map(({ entry }) => entry.lastname),
      ['Nomb', 'Nomd', 'Nome'],
    );
  });
});
