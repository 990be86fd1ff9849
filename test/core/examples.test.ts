// The worked examples in examples/: what is found in each of them, and nowhere else. The expectations are the same files
// with marks under what is found, in test/fixtures/examples.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { CONFIG_NAME } from '../../src/core/config/name';
import { resolveConfig } from '../../src/core/config/resolve';
import { readSheet } from '../../src/core/document/read-sheet';
import { type Mark, readMarks } from '../../src/core/lint/example';
import { lint } from '../../src/core/lint/lint';
import { DEFAULT_PLATFORM, PLATFORMS } from '../../src/core/platform';
import { decodeFile } from '../../src/core/text/decode-file';
import { asMarks } from './annotated';

const ROOT = path.join(__dirname, '../..');
const EXAMPLES = path.join(ROOT, 'examples');
const EXPECTED = path.join(ROOT, 'test/fixtures/examples');

const byPlace = (a: Mark, b: Mark) => a.line - b.line || a.from - b.from || (a.rule < b.rule ? -1 : 1);

async function sheetOf(file: string) {
  const folder = path.dirname(path.join(EXAMPLES, file));
  const { context, problems } = await resolveConfig(readFileSync(path.join(folder, CONFIG_NAME), 'utf8'), {
    read: (name) => readFile(path.join(folder, name)).catch(() => undefined),
  });
  assert.deepEqual(problems, []);
  const text = decodeFile(readFileSync(path.join(EXAMPLES, file))).text;
  return readSheet(text, { platform: DEFAULT_PLATFORM, ...context, fileName: path.basename(file) });
}

describe('worked examples', () => {
  const files = globSync('**/*.csv', { cwd: EXPECTED }).sort();

  it('there is one for every platform', () => {
    const folders = new Set(files.map((file) => path.dirname(file)));
    for (const { id } of PLATFORMS) assert.ok(folders.has(id), id);
  });

  it('every enrolment file among them has its expectations', async () => {
    for (const file of globSync('**/*.csv', { cwd: EXAMPLES })) {
      const { recognition } = await sheetOf(file);
      assert.equal(recognition !== undefined, files.includes(file), file);
    }
  });

  for (const file of files) {
    it(file, async () => {
      const { csv, marks } = readMarks(readFileSync(path.join(EXPECTED, file), 'utf8'));
      const sheet = await sheetOf(file);
      assert.equal(sheet.table.text, csv);
      assert.deepEqual(asMarks(lint(sheet), sheet).sort(byPlace), [...marks].sort(byPlace));
    });
  }
});
