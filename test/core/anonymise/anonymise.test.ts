// The anonymised copy: nobody of the original is in it, and everything is found that is found in the original.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare, summarise } from '../../../src/core/across';
import { anonymise } from '../../../src/core/anonymise/anonymise';
import { contextOf } from '../../../src/core/example';
import { readSheet, type Sheet } from '../../../src/core/file/sheet';
import { lint } from '../../../src/core/lint';
import { RULES } from '../../../src/core/rules';
import type { Finding } from '../../../src/core/rules/rule';
import { tries } from '../../fuzz';
import { context, file } from '../fast/files';
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

function assertSame(text: string, known: ReturnType<typeof contextOf>, seed: number): void {
  const sheet = readSheet(text, known);
  const [copy] = anonymise([sheet], seeded(seed));
  const copied = readSheet(copy!, known);
  assert.deepEqual(placesOf(copied, lint(copied)), placesOf(sheet, lint(sheet)), `${text}\n---\n${copy}`);
}

function across(sheets: readonly Sheet[]) {
  const found = compare(new Map(sheets.map((sheet, nth) => [`${nth}.csv`, summarise(sheet)])));
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

  it('leaves nobody of the original in the copy', () => {
    fc.assert(
      fc.property(peopleFile, fc.integer(), (text, seed) => {
        const sheet = readSheet(text, contextOf({}));
        const [copy] = anonymise([sheet], seeded(seed));
        const rows = copy!.slice(copy!.search(/(username|firstname|Prénom)[,;].*\n?/)).replace(/^.*\n?/, '');
        assert.doesNotMatch(
          rows,
          /dupond|dangelo|angelo|martin|lef[eè]vre|pierre|[ée]lodie|strasse|straße|graine|ch-lyon|Ольга/i,
        );
      }),
      tries(RUNS),
    );
  });

  it('replaces whole lines that a quote has drawn into a username, and keeps its code', () => {
    const line = ' alp002.p.dupond,Paul,Dupond,,p.dupond@ch-lyon.fr,812\n alp002.l.morel,Lise,Morel,,,814';
    const text = `username,${HEADER}\n"${line}\n",Anne,Roy,,,815\n`;
    const [copy] = anonymise([readSheet(text, contextOf({}))], seeded(7));
    assert.doesNotMatch(copy!, /paul|dupond|lise|morel|lyon|anne|roy/i);
    assert.match(copy!, /\n" alp002\.[a-z]\.[a-z]{6},/);
  });

  it('leaves no name after what looks like a domain', () => {
    const text = `${HEADER}\nAnne,Roy,,p.d@ch.fr(Paul.Dupond),815\n`;
    const [copy] = anonymise([readSheet(text, contextOf({}))], seeded(7));
    assert.doesNotMatch(copy!, /paul|dupond/i);
  });

  it('draws anew each time, so that nothing leads from one copy to another', () => {
    const sheet = readSheet(`${HEADER}\nPaul,Dupond,Tk8!graine,p.dupond@ch.fr,81234\n`, contextOf({}));
    const copies = [1, 2].map((seed) => anonymise([sheet], seeded(seed))[0]);
    assert.notEqual(copies[0], copies[1]);
  });

  const kept: readonly (readonly [string, string, RegExp])[] = [
    ['codes of establishments', ',,,alp002.p.dupond.fictif@anfh.fr,', /,alp002\.[a-z]\.[a-z]{6}\.fictif@anfh\.fr,/],
    ['published passwords', 'Paul,Dupond,Anfh_2025,,', /,Anfh_2025,/],
    ['the shape of a password', 'Paul,Dupond,Ab9-éxyz,,', /,[A-Z][a-z][0-9].[éèêùçà][a-z]{3},,$/m],
    ['zeros in front', 'Paul,Dupond,,,00081', /,000[1-9]\d$/m],
    ['lost numbers', 'Paul,Dupond,,,"1,23E+11"', /"\d,\d\dE\+\d\d"/],
    ['capitals, accents, hyphens', 'Élo-DIE,Dupond,,,', /^[ÀÇÉÎÑÔŠÙŸŽ][a-z]{2}-[A-Z]{3},/m],
  ];
  for (const [name, row, expected] of kept) {
    it(`keeps ${name}`, () => {
      const [copy] = anonymise([readSheet(`${HEADER}\n${row}\n`, contextOf({}))], seeded(7));
      assert.match(copy!.split('\n')[1]!, expected);
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
