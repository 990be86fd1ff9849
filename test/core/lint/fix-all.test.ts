// Fix-all: repairs what is safe, in one step, and is then done.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSheet } from '../../../src/core/document/read-sheet';
import type { Sheet } from '../../../src/core/document/sheet';
import { contextOf } from '../../../src/core/lint/example';
import { fixAll } from '../../../src/core/lint/fix-all';
import { fixesOf, lint } from '../../../src/core/lint/lint';
import { applyEdits, withoutOverlaps } from '../../../src/core/text/edits';
import { tries } from '../../fuzz';
import { countingRandom } from '../annotated';

const context = contextOf({});
const read = (text: string) => readSheet(text, context);
const tools = () => ({ random: countingRandom() });
const fixed = (text: string) => applyEdits(text, fixAll(read(text), tools()));

describe('a file whose letters are not known', () => {
  it('has no repair that writes it, and those of an editor all the same', () => {
    const text = 'Prénom,lastname,password,email,profile_field_matricule\n Marc,Petit,,m.petit@ch.fr,0812\n';
    const sheet = readSheet(text, { ...context, unreadLetters: 'unknown' });
    const findings = lint(sheet);
    assert.ok(findings.length > 2);
    const edits = findings.flatMap((finding) => fixesOf(finding, sheet, tools())).flatMap((fix) => fix.edits);
    assert.deepEqual([edits, fixAll(sheet, tools())], [[], []]);
  });
});

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';

describe('a line with another delimiter', () => {
  const DAMAGE: readonly (readonly [what: string, written: string, meant: string])[] = [
    ['accents read wrongly', 'ZoÃ©', 'Zoé'],
    ['a sign that nobody sees', 'Zo\u200bé', 'Zoé'],
    ['a soft hyphen', 'Zo\u00adé', 'Zoé'],
    ['an entity', 'Zo&eacute;', 'Zoé'],
    ['blanks', ' Zoé', 'Zoé'],
  ];
  for (const [what, written, meant] of DAMAGE) {
    it(`keeps its cells when they are repaired: ${what}`, () => {
      const text = `${HEADER.replaceAll(',', ';')}\nAnne;Roy;;a@ch.fr;811\n${written},Noir,"Tk8!graine",z@ch.fr,812\n`;
      const { table } = read(fixed(text));
      assert.deepEqual(table.values(2), [meant, 'Noir', 'Tk8!graine', 'z@ch.fr', '812']);
    });
  }
});

describe('a value with a delimiter that nobody quoted', () => {
  const FIRST = ['Paul', 'Zo&eacute;'];
  const LAST = ['Dupond', 'Dupond; dit Jo', 'Fay, née Bon', 'N&rsquo;Diaye'];
  const PASSWORDS = ['', 'Tk8;graine', 'Tk8!graine,'];
  const ADDRESSES = ['', 'paul@ch.fr', 'paul@ch.fr;p.dupond@ch.fr'];
  const MATRICULES = ['', '811'];
  for (const delimiter of [';', ',']) {
    it(`is never put into the next column for the empty cells behind it: ${delimiter}`, () => {
      for (const firstname of FIRST)
        for (const lastname of LAST)
          for (const password of PASSWORDS)
            for (const address of ADDRESSES)
              for (const matricule of MATRICULES) {
                const values = [firstname, lastname, password, address, matricule];
                const text = `${HEADER.replaceAll(',', delimiter)}\nLise${delimiter}Morel${delimiter.repeat(3)}7\n${values.join(delimiter)}\n`;
                const { table } = read(fixed(text));
                const after = table.values(2);
                // Each cell is where it was meant, or the line stays as it is, for somebody to see to.
                if (after.length !== values.length) continue;
                const meant = values.map((value) => value.replace('&eacute;', 'é').replace('&rsquo;', "'"));
                const stands = after.map((value) => value.replace('&eacute;', 'é').replace('&rsquo;', "'"));
                assert.deepEqual(stands, meant, text);
              }
    });
  }
});

/** What happens to the header; none of it is more than one accident. */
const HEADERS: readonly string[] = [
  HEADER,
  'Prénom,Nom,Mot de passe,Courriel,Matricule',
  'PrÃ©nom,Nom,password,email,profile_field_matricule',
  `Liste des agents,,,,\n,,,,\n${HEADER}`,
  `sep=,\n${HEADER}`,
  `\ufeff${HEADER}`,
  ` ${HEADER}`,
  `${HEADER},`,
  `${HEADER},service`,
  `${HEADER},email`,
  'firstname,lastname,email,profile_field_matricule',
];

/** Under these, rows are out of step, and what is wrong inside them comes to light only when that is repaired. */
const HIDING: readonly string[] = [
  HEADER.replaceAll(',', ';'),
  HEADER.replaceAll(',', '|'),
  'firstname,lastname;password,email,profile_field_matricule',
  `"${HEADER}"`,
  `"${HEADER.replaceAll(',', '|')}"`,
  `"${HEADER.replaceAll(',', '\t')}"`,
  // The names of the rows are swapped.
  'lastname,firstname,password,email,profile_field_matricule',
  '',
];

/** What happens to a row. */
const ACCIDENTS: readonly ((row: string) => string)[] = [
  (row) => row,
  (row) => row,
  (row) => row.replaceAll(',', ';'),
  (row) => row.replaceAll(',', '\t'),
  (row) => `${row},,`,
  (row) => `${row},x`,
  (row) => row.replace(/,[^,]*$/, ''),
  (row) => row.replace(',', ' , '),
  (row) => row.replace('@', '@\u00a0'),
  (row) => row.replace(/,/, ' ’,'),
  (row) => row.replace(/,/, 'Ã©,'),
  (row) => row.replace(/,/, '\ufffd,'),
  (row) => row.replace(/,/, '\u200b,'),
  (row) => `"${row}"`,
  (row) => row.replace(/[^,]+,/, (cell) => `"${cell.slice(0, -1)}\n${cell.slice(0, -1)}",`),
  (row) => `=${row}`,
  (row) => row.replace(/,/, '<b>,'),
  (row) => row.replace(/,/, '\\,'),
  (row) => row.replace(/,/, '\\ ,'),
  (row) => row.replace(/,([^,]*),/, ',"$1\\\u200b",'),
  (row) => row.replace(/,/, '\\&nbsp;,'),
  (row) => row.replace(/,([^,]*),/, ',$1&#92;,'),
  (row) => row.replace(/,/, ' VoilÃ\u00a0,'),
  (row) => row.replace(/,/, ' é StrauÃ\u009f\u00a0,'),
  () => ',,,,',
  () => ';;;;;;',
  () => '   ',
  () => '',
];

/** These reach further than their own row. */
const WILD: readonly ((row: string) => string)[] = [
  ...ACCIDENTS,
  (row) => `"${row}`,
  (row) => row.replace(',', ',"'),
  () => HEADER,
  () => '"\n"',
  (row) => row.slice(0, 12),
];

/** Somebody whom no rule minds. */
function person(index: number): string {
  const letters = [...(index + 1000).toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  const name = letters.join('');
  return `A${name},Du${name},,a.du${name}@ch.fr,${1000 + index}`;
}

const fileOf = (headers: readonly string[], accidents: readonly ((row: string) => string)[]) =>
  fc
    .tuple(
      fc.constantFrom(...headers),
      fc.array(fc.constantFrom(...accidents), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
    )
    .map(([header, rows, eol, last]) =>
      [header, ...rows.map((accident, index) => accident(person(index)))]
        .join('\n')
        .replaceAll('\n', eol)
        .concat(last ? eol : ''),
    );

const count = (sheet: Sheet) => {
  const counts = new Map<string, number>();
  for (const { rule } of lint(sheet)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

describe('fix-all', () => {
  it('leaves nothing that it could repair, and changes nothing when it runs again', () => {
    fc.assert(
      fc.property(fileOf([...HEADERS, ...HIDING], WILD), (text) => {
        const after = fixed(text);
        assert.deepEqual(fixAll(read(after), tools()), []);
        const sheet = read(after);
        const left = lint(sheet).filter((finding) =>
          fixesOf(finding, sheet, tools()).some(({ safe, action, edits }) => safe && !action && edits.length > 0),
        );
        assert.deepEqual(left, []);
      }),
      tries(1500),
    );
  });

  it('adds no finding of any rule', () => {
    fc.assert(
      fc.property(fileOf(HEADERS, ACCIDENTS), (text) => {
        const before = count(read(text));
        for (const [rule, times] of count(read(fixed(text)))) {
          assert.ok(times <= (before.get(rule) ?? 0), `${rule}: ${before.get(rule) ?? 0} before, ${times} after`);
        }
      }),
      tries(1500),
    );
  });

  it('any fix that is offered can be applied, and leaves a file that can be read', () => {
    fc.assert(
      fc.property(fileOf([...HEADERS, ...HIDING], WILD), (text) => {
        const sheet = read(text);
        for (const finding of lint(sheet)) {
          for (const { edits, action } of fixesOf(finding, sheet, tools())) {
            assert.ok(action || applyEdits(text, edits) !== text, `${finding.rule}: does something`);
            for (const { start, end } of edits) assert.ok(0 <= start && start <= end && end <= text.length);
            assert.deepEqual(withoutOverlaps(edits), edits, `${finding.rule}: in order and apart`);
            lint(read(applyEdits(text, edits)));
          }
        }
      }),
      tries(300),
    );
  });

  it('leaves a clean file alone', () => {
    const clean = [HEADER, ...Array.from({ length: 50 }, (_, index) => person(index))].join('\r\n');
    assert.deepEqual(count(read(clean)), new Map());
    assert.deepEqual(fixAll(read(clean), tools()), []);
  });

  it('deletes no line but empty ones, and Excel’s own', () => {
    const title = `Liste,,,,\n${HEADER}\n${person(0)}\n${HEADER}\n${person(0)}\n`;
    assert.equal(fixed(title), title);
    assert.equal(fixed(`sep=,\n${HEADER}\n,,,,\n${person(0)}`), `${HEADER}\n${person(0)}`);
  });

  it('does a fix of several edits whole or not at all', () => {
    const rows = Array.from({ length: 300 }, (_, index) => person(index));
    const mixed = rows.map((row, index) => (index % 2 ? row.replaceAll(',', ';') : row.replace(',', ' ,')));
    assert.equal(fixed([HEADER, ...mixed].join('\n')), [HEADER, ...rows].join('\n'));
  });
});
