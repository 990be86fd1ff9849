// `.enrolment.json`: each wrong value is one problem, on the value, and the others stay in force.
import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { type ConfigContext, resolveConfig } from '../../../src/core/config/resolve';

type Files = Readonly<Record<string, string>>;

const resolve = (text: string, files: Files = {}) =>
  resolveConfig(text, { read: async (path) => (files[path] === undefined ? undefined : strToU8(files[path])) });

/** `line:column text` of each problem, both from 1 as an editor shows them. */
async function problemsOf(text: string, files: Files = {}): Promise<string[]> {
  const { problems } = await resolve(text, files);
  return problems.map(({ file, severity, range, message }) => {
    const at = range ? `${range.start.line + 1}:${range.start.column + 1}-${range.end.column + 1} ` : '';
    return `${file && `${file} `}${at}${severity}: ${message.fr.replaceAll('\u00a0', ' ')}`;
  });
}

const CATALOGUE = 'name,idnumber,context,category,source\nIFSI 2025,IFSI25,category,Santé / IFSI,manual\n';
const EXPORT = "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel\nLise;Morel;alp002.l.morel;l.morel@ch.fr\n";

const FULL_VERSION =
  'Valeur attendue : la version complète de Moodle, comme "4.5.8", ou "unknown" (4.5.7 et 4.5.8 ne traitent pas un fichier de la même façon).';

describe('.enrolment.json', () => {
  it('a complete one', async () => {
    const text = `{
      // Le CH des Alpes
      "platform": "anfh", "establishment": "ALP002", "category": "Santé / IFSI", "template": "agents",
      "accounts": "../comptes.csv", "cohorts": "cohortes.csv",
      "rules": { "password-reused": "off", "email-duplicate": "warning" },
      "import": { "uutype": 2, "uuallowrenames": true, "city": "Gap" },
    }`;
    const { context, problems, files } = await resolve(text.replace('"password-reused": "off", ', ''), {
      '../comptes.csv': EXPORT,
      'cohortes.csv': CATALOGUE,
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(files, ['../comptes.csv', 'cohortes.csv']);
    const { accounts, cohorts, platform, ...rest } = context;
    assert.equal(platform?.id, 'anfh');
    assert.equal(accounts?.list.length, 1);
    assert.equal(cohorts?.find('IFSI25', 'idnumber')?.category, 'Santé / IFSI');
    assert.deepEqual(rest, {
      establishment: 'alp002',
      category: 'Santé / IFSI',
      template: 'agents',
      rules: { 'email-duplicate': 'warning' },
      importOptions: { uutype: '2', uuallowrenames: '1', city: 'Gap' },
    } satisfies ConfigContext);
  });

  const wrong: readonly (readonly [string, string, readonly string[], Files?])[] = [
    ['nothing in it', '{}', []],
    [
      'no JSON',
      '{"platform": "anfh"',
      [
        '1:20-20 error: Erreur de syntaxe à partir d’ici (virgule, guillemet ou accolade) : tout le fichier est ignoré.',
      ],
    ],
    ['a list', '[]', ['error: Ce fichier doit contenir un objet entre accolades : { … }.']],
    [
      'an unknown key',
      '{"platforme": "anfh"}',
      ['1:2-13 warning: « platforme » n’est pas un réglage connu : il est ignoré. Peut-être « platform » ?'],
    ],
    ['a key like nothing', '{"xyzzy": 1}', ['1:2-9 warning: « xyzzy » n’est pas un réglage connu : il est ignoré.']],
    [
      'an unknown platform',
      '{"platform": "anhf"}',
      [
        '1:14-20 error: Il n’y a pas de plateforme « anhf ». Peut-être « anfh » ? Plateformes connues : anfh, prelude, ecampus, collegium-sante, upjv et moodle, ou le chemin d’un fichier .json.',
      ],
    ],
    [
      'a platform file that is not there',
      '{"platform": "p.json"}',
      ['1:14-22 error: Le fichier « p.json » n’existe pas, ou ne peut pas être lu.'],
    ],
    [
      'a wrong establishment',
      '{"establishment": "alpes"}',
      [
        '1:19-26 error: Un code d’établissement de cette plateforme a 3 lettres et 3 chiffres, comme alp002 : celui-ci est ignoré.',
      ],
    ],
    ['any establishment where codes are free', '{"platform": "moodle", "establishment": "alpes"}', []],
    [
      'an unknown template',
      '{"template": "agent"}',
      ['1:14-21 error: Cette plateforme n’a pas de modèle « agent » ; elle a agents et agents-cohort.'],
    ],
    [
      'a number for a text',
      '{"category": 12}',
      ['1:14-16 error: Valeur incorrecte, ignorée. Valeur attendue : un texte entre guillemets.'],
    ],
    [
      'a mapping with an unknown column',
      '{"mapping": {"Patronyme": "lastname", "Mél": "mail", "Service": "", "Ville": "city"}}',
      [
        '1:46-52 error: Cette plateforme n’a pas de colonne « mail » ; elle a username, firstname, lastname, password, email, profile_field_matricule et cohort1.',
      ],
    ],
    [
      'a mapping with a number',
      '{"mapping": {"Patronyme": "lastname", "Mél": 3}}',
      ['1:46-47 error: Valeur incorrecte, ignorée. Valeur attendue : un texte entre guillemets.'],
    ],
    ...['4.5.8', '4.5.8+ (Build: 20251212)', 'unknown'].map(
      (version) => [`the version ${version}`, `{"moodleVersion": "${version}"}`, []] as const,
    ),
    ...['4.5', 'Moodle', '', '2024100708'].map(
      (version) =>
        [
          `“${version}” for a version`,
          `{"moodleVersion": "${version}"}`,
          [`1:19-${21 + version.length} error: Valeur incorrecte, ignorée. ${FULL_VERSION}`],
        ] as const,
    ),
    [
      'a key that is there twice',
      '{"platform": "anfh", "platform": "moodle"}',
      ['1:22-32 warning: « platform » est déjà là plus haut : seule cette dernière valeur compte.'],
    ],
    [
      'a number for a version',
      '{"moodleVersion": 4.5}',
      ['1:19-22 error: Valeur incorrecte, ignorée. Valeur attendue : un texte entre guillemets.'],
    ],
    [
      'an unknown rule',
      '{"rules": {"email-duplicat": "off"}}',
      ['1:12-28 warning: Il n’y a pas de règle « email-duplicat ». Peut-être « email-duplicate » ?'],
    ],
    [
      'a wrong severity',
      '{"rules": {"email-duplicate": "none"}}',
      [
        '1:31-37 error: Valeur incorrecte, ignorée. Valeur attendue : "error", "warning", "information", "hint" ou "off".',
      ],
    ],
    [
      'an unknown option',
      '{"import": {"uutyp": 1}}',
      ['1:13-20 warning: L’import de Moodle n’a pas d’option « uutyp ». Peut-être « uutype » ?'],
    ],
    [
      'a wrong option, as text',
      '{"import": {"uutype": "9"}}',
      ['1:23-26 error: Valeur incorrecte, ignorée. Valeur attendue : "0", "1", "2" ou "3".'],
    ],
    [
      'a wrong option, as number',
      '{"import": {"uutype": 9}}',
      ['1:23-24 error: Valeur incorrecte, ignorée. Valeur attendue : 0, 1, 2 ou 3.'],
    ],
    [
      'accounts that are not there',
      '{"accounts": "c.xlsx"}',
      ['1:14-22 error: Le fichier « c.xlsx » n’existe pas, ou ne peut pas être lu.'],
    ],
    [
      'accounts that are none',
      '{"accounts": "c.csv"}',
      [
        'c.csv error: Ce fichier n’a pas les colonnes d’un « Export Excel » (Prénom / Nom de famille, Nom d’utilisateur et Adresse de courriel) : les comptes existants restent inconnus.',
      ],
      { 'c.csv': 'a;b' },
    ],
    [
      'cohorts of one number',
      '{"cohorts": "c.csv"}',
      [
        'c.csv 3:3-4 warning: Le numéro d’identification « X » est déjà utilisé ligne 2 : cette cohorte-ci est ignorée.',
      ],
      { 'c.csv': 'name,idnumber\nA,X\nB,X' },
    ],
    [
      'listed cohorts',
      '{"cohorts": [1, {"name": "A", "contxt": "system"}, {"source": "manual"}, {"name": "B", "idnumber": "X", "context": "sys"}, "X"]}',
      [
        '1:14-15 error: Valeur incorrecte, ignorée. Valeur attendue : le nom d’une cohorte, ou un objet { "name", "idnumber", "context", "category", "source" }.',
        '1:31-39 warning: « contxt » n’est pas un réglage connu : il est ignoré. Peut-être « context » ?',
        '1:52-72 error: Cette cohorte n’a ni nom ni numéro d’identification : elle est ignorée.',
        '1:116-121 error: Valeur incorrecte, ignorée. Valeur attendue : "system" ou "category".',
        '1:124-127 warning: Le numéro d’identification « X » figure deux fois : seule la première cohorte est prise en compte.',
      ],
    ],
  ];
  for (const [name, text, expected, files] of wrong) {
    it(`says of ${name}`, async () => assert.deepEqual(await problemsOf(text, files), expected));
  }

  it('keeps what is right', async () => {
    const { context } = await resolve(
      '{"platform": 1, "category": "IFSI", "rules": {"email-duplicate": "x", "header-name": "hint"}, "mapping": {"A": "", "B": "x", "C": 1}}',
    );
    assert.deepEqual(context, { category: 'IFSI', rules: { 'header-name': 'hint' }, mapping: { A: '' } });
  });

  it('says what is wrong in the order of the text, then file by file', async () => {
    const text = '{"cohorts": "b.csv", "template": "x", "category": 1,\n"accounts": "a.csv", "establishment": "x"}';
    const files = { 'a.csv': 'a;b', 'b.csv': 'name,idnumber\nA,X\nB,X\nC,X' };
    const { problems } = await resolve(text, files);
    const places = problems.map(
      ({ file, range }) => `${file} ${range?.start.line ?? '-'}:${range?.start.column ?? '-'}`,
    );
    assert.deepEqual(places, [' 0:33', ' 0:50', ' 1:38', 'a.csv -:-', 'b.csv 2:2', 'b.csv 3:2']);
  });

  it('lists cohorts with what is usual where nothing is said', async () => {
    const text =
      '{"cohorts": ["A", {"name": " B ", "idnumber": " b "}, {"name": "C"}, {"name": "D"}, {"idnumber": "e"}]}';
    const usual = { context: 'system', category: '', source: 'manual' };
    const { context, problems } = await resolve(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(context.cohorts?.list, [
      { ...usual, name: 'A', idnumber: 'A' },
      { ...usual, name: 'B', idnumber: 'b' },
      { ...usual, name: 'C', idnumber: '' },
      { ...usual, name: 'D', idnumber: '' },
      { ...usual, name: '', idnumber: 'e' },
    ]);
  });

  it('does not know the accounts of an export that cannot be read', async () => {
    const { context } = await resolve('{"accounts": "c.csv"}', { 'c.csv': 'a;b' });
    assert.equal(context.accounts, undefined);
  });
});

describe('platform files', () => {
  const config = '{"platform": "plateformes/ch.json"}';
  const file = (text: string, more: Files = {}): Files => ({ 'plateformes/ch.json': text, ...more });

  it('say what differs', async () => {
    const text = '{"extends": "./region.json", "fictif": {"domain": "ch.fr"}, "delimiters": [";"]}';
    const { context, problems, files } = await resolve(
      config,
      file(text, { 'plateformes/region.json': '{"extends": "anfh", "password": {"minLength": 12}}' }),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(files, ['plateformes/ch.json', 'plateformes/region.json']);
    const { platform } = context;
    assert.deepEqual(platform?.fictif, { marker: 'fictif', domain: 'ch.fr' });
    assert.deepEqual(platform?.delimiters, [';']);
    assert.equal(platform?.password.minLength, 12);
    assert.equal(platform?.password.upper, 1);
    assert.equal(platform?.id, 'ch');
  });

  const paths: readonly (readonly [file: string, extended: string, read: string])[] = [
    ['plateformes/ch.json', 'region.json', 'plateformes/region.json'],
    ['plateformes/ch.json', './/region.json', 'plateformes/region.json'],
    ['a/b/ch.json', '../../c/region.json', 'c/region.json'],
    ['a\\b\\ch.json', '..\\region.json', 'a/region.json'],
    ['ch.json', '../region.json', '../region.json'],
    ['../ch.json', '../region.json', '../../region.json'],
    ['a/ch.json', '/srv/region.json', '/srv/region.json'],
    ['a/ch.json', '\\\\srv\\region.json', '\\\\srv\\region.json'],
    ['a/ch.json', 'C:/region.json', 'C:/region.json'],
    ['a/ch.json', 'b:c/region.json', 'b:c/region.json'],
    ['a/ch.json', 'bc:/region.json', 'a/bc:/region.json'],
  ];
  for (const [file, extended, expected] of paths) {
    it(`count from their own folder: ${extended} in ${file}`, async () => {
      const all = { [file]: JSON.stringify({ extends: extended }), [expected]: '{"extends": "anfh"}' };
      const { files, problems } = await resolve(JSON.stringify({ platform: file }), all);
      assert.deepEqual([files, problems], [[file, expected], []]);
    });
  }

  it('take lists whole, and objects value by value', async () => {
    const text = '{"extends": "anfh", "password": {"published": ["x"], "minLength": 9}, "notes": []}';
    const { context } = await resolve(config, file(text));
    const { password, notes, fictif } = context.platform!;
    assert.deepEqual([password.published, password.minLength, password.upper], [['x'], 9, 1]);
    assert.deepEqual([notes, fictif?.marker], [[], 'fictif']);
  });

  const wrong: readonly (readonly [string, Files, readonly string[]])[] = [
    [
      'a wrong value',
      file('{\n"extends": "anfh",\n"password": {"minLength": "huit"}}'),
      ['plateformes/ch.json 3:27-33 error: Valeur incorrecte, ignorée. Valeur attendue : un nombre.'],
    ],
    [
      'an unknown key',
      file('{"extends": "anfh", "password": {"minLenght": 8}}'),
      [
        'plateformes/ch.json 1:34-45 warning: « minLenght » n’est pas un réglage connu : il est ignoré. Peut-être « minLength » ?',
      ],
    ],
    [
      'a part without its other half',
      file('{"extends": "moodle", "fictif": {"domain": "ch.fr"}}'),
      ['plateformes/ch.json 1:33-52 error: Valeur incorrecte, ignorée. Valeur attendue : un texte entre guillemets.'],
    ],
    [
      'a sign that is none',
      file('{"extends": "anfh", "username": {"hyphen": "x"}}'),
      [
        'plateformes/ch.json 1:44-47 error: Valeur incorrecte, ignorée. Valeur attendue : "keep", "drop" ou un signe comme "-".',
      ],
    ],
    [
      'a separator of two signs',
      file('{"extends": "anfh", "username": {"homonym": {"sign": "ab"}}}'),
      ['plateformes/ch.json 1:54-58 error: Valeur incorrecte, ignorée. Valeur attendue : un signe comme "-", ou rien.'],
    ],
    [
      'a length of nothing',
      file('{"extends": "anfh", "username": {"longest": {"of": "username", "characters": 0, "number": "within"}}}'),
      ['plateformes/ch.json 1:78-79 error: Valeur incorrecte, ignorée. Valeur attendue : un nombre entier, 1 ou plus.'],
    ],
    [
      'a column twice',
      file(
        '{"templates": [{"id": "a", "name": {"fr": "A", "en": "A"}, "fileName": "a.csv", "columns": ["lastname", "Lastname"], "open": false}]}',
      ),
      [
        'plateformes/ch.json 1:92-116 error: Valeur incorrecte, ignorée. Valeur attendue : des éléments tous différents.',
      ],
    ],
    [
      'a column without a name',
      file(
        '{"templates": [{"id": "a", "name": {"fr": "A", "en": "A"}, "fileName": "a.csv", "columns": ["lastname", ""], "open": false}]}',
      ),
      [
        'plateformes/ch.json 1:105-107 error: Valeur incorrecte, ignorée. Valeur attendue : un nom de colonne, sans espaces.',
      ],
    ],
    [
      'two templates of one id',
      file(
        '{"templates": [{"id": "a", "name": {"fr": "A", "en": "A"}, "fileName": "a.csv", "columns": ["lastname"], "open": false}, {"id": "a", "name": {"fr": "A", "en": "A"}, "fileName": "a.csv", "columns": ["lastname"], "open": false}]}',
      ),
      [
        'plateformes/ch.json 1:15-227 error: Valeur incorrecte, ignorée. Valeur attendue : des éléments tous différents.',
      ],
    ],
    [
      'a file that is no CSV',
      file(
        '{"templates": [{"id": "a", "name": {"fr": "A", "en": "A"}, "fileName": "agents", "columns": ["lastname"], "open": false}]}',
      ),
      [
        'plateformes/ch.json 1:72-80 error: Valeur incorrecte, ignorée. Valeur attendue : un nom de fichier comme "agents.csv".',
      ],
    ],
    [
      'a domain with an at sign',
      file('{"extends": "anfh", "fictif": {"domain": "@ch.fr"}}'),
      ['plateformes/ch.json 1:42-50 error: Valeur incorrecte, ignorée. Valeur attendue : un domaine comme "anfh.fr".'],
    ],
    [
      'a marker that is nothing',
      file('{"extends": "anfh", "fictif": {"marker": ""}}'),
      [
        'plateformes/ch.json 1:42-44 error: Valeur incorrecte, ignorée. Valeur attendue : un mot comme "fictif", sans point.',
      ],
    ],
    [
      'a value that the import does not know',
      file('{"importOptions": {"uutype": "9"}}'),
      ['plateformes/ch.json 1:30-33 error: Valeur incorrecte, ignorée. Valeur attendue : 0, 1, 2 ou 3.'],
    ],
    [
      'an option that the import does not have',
      file('{"importOptions": {"uutipe": "1"}}'),
      ['plateformes/ch.json 1:20-28 warning: L’import de Moodle n’a pas d’option « uutipe ». Peut-être « uutype » ?'],
    ],
    [
      'a key that is there twice',
      file('{"extends": "anfh", "password": {"minLength": 8, "minLength": 12}}'),
      [
        'plateformes/ch.json 1:50-61 warning: « minLength » est déjà là plus haut : seule cette dernière valeur compte.',
      ],
    ],
    [
      'an unknown base',
      file('{"extends": "anff"}'),
      [
        'plateformes/ch.json 1:13-19 error: Il n’y a pas de plateforme « anff ». Peut-être « anfh » ? Plateformes connues : anfh, prelude, ecampus, collegium-sante, upjv et moodle, ou le chemin d’un fichier .json.',
      ],
    ],
    [
      'a base that is no text',
      file('{"extends": {}}'),
      ['plateformes/ch.json 1:13-15 error: Valeur incorrecte, ignorée. Valeur attendue : un texte entre guillemets.'],
    ],
    [
      'a base that is not there',
      file('{"extends": "x.json"}'),
      ['plateformes/ch.json 1:13-21 error: Le fichier « x.json » n’existe pas, ou ne peut pas être lu.'],
    ],
    [
      'a circle',
      file('{"extends": "a.json"}', { 'plateformes/a.json': '{"extends": "../plateformes/ch.json"}' }),
      [
        'plateformes/a.json 1:13-37 error: Ces fichiers de plateforme s’appellent l’un l’autre en boucle : plateformes/ch.json → plateformes/a.json → plateformes/ch.json. Ils sont ignorés.',
      ],
    ],
    [
      'itself',
      file('{"extends": "ch.json"}'),
      [
        'plateformes/ch.json 1:13-22 error: Ces fichiers de plateforme s’appellent l’un l’autre en boucle : plateformes/ch.json → plateformes/ch.json. Ils sont ignorés.',
      ],
    ],
    [
      'no JSON',
      file('{'),
      [
        'plateformes/ch.json 1:2-2 error: Erreur de syntaxe à partir d’ici (virgule, guillemet ou accolade) : tout le fichier est ignoré.',
      ],
    ],
  ];
  for (const [name, files, expected] of wrong) {
    it(`say of ${name}`, async () => assert.deepEqual(await problemsOf(config, files), expected));
  }
});
