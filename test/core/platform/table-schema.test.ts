// The table schema of a template: what another validator checks of a file must be what the platform asks.
import assert from 'node:assert/strict';
import { platformOf } from '../../../src/core/platform';
import { type TableField, tableSchema } from '../../../src/core/platform/table-schema';

const schemaOf = (id: string, template = 0) => {
  const platform = platformOf(id)!;
  return tableSchema(platform, platform.templates[template]!, 'fr');
};

/** What a field asks, by its name. */
const asked = (fields: readonly TableField[]) =>
  Object.fromEntries(fields.map(({ name, title: _, description: __, ...field }) => [name, field]));

describe('the table schema', () => {
  it('is one, of this template and these documents', () => {
    const { fields: _, ...schema } = schemaOf('anfh');
    assert.deepEqual(schema, {
      $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
      name: 'anfh-agents',
      title: 'ANFH (agents de la FPH) – Agents',
      description:
        'Fichier CSV de création de comptes (modèle csv_GED_get_agent_s_FPH.csv)\u00a0: une ligne par compte. Ne jamais modifier le nom ni le nombre des colonnes.',
      sources: [{ title: 'ANFH, Le guide des actions principales GET sur la plateforme Moodle, étapes 1, 2 et 4' }],
      missingValues: [''],
    });
  });

  it('of agents with a cohort', () => {
    const type = 'string';
    assert.deepEqual(asked(schemaOf('anfh', 1).fields), {
      firstname: { type, example: 'Valentin', constraints: { required: true, maxLength: 100 } },
      lastname: { type, example: 'Blondel', constraints: { required: true, maxLength: 100 } },
      password: { type, constraints: { required: false, minLength: 8, maxLength: 128 } },
      email: {
        type,
        format: 'email',
        example: 'v.blondel@ch-exemple.fr',
        constraints: { required: false, maxLength: 100 },
      },
      profile_field_matricule: {
        type,
        example: '812',
        constraints: { required: false, pattern: '^[A-Za-z0-9\\-_]+$' },
      },
      cohort1: { type, example: 'Cohorte_Ex25', constraints: { required: false, maxLength: 100 } },
    });
  });

  it('of stock Moodle, which needs a username and an address', () => {
    const type = 'string';
    const { username, email } = asked(schemaOf('moodle').fields);
    assert.deepEqual(username, { type, constraints: { required: true, unique: true, maxLength: 100 } });
    assert.deepEqual(email?.constraints, { required: true, maxLength: 100 });
  });

  const columns: [what: string, id: string, column: string, field: Partial<TableField>][] = [
    ['a cohort by its id number', 'moodle', 'cohort2', { title: 'Cohorte', example: 'IFSI25' }],
    [
      'a column that only Moodle knows',
      'moodle',
      'city',
      { title: 'city', description: '', constraints: { required: false, maxLength: 120 } },
    ],
    ['a column called as a method', 'moodle', 'toString', { title: 'toString', description: '' }],
    [
      'a username of the nomenclature',
      'anfh',
      'username',
      {
        constraints: {
          required: true,
          unique: true,
          maxLength: 100,
          pattern: '^[a-z]{3}[0-9]{3}\\.[a-z0-9@_.-]+\\.[a-z0-9@_.-]+$',
        },
      },
    ],
  ];
  for (const [what, id, column, expected] of columns) {
    it(`of ${what}`, () => {
      const platform = platformOf(id)!;
      const [field] = tableSchema(platform, { ...platform.templates[0]!, columns: [column] }, 'fr').fields;
      assert.deepEqual({ ...field, ...expected }, field);
    });
  }

  it('takes every sign of a matricule as it stands', () => {
    const platform = platformOf('anfh')!;
    const signs = { ...platform, matricule: { ...platform.matricule!, extra: ']\\^-' } };
    const field = tableSchema(signs, platform.templates[0]!, 'fr').fields.at(-1);
    const pattern = new RegExp(field!.constraints.pattern!);
    const fits = ['a]1', 'a\\1', 'a^1', 'a-1', 'a_1', '', 'é'].map((matricule) => pattern.test(matricule));
    assert.deepEqual(fits, [true, true, true, true, false, false, false]);
  });
});
