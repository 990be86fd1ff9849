// The built-in platforms fit the schema, and say what their source documents say.
import assert from 'node:assert/strict';
import { IMPORT_OPTIONS, isImportOption } from '../../../src/core/moodle-facts/import-options';
import { PLATFORMS, type Platform, platformOf } from '../../../src/core/platform';
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
      assert.ok(platform.sources.length > 0 && platform.sources.every((source) => source !== ''));
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

  for (const platform of PLATFORMS) {
    it(`${platform.id} says everything in both languages`, () => {
      const empty: string[] = [];
      const look = (value: unknown, path: string): void => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, one] of Object.entries(value)) {
          if ((key === 'fr' || key === 'en') && (typeof one !== 'string' || one.trim() === '')) empty.push(path);
          look(one, `${path}.${key}`);
        }
      };
      look(platform, platform.id);
      assert.deepEqual(empty, []);
      const stock = platformOf('moodle')!.notes;
      if (platform.id !== 'anfh') assert.deepEqual(platform.notes.slice(0, stock.length), stock);
      if (platform.id !== 'moodle') assert.ok(platform.notes.length > stock.length);
    });
  }

  /** What the documents of each platform say, but for words. */
  const STATED: Readonly<Record<string, Partial<Platform>>> = {
    anfh: {
      delimiters: [',', ';'],
      fictif: { marker: 'fictif', domain: 'anfh.fr' },
      matricule: { column: 'profile_field_matricule', prefix: '000', extra: '-_' },
      password: {
        minLength: 8,
        lower: 1,
        upper: 1,
        digit: 0,
        other: 1,
        mailedWhenEmpty: true,
        published: ['Anfh_2025', 'Anft_2025', 'Anfh-25'],
      },
      email: { required: false, shared: false },
      cohorts: { by: 'name', code: null, manual: true, refreshed: null, categories: true },
      directory: null,
      nightly: [],
      importOptions: {},
      moodleVersion: null,
      sessionName: 'Session du {from} au {to}_{title}',
    },
    moodle: {
      delimiters: [',', ';', ':', '\t'],
      fictif: null,
      matricule: null,
      password: { minLength: 8, lower: 1, upper: 1, digit: 1, other: 1, mailedWhenEmpty: true, published: [] },
      email: { required: true, shared: false },
      cohorts: { by: 'idnumber', code: null, manual: true, refreshed: null, categories: true },
      directory: null,
      nightly: [],
      importOptions: { uutype: '0' },
      moodleVersion: null,
      sessionName: null,
    },
  };
  for (const [id, stated] of Object.entries(STATED)) {
    it(`${id} says what its documents say`, () => {
      const platform = platformOf(id)!;
      assert.deepEqual({ ...platform, ...stated }, platform);
    });
  }

  it('spell usernames as their documents say', () => {
    const spelled = PLATFORMS.map(({ id, username: { derived, nomenclature, transliterate } }) => [
      id,
      derived,
      nomenclature && `${nomenclature.code.letters} ${nomenclature.code.digits} ${nomenclature.test}`,
      transliterate,
    ]);
    assert.deepEqual(spelled, [
      ['anfh', true, '3 3 test', true],
      ...['prelude', 'ecampus', 'collegium-sante', 'upjv', 'moodle'].map((id) => [id, false, null, false]),
    ]);
    const { nomenclature, firstname, case: letters } = platformOf('anfh')!.username.basis;
    assert.deepEqual([nomenclature, firstname, letters], ['documented', 'documented', 'documented']);
  });

  it('name cohorts of APOGÉE as their documents say', () => {
    const codes = PLATFORMS.map(({ id, cohorts: { by, code, manual, refreshed, categories } }) => [
      id,
      by,
      code && `${code.shortest}-${code.longest}+${code.versionDigits}`,
      refreshed && `${refreshed.at} ${refreshed.from.fr}`,
      manual && categories,
    ]);
    const from = 'l’annuaire de l’université et APOGÉE';
    assert.deepEqual(codes, [
      ['anfh', 'name', null, null, true],
      ['prelude', 'idnumber', null, null, true],
      ['ecampus', 'idnumber', '3-8+0', `03:45 ${from}`, true],
      ['collegium-sante', 'idnumber', '3-8+0', `null ${from}`, true],
      ['upjv', 'idnumber', '3-8+3', null, true],
      ['moodle', 'idnumber', null, null, true],
    ]);
  });

  it('have these templates', () => {
    const templates = PLATFORMS.flatMap((platform) =>
      platform.templates.map(({ id, fileName, columns, open }) => [platform.id, id, fileName, columns.join(), open]),
    );
    const agents = 'firstname,lastname,password,email,profile_field_matricule';
    assert.deepEqual(templates, [
      ['anfh', 'agents', 'csv_GED_get_agent_s_FPH.csv', agents, false],
      ['anfh', 'agents-cohort', 'csv_ImportAvecCohorte25.csv', `${agents},cohort1`, false],
      ...['prelude', 'ecampus', 'collegium-sante', 'upjv', 'moodle'].map((id) => [
        id,
        'users',
        'utilisateurs.csv',
        'username,firstname,lastname,email',
        true,
      ]),
    ]);
  });

  it('Ecampus: the night, step by step', () => {
    assert.deepEqual(
      platformOf('ecampus')?.nightly.map(({ at }) => at),
      ['00:00', '03:45', '04:00', '04:15', '05:00'],
    );
    assert.equal(platformOf('ecampus')?.cohorts.refreshed?.at, '03:45');
  });
});
