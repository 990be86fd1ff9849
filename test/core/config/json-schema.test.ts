// What the JSON schemas of schemas/ offer and require.
import assert from 'node:assert/strict';
import { JSON_SCHEMAS, schemaText } from '../../../src/core/config/json-schema';
import { PLATFORMS } from '../../../src/core/platform';
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

  it('requires of an item of a list all that belongs to it', () => {
    const { properties } = JSON_SCHEMAS['platform.schema.json']!();
    const { templates } = properties as Record<string, { items?: { required?: unknown } }>;
    assert.deepEqual(templates?.items?.required, ['id', 'name', 'fileName', 'columns', 'open']);
  });

  it('offers the platforms that a file may extend, or a path', () => {
    const { properties } = JSON_SCHEMAS['platform.schema.json']!();
    const { extends: base, $schema } = properties as Record<string, { anyOf?: unknown; type?: string }>;
    assert.deepEqual(base?.anyOf, [{ enum: PLATFORMS.map(({ id }) => id) }, { type: 'string' }]);
    assert.equal($schema?.type, 'string');
  });

  it('describes each key in French and English, the versions as the import reads them', () => {
    const { properties } = JSON_SCHEMAS['enrolment.schema.json']!();
    for (const [key, value] of Object.entries(
      properties as Record<string, { description?: string; pattern?: string }>,
    )) {
      if (key !== '$schema') assert.match(value.description ?? '', /^\S.* \(\S.*\)$/, key);
      if (key === 'moodleVersion') assert.ok(['4.5.8', 'unknown'].every((text) => RegExp(value.pattern!).test(text)));
    }
  });
});
