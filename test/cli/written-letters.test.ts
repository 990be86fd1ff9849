// No safe repair writes a letter or a digit that its file did not have, other than what a rule says that it writes: the name
// of a column, a person's fictif address or username, the letters that were read wrongly.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { repair } from '../../src/cli/commands/fix';
import { checkBytes } from '../../src/cli/io/checked';
import { contextOf } from '../../src/core/lint/example';
import { anfh } from '../../src/core/platform/anfh';
import { peopleFile } from '../core/anonymise/people';
import { accentedRows } from '../core/text/accented-names';
import { tries } from '../fuzz';

const CONTEXT = { ...contextOf({ establishment: 'alp002' }), forced: true };
const ENCODINGS = ['utf8', 'windows-1252', 'macroman', 'cp850', 'cp437', 'utf-16le'] as const;

/** What rules may write: names of columns, and what fictif addresses and usernames have besides a person's name. */
const STATED = [...anfh.templates.flatMap(({ columns }) => columns), 'alp002', '.fictif@anfh.fr', '000'].join('');

/** Letters and digits of a text, as they are, in small letters, without accents, and composed. */
function lettersOf(text: string): Set<string> {
  const forms = [text, text.normalize('NFC'), text.normalize('NFD')];
  const plain = forms.flatMap((form) => [form, form.toLowerCase()]).join('');
  return new Set(
    plain
      .replaceAll('œ', 'œoe')
      .replaceAll('æ', 'æae')
      .replaceAll('ß', 'ßss')
      .match(/[\p{L}\p{N}]/gu),
  );
}

function assertNothingNew(bytes: Uint8Array, truth: string): void {
  const checked = checkBytes('a.csv', bytes, CONTEXT);
  // The whole file, not its edits alone: where it becomes UTF-8, every letter is written anew.
  const content = repair(checked, CONTEXT)?.content;
  const written = content ? new TextDecoder().decode(content) : '';
  const known = lettersOf(truth + STATED);
  const invented = [...new Set(written.match(/[\p{L}\p{N}]/gu))].filter((letter) => !known.has(letter));
  assert.deepEqual(invented, [], `read as ${checked.encoding}: ${JSON.stringify(written.slice(0, 200))}`);
}

describe('a repair writes no letter that was not there', () => {
  for (const encoding of ENCODINGS) {
    it(`of a file of people in ${encoding}`, () => {
      fc.assert(
        fc.property(peopleFile, (text) => {
          const bytes = iconv.encode(text, encoding);
          // What the encoding cannot hold is not in the file.
          assertNothingNew(bytes, iconv.decode(bytes, encoding));
        }),
        tries(25),
      );
    });
  }

  for (const encoding of ['windows-1252', 'macroman', 'cp850']) {
    it(`of a file of few names in ${encoding}, which may say too little of how it was saved`, () => {
      fc.assert(
        fc.property(accentedRows, (rows) => {
          const text = `firstname;lastname;password;email;profile_field_matricule\n${rows.map((row) => `${row};;a@ch.fr;811\n`).join('')}`;
          const bytes = iconv.encode(text, encoding);
          fc.pre(iconv.decode(bytes, encoding) === text);
          assertNothingNew(bytes, text);
        }),
        tries(100),
      );
    });
  }

  it('of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { sheet } = checkBytes('a.csv', bytes, CONTEXT);
        assertNothingNew(bytes, sheet.table.text);
      }),
      tries(200),
    );
  });
});
