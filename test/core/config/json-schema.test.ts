// What the JSON schemas of schemas/ offer and require.
import assert from 'node:assert/strict';
import { JSON_SCHEMAS, schemaText } from '../../../src/core/config/json-schema';
import { RULES } from '../../../src/core/rules';

describe('schemas/', () => {
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
