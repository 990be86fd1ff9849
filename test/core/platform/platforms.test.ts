// The built-in platforms fit the schema, and say what their source documents say.
import assert from 'node:assert/strict';
import { IMPORT_OPTIONS, isImportOption } from '../../../src/core/moodle-facts/import-options';
import { PLATFORMS, platformOf } from '../../../src/core/platform';
import { platformSchema } from '../../../src/core/platform/schema';
import { tableSchema } from '../../../src/core/platform/table-schema';

describe('platforms', () => {
  it('are those of the documents', () => {
    assert.deepEqual(
      PLATFORMS.map(({ id }) => id),
      ['anfh', 'prelude', 'ecampus', 'collegium-sante', 'upjv', 'moodle'],
    );
  });

  for (const platform of PLATFORMS) {
    it(`${platform.id} fits the schema and states its sources`, () => {
      assert.deepEqual(platformSchema.safeParse(platform).error?.issues, undefined);
      assert.ok(platform.sources.length > 0);
      for (const [name, value] of Object.entries(platform.importOptions)) {
        assert.ok(isImportOption(name) && IMPORT_OPTIONS[name]?.includes(value), name);
      }
      const times = platform.nightly.map(({ at }) => at);
      assert.deepEqual(times, times.toSorted());
    });

    for (const template of platform.templates) {
      for (const language of ['fr', 'en'] as const) {
        it(`${platform.id}/${template.id} makes a table schema (${language})`, () => {
          const { fields } = tableSchema(platform, template, language);
          assert.deepEqual(
            fields.map(({ name }) => name),
            template.columns,
          );
          for (const { name, title, description, example, constraints } of fields) {
            assert.ok(title && description, name);
            if (constraints.pattern && example) assert.match(example, new RegExp(constraints.pattern));
          }
        });
      }
    }
  }

  it('Ecampus: the night, step by step', () => {
    assert.deepEqual(
      platformOf('ecampus')?.nightly.map(({ at }) => at),
      ['00:00', '03:45', '04:00', '04:15', '05:00'],
    );
    assert.equal(platformOf('ecampus')?.cohorts.refreshed?.at, '03:45');
  });

  it('the table schema of the agents template', () => {
    const anfh = platformOf('anfh')!;
    const { fields, name } = tableSchema(anfh, anfh.templates[0]!, 'fr');
    assert.equal(name, 'anfh-agents');
    assert.deepEqual(Object.fromEntries(fields.map((field) => [field.name, field.constraints])), {
      firstname: { required: true, maxLength: 100 },
      lastname: { required: true, maxLength: 100 },
      password: { required: false, minLength: 8, maxLength: 128 },
      email: { required: false, maxLength: 100 },
      profile_field_matricule: { required: false, pattern: '^[A-Za-z0-9\\-_]+$' },
    });
  });
});
