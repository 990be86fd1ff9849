// What the extension loads, and when: little at activation, what checks a file once there is one, the rest on demand.
import assert from 'node:assert/strict';
import { type Parts, partsOfDesktop } from '../../scripts/parts';

/** Budgets in bytes: a window without an enrolment file loads the first part, one with such a file both. */
const AT_ACTIVATION = 120_000;
const WITH_A_FILE = 260_000;

describe('the extension on the desktop', () => {
  let parts: Parts;

  before(async function () {
    this.timeout(60_000);
    parts = await partsOfDesktop();
  });

  it('loads little when it is activated', () => {
    const bytes = parts.bytes(parts.with('src/extension.ts'));
    assert.ok(bytes < AT_ACTIVATION, `${bytes} bytes`);
  });

  it('loads what checks a file when there is one, and no more', () => {
    const loaded = new Set([...parts.with('src/extension.ts'), ...parts.with('src/service.ts')]);
    const bytes = parts.bytes(loaded);
    assert.ok(bytes < WITH_A_FILE, `${bytes} bytes`);
    const heavy = /zod|csv-parse|read-excel-file|fflate|jsonc-parser|core\/(plan|report|anonymise)\/|messages\/preview/;
    assert.deepEqual(
      parts.inputs(loaded).filter((input) => heavy.test(input)),
      [],
    );
  });

  it('holds no example of a rule', () => {
    assert.deepEqual(
      [...parts.texts].filter(([, text]) => /~~ [a-z]+-[a-z]+\b/.test(text)).map(([name]) => name),
      [],
    );
  });
});
