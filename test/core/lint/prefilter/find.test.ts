// The quick way finds what the rules find when they are run one by one on every row: in whatever file.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSheet } from '../../../../src/core/document/read-sheet';
import { contextOf } from '../../../../src/core/lint/example';
import { lint, lintReference } from '../../../../src/core/lint/lint';
import { RowPrefilter } from '../../../../src/core/lint/prefilter/row-prefilter';
import { MOST_DOMAINS } from '../../../../src/core/people/domains';
import { RULES } from '../../../../src/core/rules';
import type { Rule } from '../../../../src/core/rules/rule';
import { tries } from '../../../fuzz';
import { context, file, IMPORTS } from './files';

describe('the quick check', () => {
  it('finds what the rules find', () => {
    fc.assert(
      fc.property(file, context, (text, known) => {
        const sheet = readSheet(text, { ...known, forced: true });
        assert.deepEqual(lint(sheet), lintReference(sheet));
      }),
      tries(1000),
    );
  });

  /** What may stand in a cell without being usual there. */
  const PIECES: readonly string[] = [
    ...Array.from({ length: 95 }, (_, nth) => String.fromCharCode(0x20 + nth)),
    ...['é', 'É', '’', '\u00a0', '\u200b', '\t', '\ufffd', 'Ã©', 'e\u0301', 'ı', 'я', '１', '☺'],
    ...['&eacute;', '&nbsp;', '&#233;', '&amp;', '<b>', '<br/>', '#N/A', '=1', '+33', '1E10', '000', 'Mme ', 'null'],
  ];
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
  const COLUMNS: readonly (readonly [platform: string, header: string])[] = [
    ['anfh', 'firstname,lastname,password,email,profile_field_matricule,cohort1'],
    ['moodle', 'username,firstname,lastname,email,password,cohort1,city,phone1,idnumber,department,country,auth,url'],
  ];
  const USUAL: Readonly<Record<string, (nth: string) => string>> = {
    username: (nth) => `u${nth}`,
    firstname: (nth) => `F${nth}`,
    lastname: (nth) => `L${nth}`,
    email: (nth) => `${nth}@ch.fr`,
    password: (nth) => `Tk8!${nth}graine`,
    country: () => 'FR',
    auth: () => 'manual',
    cohort1: () => 'Soins',
  };
  for (const [platform, header] of COLUMNS) {
    const columns = header.split(',');
    for (const column of columns) {
      it(`finds what the rules find in the column ${column} of ${platform}, whatever stands there`, () => {
        const rows = PIECES.flatMap((piece, nth) => {
          const person = `${LETTERS[nth % 26]}${LETTERS[Math.floor(nth / 26)]}`;
          return [0, 1, 2].map((place) =>
            columns.map((name) => {
              const usual = USUAL[name]?.(`${person}${LETTERS[place]}`) ?? `${nth}${place}`;
              if (name !== column) return usual;
              const at = [0, 1, usual.length][place]!;
              const value = `${usual.slice(0, at)}${piece}${usual.slice(at)}`;
              // Quotes alone would make the check look closer.
              return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
            }),
          );
        });
        const text = [columns, ...rows].map((row) => row.join(',')).join('\n');
        for (const importOptions of [undefined, ...IMPORTS]) {
          const sheet = readSheet(text, contextOf({ platform, ...(importOptions && { importOptions }) }));
          assert.deepEqual(lint(sheet), lintReference(sheet), JSON.stringify(importOptions));
        }
      });
    }
  }

  for (const more of [-1, 0, 1, 50]) {
    it(`finds what the rules find among as many domains as are compared, and ${more}`, () => {
      const rows = Array.from({ length: MOST_DOMAINS + more - 2 }, (_, nth) => {
        const name = [nth % 26, Math.floor(nth / 26) % 26, Math.floor(nth / 676)].map((at) => LETTERS[at]).join('');
        return `Anne,R${name},,anne.r${name}@${name}-buis.fr,${nth}`;
      });
      const others = ['fay', 'morel', 'gay', 'bay', 'may'].map((name) => `Lise,${name},,lise.${name}@last-buis.fr,`);
      const swapped = [
        'Petit,Luc,,luc.petit@last-buis.fr,',
        'Petit,Luc,,l.petit@last-buis.fr,',
        'Zoé,Hay,,z@lost-buis.fr,',
      ];
      const sheet = readSheet(
        [COLUMNS[0]![1].replace(',cohort1', ''), ...rows, ...others, ...swapped].join('\n'),
        contextOf({}),
      );
      const found = lint(sheet);
      assert.deepEqual(found, lintReference(sheet));
      const domains = found.filter(({ rule }) => rule === 'email-domain').length;
      assert.equal(domains > 0, more <= 0);
    });
  }

  it('is spared most rows of such files', () => {
    let clean = 0;
    let rows = 0;
    for (const [text, known] of fc.sample(fc.tuple(file, context), { numRuns: 300, seed: 1 })) {
      const sheet = readSheet(text, { ...known, forced: true });
      if (!new RowPrefilter(sheet, []).isApplicable) continue;
      const glance = new RowPrefilter(sheet, []);
      for (let record = sheet.firstRow; record < sheet.table.recordCount; record++, rows++) {
        if (glance.isClean(sheet, record)) clean++;
      }
    }
    assert.ok(clean > rows / 4, `${clean} of ${rows}`);
  });

  for (const rule of RULES) {
    if (!rule.record && !rule.cell && !rule.row) continue;
    it(`knows what ${rule.id} finds in clean rows`, () => {
      assert.ok(rule.onCleanRows, 'a rule that looks at single rows states it');
      assert.notEqual(rule.onCleanRows, 'anything', 'it would make every check slow');
    });
  }

  const text = `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Tk8!graine,p.dupond@ch-annonay.fr,812
Lise,Martin,Tk8!prune,l.martin@ch-annonay.fr,813`;
  const parts: readonly [Partial<Rule>, number][] = [
    [{ record: (row, report) => report(row.place('email'), {}) }, 2],
    [{ cell: (_, row, column, report) => column === 1 && report(row.place('email'), {}) }, 2],
    [{ row: (row, report) => report(row.place('email'), {}) }, 2],
    [
      {
        duplicates: {
          key: () => 'all',
          sharedKey: () => undefined,
          compare: (row, _, report) => report(row.place('email'), {}),
        },
      },
      1,
    ],
    [
      {
        majority: {
          byClass: false,
          valueOf: () => 'x',
          pick: () => 'x',
          check: (row, _, report) => report(row.place('email'), {}),
        },
      },
      2,
    ],
  ];
  for (const [part, found] of parts) {
    it(`runs a rule that it does not know on every ${Object.keys(part)}`, () => {
      const { section, severity, effect, source, texts } = RULES[0]!;
      const rule: Rule = { id: 'not-known', section, severity, effect, source, texts, examples: [], ...part };
      assert.equal(lint(readSheet(text, contextOf({})), [rule]).length, found);
    });
  }
});
