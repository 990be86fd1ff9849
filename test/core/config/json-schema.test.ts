// The JSON schemas in schemas/ are those that the code makes: `npm run schemas` writes them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSON_SCHEMAS, schemaText } from '../../../src/core/config/json-schema';
import { RULES } from '../../../src/core/rules';

const ROOT = path.join(__dirname, '../../..');

describe('schemas/', () => {
  for (const [name, make] of Object.entries(JSON_SCHEMAS)) {
    it(`${name} is up to date`, () => {
      assert.equal(readFileSync(path.join(ROOT, 'schemas', name), 'utf8'), schemaText(make()));
    });
  }

  it('offers every rule', () => {
    const text = schemaText(JSON_SCHEMAS['enrolment.schema.json']!());
    for (const { id } of RULES) assert.ok(text.includes(`"${id}"`), id);
  });

  it('requires nothing of a platform file', () => {
    const { required, properties } = JSON_SCHEMAS['platform.schema.json']!();
    assert.equal(required, undefined);
    const { email } = properties as Record<string, { required?: unknown; properties: object }>;
    assert.equal(email?.required, undefined);
    assert.deepEqual(Object.keys(email?.properties ?? {}), ['required', 'shared']);
  });
});
