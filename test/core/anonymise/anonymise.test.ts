// The anonymised copy: nobody of the original is in it, and everything is found that is found in the original.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anonymise } from '../../../src/core/anonymise/anonymise';
import { readSheet } from '../../../src/core/document/read-sheet';
import type { Sheet } from '../../../src/core/document/sheet';
import { crossFileFindings } from '../../../src/core/lint/cross-file';
import { contextOf } from '../../../src/core/lint/example';
import { lint } from '../../../src/core/lint/lint';
import { Snapshot } from '../../../src/core/lint/snapshot';
import { matriculeKey } from '../../../src/core/people/identity';
import { RULES } from '../../../src/core/rules';
import type { Finding } from '../../../src/core/rules/rule';
import { tries } from '../../fuzz';
import { context, file } from '../lint/prefilter/files';
import { peopleFile } from './people';
import { seeded } from './seeded';

const RUNS = 300;
const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

const placesOf = (sheet: Sheet, findings: readonly Finding[]) =>
  findings
    .filter(({ rule }) => !rule.startsWith('account-'))
    .map(({ rule, place, related }) => {
      const others = related.map((other) => other.elsewhere?.line ?? sheet.table.line(other.place.record) + 1).join();
      return `${sheet.table.line(place.record) + 1}:${place.column} ${rule} ${others}`;
    });

function assertSame(text: string, of: ReturnType<typeof contextOf>, seed: number): void {
  const { accounts: _, ...known } = of; // the copy's people have none of the platform's accounts
  const sheet = readSheet(text, known);
  const [copy] = anonymise([sheet], seeded(seed));
  const copied = readSheet(copy!, known);
  assert.deepEqual(placesOf(copied, lint(copied)), placesOf(sheet, lint(sheet)), `${text}\n---\n${copy}`);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, nth) => from + nth);

function across(sheets: readonly Sheet[]) {
  const found = crossFileFindings(
    new Map(sheets.map((sheet, nth) => [`${nth}.csv`, Snapshot.of(sheet, RULES).summary()])),
  );
  return sheets.map((sheet, nth) => placesOf(sheet, found.get(`${nth}.csv`) ?? []));
}

describe('anonymise', () => {
  it('finds in the copy what is found in the original, line by line', () => {
    fc.assert(
      fc.property(file, context, fc.integer(), (text, known, seed) => assertSame(text, known, seed)),
      tries(RUNS),
    );
  });

  it('finds the same in files of people whose usernames and addresses are made of their names', () => {
    fc.assert(
      fc.property(peopleFile, fc.constantFrom(undefined, 'alp002'), fc.integer(), (text, establishment, seed) =>
        assertSame(text, contextOf(establishment ? { establishment } : {}), seed),
      ),
      tries(RUNS),
    );
  });

  it('finds the same of two domains that are each other’s slip, in two files', () => {
    const rowsAt = (domain: string, at: number) =>
      ['Anne,Roy', 'Luc,Bay', 'Zoé,Fay'].map((name, nth) => `${name},,p${at}${nth}@${domain},${at}${nth}`);
    const fileOf = (usual: string, slip: string) =>
      readSheet([HEADER, ...rowsAt(usual, 1), `Ida,Hay,,hay@${slip},9`].join('\n'), contextOf({}));
    const sheets = [fileOf('ch-buis.fr', 'ch-biis.fr'), fileOf('ch-biis.fr', 'ch-buis.fr')];
    for (const sheet of sheets) assert.deepEqual(placesOf(sheet, lint(sheet)), ['5:3 email-domain ']);
    for (const copy of anonymise(sheets, seeded(7))) {
      const copied = readSheet(copy, contextOf({}));
      assert.deepEqual(placesOf(copied, lint(copied)), ['5:3 email-domain ']);
    }
  });

  it('finds the same between several files', () => {
    fc.assert(
      fc.property(peopleFile, peopleFile, fc.integer(), (first, second, seed) => {
        const sheets = [first, second].map((text) => readSheet(text, contextOf({})));
        const copies = anonymise(sheets, seeded(seed)).map((text) => readSheet(text, contextOf({})));
        assert.deepEqual(across(copies), across(sheets));
      }),
      tries(RUNS),
    );
  });

  const COHORTS = { cohorts: 'name,idnumber\nInfirmiers_2025,INF25\nAutre,AUT' };
  /** Cells in which what is drawn might say more, or less, than what stands there. */
  const TELLING: readonly (readonly [what: string, row: string, known?: typeof COHORTS])[] = [
    ['a password that begins with a sign of no formula', 'Paul,Dupond,"#REF!, #REF!",p.dupond@ch.fr,1,Autre'],
    ['a password that begins with an apostrophe', "Paul,Dupond,'=Tk8!abcd,p.dupond@ch.fr,1,Autre"],
    ['a password of one sign', 'Paul,Dupond, .,p.dupond@ch.fr,1,Autre'],
    ['a password that begins with a sign of a formula', 'Paul,Dupond,@Tk8!abcd,p.dupond@ch.fr,1,Autre'],
    ['a password 0, which is none', 'Paul,Dupond,0,,1,Autre'],
    ['a password of one digit', 'Paul,Dupond,7,,1,Autre'],
    ['letters of another alphabet among ours', 'P\u0430ul,\u0414upond,,\u043e.dupond@ch.fr,1,Autre'],
    ['a name in another alphabet', '\u0418\u0432\u0430\u043d,Dupond,,p.dupond@ch.fr,1,Autre'],
    [
      'a word of headings beside another alphabet',
      '\u041e\u043b\u044c\u0433\u0430Nom,Total \u041e\u043b\u044c\u0433\u0430,,p.dupond@ch.fr,1,Autre',
    ],
    ['a password with an accent apart', 'Paul,Dupond,E\u03018!graine,p.dupond@ch.fr,1,Autre'],
    ['a password with an accent that composes with nothing', 'Paul,Dupond,t\u03018!Graine,p.dupond@ch.fr,1,Autre'],
    ['printed letters', 'So\ufb01a,\uff24upond,,p.dupond@ch.fr,1,Autre'],
    ['a cohort with a web page code', 'Paul,Dupond,,p.dupond@ch.fr,1,Infirmiers_2025&nbsp;'],
    ['a cohort with a sign that nobody sees', 'Paul,Dupond,,p.dupond@ch.fr,1,Infirmiers_2025\0', COHORTS],
  ];
  for (const [what, row, known] of TELLING) {
    it(`finds the same in ${what}, whatever is drawn`, () => {
      const others = ['Anne,Roy,,a.roy@ch.fr,2,Infirmiers_2025', 'Zoé,Fay,,z.fay@ch.fr,3,Infirmiers_2025'];
      const text = [`${HEADER},cohort1`, row, ...others].join('\n');
      for (let seed = 0; seed < 60; seed++) assertSame(text, contextOf(known ?? {}), seed);
    });
  }

  it('leaves nobody of the original in the copy', () => {
    fc.assert(
      fc.property(peopleFile, fc.integer(), (text, seed) => {
        const sheet = readSheet(text, contextOf({}));
        const [copy] = anonymise([sheet], seeded(seed));
        const rows = copy!.slice(copy!.search(/(username|firstname|Prénom)[,;].*\n?/)).replace(/^.*\n?/, '');
        assert.doesNotMatch(
          rows,
          /dupond|dangelo|angelo|martin|morvan|soler|lef[eè]vre|pierre|[ée]lodie|strasse|straße|graine|ch-lyon|Ольга/i,
        );
      }),
      tries(RUNS),
    );
  });

  it('keeps one matricule one, however a spreadsheet has dressed it up', () => {
    for (const [bare, ...dressed] of [
      ['B12', '=B12', "'B12", '="B12"', 'b12'],
      ['812', '=812', "'812", '="0812"', '812,0', '00812'],
    ]) {
      const rows = [bare, ...dressed].map((matricule) => `Paul,Dupond,,,"${matricule?.replaceAll('"', '""')}"`);
      const sheet = readSheet([HEADER, ...rows].join('\n'), contextOf({}));
      const [copy] = anonymise([sheet], seeded(7));
      const { table } = readSheet(copy!, contextOf({}));
      const made = [bare, ...dressed].map((_, at) => table.value(at + 1, 4));
      assert.equal(new Set(made.map(matriculeKey)).size, 1, made.join(' '));
      assert.notEqual(matriculeKey(made[0]!), matriculeKey(bare!));
    }
  });

  it('draws anew each time, so that nothing leads from one copy to another', () => {
    const sheet = readSheet(`${HEADER}\nPaul,Dupond,Tk8!graine,p.dupond@ch.fr,81234\n`, contextOf({}));
    const copies = [1, 2].map((seed) => anonymise([sheet], seeded(seed))[0]);
    assert.notEqual(copies[0], copies[1]);
  });

  /** Matricules, all of them taken, or nearly. */
  const scarce: readonly (readonly [string, readonly number[]])[] = [
    ['all of one digit', range(1, 9)],
    ['all of two digits', range(10, 99)],
    ['all of three digits but one', range(101, 999)],
    ['all of four digits', range(1000, 9999)],
  ];
  for (const [name, matricules] of scarce) {
    it(`draws other matricules, one for one, where there are ${name}`, () => {
      const rows = matricules.map((matricule) => `Paul,Dupond,,,${matricule}`);
      const [copy] = anonymise([readSheet([HEADER, ...rows, ''].join('\n'), contextOf({}))], seeded(7));
      const drawn = copy!.match(/\d+$/gm)!.map(Number);
      assert.equal(new Set(drawn).size, matricules.length);
      assert.deepEqual(
        drawn.map((number) => `${number}`.length),
        matricules.map((number) => `${number}`.length),
      );
      const same = drawn.filter((number, at) => number > 9 && number === matricules[at]);
      assert.deepEqual(same, [], 'a matricule stands for itself');
    });
  }

  it('draws no word of four letters or more that stands in the original, for whatever person', () => {
    // All words of five letters that begin so and end in these: a draw would meet one of them soon.
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const lasts = [...letters].flatMap((one) => [...letters].map((other) => `r${one}${other}o`));
    const text = [HEADER, ...lasts.map((last, at) => `Paul,${last},,,${at + 1}`), ''].join('\n');
    const [copy] = anonymise([readSheet(text, contextOf({}))], seeded(7));
    const drawn = new Set(
      copy!
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[1]),
    );
    assert.deepEqual(
      lasts.filter((last) => drawn.has(last)),
      [],
    );
    assert.equal(drawn.size - 1, lasts.length);
  });

  for (const name of ['So', 'Na', 'Sans', 'Vacant', 'Vide', 'Poste', 'Null']) {
    it(`leaves nobody called ${name}, though that is no name elsewhere`, () => {
      const sheet = readSheet(`${HEADER}\nAnne,${name},,anne.${name.toLowerCase()}@ch.fr,1\n`, contextOf({}));
      for (let seed = 0; seed < 20; seed++) {
        const [copy] = anonymise([sheet], seeded(seed));
        assert.doesNotMatch(copy!, new RegExp(`[,.]${name}[,@]`, 'i'));
      }
    });
  }

  /** Usernames, first and last names of rows: words that stay, with what is made of their initials. */
  const withWordsThatStay: readonly (readonly [string, string])[] = [
    ['a title as a first name', 'alp002.m.morel,Mme,Morel\nalp002.m.morel2,Marie,Morel'],
    ['the name of a column as a first name', 'alp002.n.roy,Nom,Roy\nalp002.n.roy2,Nadia,Roy'],
    ['a title before a first name', 'alp002.m.petit,Mme Anne,Petit\nalp002.a.petit,Anne,Petit'],
    ['a title of one letter', ',M. Paul,Morel\n,Anne,M. Petit'],
    ['a title of one letter without its dot', ',M Lise,Roy'],
    ['a title of one letter behind a blank', ',"  M. Paul",Morel'],
    ['an initial that is no title', ',J. Paul,Morel\n,N Lise,Roy\n,Anne,P. Petit'],
    ['a first letter that was read wrongly', 'alp002.a.morel,Ã‰lise,Morel\nalp002.a.morel2,Anne,Morel'],
    ['a homonym by such a letter', ',Ã‰lise,Morel\n,Anne,Morel\n,Arthur,Morel'],
    ['an error as a last name', 'alp002.a.morel,Anne,#N/A\nalp002.l.morel,Lise,#REF!'],
    ['an error as a first name and as a username', '#NOM?,#NOM?,Morel\nErr:502,Err:502,Roy'],
  ];
  for (const [name, rows] of withWordsThatStay) {
    it(`finds the same with ${name}, however it is drawn`, () => {
      for (let seed = 0; seed < 40; seed++) assertSame(`username,firstname,lastname\n${rows}\n`, contextOf({}), seed);
    });
  }

  it('finds what every example of every rule shows', () => {
    for (const { examples } of RULES) {
      for (const [nth, example] of examples.entries()) {
        const csv = example.csv
          .split('\n')
          .filter((line) => !/^ *(~+|\^) [a-z-]+$/.test(line))
          .join('\n');
        const { platform, establishment, category, encoding, fileName, cohorts } = example;
        assertSame(
          csv,
          contextOf({
            ...(platform && { platform }),
            ...(establishment && { establishment }),
            ...(category && { category }),
            ...(encoding && { encoding }),
            ...(fileName && { fileName }),
            ...(cohorts && { cohorts }),
          }),
          nth,
        );
      }
    }
  });
});
