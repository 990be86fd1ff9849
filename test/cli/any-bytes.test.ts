// Any bytes, all the way: decoded, read, checked, repaired, planned, simulated, reported, compared, anonymised. The
// promises that hold for whatever a file is; each part's own properties stand in its own tests: scan∘write in
// core/text/scan, a snapshot's findings in core/lint, those of an anonymised copy in core/anonymise, the quick check in
// core/lint/prefilter, what fix-all never adds in core/fix-all.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { repair } from '../../src/cli/commands/fix';
import { type CheckedFile, checkBytes } from '../../src/cli/io/checked';
import { anonymise } from '../../src/core/anonymise/anonymise';
import { LANGUAGES } from '../../src/core/i18n/language';
import { fixesOf, lint, lintReference, messageOf } from '../../src/core/lint/lint';
import { decisionSheetHtml, decisionSheetMarkdown, resolvedIn } from '../../src/core/plan/decision-sheet';
import { planOf } from '../../src/core/plan/plan';
import { compareVersions } from '../../src/core/report/compare';
import { REPORT_FORMATS, writeReport } from '../../src/core/report/formats';
import { replyEmail } from '../../src/core/report/reply-email';
import { reportFile } from '../../src/core/report/report';
import { STOCK_SITE, simulateImport } from '../../src/core/simulation';
import { applyEdits, withoutOverlaps } from '../../src/core/text/edits';
import type { Table } from '../../src/core/text/table';
import { countingRandom } from '../core/annotated';
import { seeded } from '../core/anonymise/seeded';
import { context, file } from '../core/lint/prefilter/files';
import { tries } from '../fuzz';

const FILES = globSync([
  'examples/**/*.csv',
  'test/fixtures/whole/*.csv',
  'test/fixtures/lint-examples/**/*.csv',
]).sort();
const real = fc.constantFrom(...FILES.map((name) => readFileSync(name)));

const bytes = (text: string) => Buffer.from(text);
const piece = fc.oneof(
  fc
    .constantFrom('"', '""', ',', ';', '\t', '\n', '\r', '\r\n', '\0', '\\', ' ', '\u00a0', '=', '<b>', '@', '|')
    .map(bytes),
  fc
    .constantFrom('\ufeff', '\ufffd', 'Ã©', 'é', '\u200b', '000', '1,23E+11', 'sep=;\n', ';;;;\n', '__proto__')
    .map(bytes),
  fc
    .constantFrom([0xe9], [0xff], [0xff, 0xfe], [0xc3], [0xf0, 0x9f], [0xed, 0xa0, 0x80], [])
    .map((list) => Buffer.from(list)),
  fc.uint8Array({ maxLength: 4 }),
);

/** What happens to the bytes of a file: some go, some come, some come twice, and it may be cut off. */
const accident = fc.tuple(fc.nat(4000), fc.oneof(fc.nat(3), fc.nat(200)), piece, fc.boolean());
function suffer(file: Uint8Array, accidents: readonly [number, number, Uint8Array, boolean][]): Uint8Array {
  return accidents.reduce<Uint8Array>((now, [at, length, inserted, twice]) => {
    const from = now.length ? at % now.length : 0;
    const gone = now.subarray(from, from + length);
    return Buffer.concat([
      now.subarray(0, from),
      inserted,
      ...(twice ? [gone, gone] : []),
      now.subarray(from + length),
    ]);
  }, file);
}

const made = file.map((text) => bytes(text));
const utf16 = file.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le'));
const anyBytes = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.oneof(real, made), fc.array(accident, { maxLength: 5 })).map(([a, b]) => suffer(a, b)),
  },
  { weight: 1, arbitrary: fc.tuple(utf16, fc.array(accident, { maxLength: 1 })).map(([a, b]) => suffer(a, b)) },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.concat(pieces)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

const tools = () => ({ random: countingRandom() });
const isInside = (start: number, end: number, text: string) => 0 <= start && start <= end && end <= text.length;

/** Records follow each other, so do the fields of each, and none reaches into another. */
function assertApart(table: Table): void {
  let at = 0;
  for (let record = 0; record < table.recordCount; record++) {
    for (let column = 0; column < table.fieldCount(record); column++) {
      const [start, end] = [table.start(record, column), table.end(record, column)];
      assert.ok(at <= start && isInside(start, end, table.text), `field ${column} of record ${record}`);
      at = end;
    }
  }
}

function assertFindings({ sheet, findings }: CheckedFile): void {
  const { table } = sheet;
  for (const finding of findings) {
    for (const place of [finding.place, ...finding.related.flatMap(({ place }) => place)]) {
      const { start, end } = table.offsets(place);
      assert.ok(isInside(start, end, table.text), `${finding.rule}: ${start} to ${end} of ${table.text.length}`);
    }
    for (const language of LANGUAGES)
      assert.doesNotMatch(messageOf(finding, sheet, language), /undefined|NaN|\[object/);
    for (const { edits } of fixesOf(finding, sheet, tools())) {
      for (const { start, end } of edits) assert.ok(isInside(start, end, table.text), `a fix of ${finding.rule}`);
      assert.deepEqual(withoutOverlaps(edits), edits, `a fix of ${finding.rule}: in order and apart`);
    }
  }
}

describe('any bytes', () => {
  it('are read and checked: every place is inside the text, every message whole, and it is what the rules find', () => {
    fc.assert(
      fc.property(anyBytes, context, fc.boolean(), (content, known, forced) => {
        const checked = checkBytes('a.csv', content, { ...known, forced });
        assertApart(checked.sheet.table);
        assertFindings(checked);
        assert.deepEqual(checked.findings, lintReference(checked.sheet));
      }),
      tries(500),
    );
  });

  it('are repaired in one pass, and every byte outside an edit stays', () => {
    fc.assert(
      fc.property(anyBytes, context, (content, known) => {
        const told = { ...known, forced: true };
        const before = checkBytes('a.csv', content, told);
        const repaired = repair(before, told);
        if (!repaired) return;
        const after = checkBytes('a.csv', repaired.content, told);
        const again = repair(after, told);
        assert.equal(again && applyEdits(after.sheet.table.text, again.edits), undefined, 'a second pass');
        // Offsets count characters, the file has bytes: cut the one where the other is cut, and compare.
        if (before.encoding !== 'utf-8') return;
        let [kept, written] = [0, 0];
        const { text } = before.sheet.table;
        for (const { start, end, text: put } of [
          ...repaired.edits,
          { start: text.length, end: text.length, text: '' },
        ]) {
          const size = Buffer.byteLength(text.slice(0, start)) - kept;
          assert.ok(
            Buffer.from(content.subarray(kept, kept + size)).equals(repaired.content.subarray(written, written + size)),
            `bytes ${kept} to ${kept + size}`,
          );
          written += size + Buffer.byteLength(put);
          kept = Buffer.byteLength(text.slice(0, end));
        }
        assert.deepEqual([kept, written], [content.length, repaired.content.length]);
      }),
      tries(300),
    );
  });

  it('are planned, simulated, reported, compared and anonymised', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, context, (content, other, known) => {
        const { sheet, findings } = checkBytes('a.csv', content, { ...known, forced: true });
        const plan = planOf(sheet, {});
        const settled = resolvedIn(plan);
        for (const delimiter_name of ['comma', 'semicolon']) simulateImport(content, { delimiter_name }, STOCK_SITE);
        for (const language of LANGUAGES) {
          const texts = [
            decisionSheetHtml(plan, settled, 'a.csv', language),
            decisionSheetMarkdown(plan, settled, 'a.csv', language),
            replyEmail(sheet, findings, language),
          ];
          const files = [reportFile('a.csv', sheet, findings, language)];
          for (const format of REPORT_FORMATS)
            texts.push(...writeReport({ files, unread: [], language, version: '1', on: '' }, format));
          for (const text of texts) assert.doesNotMatch(text, /\[object Object\]/);
        }
        compareVersions(sheet, checkBytes('b.csv', other, sheet.context).sheet);
        const [copy] = anonymise([sheet], seeded(1));
        lint(checkBytes('a.csv', Buffer.from(copy ?? ''), sheet.context).sheet);
      }),
      tries(100),
    );
  });
});
