// What stands where in an anonymised copy, line by line: beside the cells, the header, what is above it, and quotes.
import assert from 'node:assert/strict';
import { anonymise } from '../../../src/core/anonymise/anonymise';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { seeded } from './seeded';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

const copyOf = (text: string, seed = 7): string => anonymise([readSheet(text, contextOf({}))], seeded(seed))[0]!;

describe('an anonymised copy', () => {
  it('is made of each file, and of none', () => {
    assert.deepEqual(anonymise([], seeded(1)), []);
    const sheets = [HEADER, `${HEADER}\n`].map((text) => readSheet(text, contextOf({})));
    assert.deepEqual(anonymise(sheets, seeded(1)), [HEADER, `${HEADER}\n`]);
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

  it('draws M as any other initial where nobody is addressed with it', () => {
    const initials = Array.from(
      { length: 20 },
      (_, seed) => copyOf(`${HEADER}\nMarie,Le Goff,,,\n`, seed).split('\n')[1]![0],
    );
    assert.ok(new Set(initials).size > 5, initials.join(''));
  });

  /** Whole files and the shape of each line of their copies. */
  const lines: readonly (readonly [what: string, text: string, shapes: readonly RegExp[]])[] = [
    [
      'a title above the header, with its quotes',
      `Agents ""du CH"" "Paul"\n${HEADER}\n`,
      [/^(?!Agents)[A-Z][a-z]{5} ""[a-z]{2} [A-Z]{2}"" "(?!Paul)[A-Z][a-z]{3}"$/, /^firstname,lastname,.*matricule$/],
    ],
    ['Excel’s own line', `sep=,\n${HEADER}\n`, [/^sep=,$/, /^firstname,lastname,.*matricule$/]],
    [
      'a password in the place of a column’s name',
      `Agents\n${HEADER},Tk8!graine$Z\n`,
      [/^[A-Z][a-z]{5}$/, /^firstname,lastname,.*matricule,(?!Tk8!graine)[A-Z][a-z]\d[^a-z]\w{6}[^a-z][A-Z]$/],
    ],
    [
      'lines that a quote has drawn into the header',
      'firstname,lastname,password,email,"profile_field_matricule\nPaul,Dupond,Tk8!graine$Z,,812"\n',
      [
        /^firstname,lastname,password,email,"profile_field_matricule$/,
        /^(?!Paul)[A-Z][a-z]{3},(?!Dupond)[A-Z][a-z]{5},(?!Tk8!graine)[A-Z][a-z]\d[^a-z][a-z]{6}[^a-z][A-Z],,(?!812)\d{3}"$/,
      ],
    ],
    [
      'quotes inside a quoted cell',
      `${HEADER}\n"Le ""Goff""",Roy,,,\n"""Paul",Roy,,,\n`,
      [/^firstname/, /^"[A-Z][a-z] ""(?!Goff)[A-Z][a-z]{3}""",[A-Z][a-z]{2},,,$/, /^"""(?!Paul)[A-Z][a-z]{3}",/],
    ],
    [
      'what follows a closing quote',
      `${HEADER}\n"Paul"x,Roy,,,\n`,
      [/^firstname/, /^"(?!Paul)[A-Z][a-z]{3}"[a-z],[A-Z][a-z]{2},,,$/],
    ],
    [
      'the header once more',
      `${HEADER}\nPaul,Roy,,,\n${HEADER}\n`,
      [/^firstname/, /^[A-Z][a-z]{3},[A-Z][a-z]{2},,,$/, /^firstname,lastname,password,email,profile_field_matricule$/],
    ],
    [
      'a row that is out of step, whatever its cells hold',
      `${HEADER}\nPaul,Dupond,Tk8!graine,812\n`,
      [/^firstname/, /^(?!Paul)[A-Z][a-z]{3},(?!Dupond)[A-Z][a-z]{5},[A-Z][a-z]\d!(?!graine)[a-z]{6},(?!812)\d{3}$/],
    ],
  ];
  for (const [what, text, shapes] of lines) {
    it(`has ${what} in its shape`, () => {
      for (let seed = 0; seed < 10; seed++) {
        const made = copyOf(text, seed).split('\n');
        assert.equal(made.length, text.split('\n').length);
        for (const [at, shape] of shapes.entries()) assert.match(made[at]!, shape);
      }
    });
  }

  const whole: readonly (readonly [what: string, first: string, last: string])[] = [
    ['behind the last name', 'Paul', 'DUPOND Paul'],
    ['before the last name', 'Paul', 'Paul DUPOND'],
    ['in the cell of the first name', 'Paul DUPOND', 'Dupond'],
  ];
  for (const [what, first, last] of whole) {
    it(`has the one name again where both stand in one cell: ${what}`, () => {
      for (let seed = 0; seed < 10; seed++) {
        const [made = [], alone = []] = copyOf(`${HEADER}\n${first},${last},,,\nPaul,Dupond,,,\n`, seed)
          .split('\n')
          .slice(1)
          .map((line) => line.split(','));
        const [inFirst, inLast] = [first, last].map((cell) =>
          cell
            .replace('Paul', alone[0]!)
            .replace(/Dupond/i, (name) => (name === 'DUPOND' ? alone[1]!.toUpperCase() : alone[1]!)),
        );
        assert.deepEqual(made.slice(0, 2), [inFirst, inLast]);
      }
    });
  }
});
