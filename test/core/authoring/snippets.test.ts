// The snippets: each one inserted into its place, for every template of every platform, in both languages.
import assert from 'node:assert/strict';
import { lineSnippets } from '../../../src/core/authoring/snippets';
import { readSheet } from '../../../src/core/document/read-sheet';
import { LANGUAGES } from '../../../src/core/i18n/language';
import { lint } from '../../../src/core/lint/lint';
import { PLATFORMS, type Platform, platformOf } from '../../../src/core/platform';

const anfh = platformOf('anfh')!;
const FILLED: Readonly<Record<string, string>> = {
  username: 'zoe.roy',
  firstname: 'Zoé',
  lastname: 'Roy',
  password: 'Tamis-812!',
  email: 'zoe.roy@ch-buis.fr',
  profile_field_matricule: '812',
  cohort1: 'Cohorte_Ex25',
};

/** What is offered on a line of a text, as in a file that only the folder tells the platform of. */
function offered(text: string, line: number, platform: Platform = anfh, language: 'fr' | 'en' = 'fr') {
  const lines = text.split('\n');
  const context = { fileName: 'essai.csv', platform };
  const sheet = readSheet(text, context);
  const below = () => lines.slice(line + 1).join('\n');
  return lineSnippets({ line, text: lines[line]!, below }, context, sheet.recognition && sheet, language);
}

/** A snippet with these values in its stops, or with its own. */
const written = (snippet: string, values: readonly string[] = []) =>
  snippet
    .replaceAll(/\$\{(\d+):((?:\\.|[^}\\])*)\}/g, (_, stop: string, own: string) => values[Number(stop) - 1] ?? own)
    .replaceAll(/\$(\d+)/g, (_, stop: string) => (stop === '0' ? '' : (values[Number(stop) - 1] ?? '')))
    .replaceAll(/\\(.)/g, '$1');

const rulesOf = (text: string, platform: Platform) =>
  lint(readSheet(text, { fileName: 'essai.csv', platform })).map(({ rule }) => rule);

describe('snippets', () => {
  for (const platform of PLATFORMS) {
    for (const language of LANGUAGES) {
      it(`are the headers of the templates on an empty first line: ${platform.id}, ${language}`, () => {
        const headers = offered('', 0, platform, language);
        const texts = headers.map(({ text }) => written(text));
        for (const { columns } of platform.templates) {
          assert.equal(texts.filter((text) => text === `${columns.join(platform.delimiters[0])}\n`).length, 1);
        }
        const labels = headers.map(({ label }) => label);
        assert.equal(new Set(labels).size, labels.length);
        const begin = language === 'fr' ? 'entete-' : 'header-';
        for (const label of labels) assert.ok(label.startsWith(begin) && /^[a-z0-9-]+$/.test(label), label);
        // Nobody stands below them yet, and that is all.
        for (const text of texts) assert.deepEqual(rulesOf(text, platform), ['file-empty']);
      });
    }
    for (const template of platform.templates) {
      for (const delimiter of platform.delimiters) {
        it(`are a person below the header, and nothing is wrong: ${platform.id}/${template.id} with ${delimiter}`, () => {
          const file = `${template.columns.join(delimiter)}\n`;
          const { text } = offered(file, 1, platform)[0]!;
          const values = template.columns.map((name) => FILLED[name] ?? '');
          const { nomenclature } = platform.username;
          const at = template.columns.indexOf('username');
          if (nomenclature && at >= 0) values[at] = 'alp002.z.roy';
          const line = written(text, values);
          assert.equal(line, values.join(delimiter));
          const rules = rulesOf(`${file}${line}\n`, platform);
          assert.deepEqual(rules, []);
        });
      }
    }
  }

  const header = anfh.templates[0]!.columns.join(';');
  const withCohort = anfh.templates[1]!.columns.join(',');
  const cases: [what: string, text: string, line: number, labels: string[]][] = [
    ['nothing where a header stands', `${header}\n`, 0, []],
    ['nothing below rows without a header', 'Zoé;Roy;;zoe@ch-buis.fr;812\n\n', 1, []],
    ['no header above a header', `\n${header}\n`, 0, []],
    ['nothing in the file of somebody else', 'Pays;Ville\n\n', 1, []],
    ['nothing where a line has cells', `${header}\nZoé;`, 1, []],
    ['nothing between a title and the header', `Agents du CH\n\n${header}\nZoé;Roy;;zoe@ch-buis.fr;812\n`, 1, []],
    ['nothing below a header whose lines end in delimiters', `${header},,,\n\n`, 1, []],
    ['nothing below a header that is one quoted cell', `"${header}"\n\n`, 1, []],
    ['nothing inside of a quoted cell of the header', `${header};"a\n\nb"\n`, 1, []],
    ['a person where only blanks stand', `${header}\n  `, 1, ['agent']],
    [
      'every header above empty lines',
      '\n \n',
      0,
      ['entete-agents', 'entete-agents-avec-cohorte', 'entete-comptes-test'],
    ],
    ['nothing inside of a quoted cell', `${header}\nZoé;"Roy\n\n";;zoe@ch-buis.fr;812`, 2, []],
    ['a person while the word is typed', `${header}\nage`, 1, ['agent']],
    ['a person between two others', `${header}\nA;B;;a@ch.fr;1\n\nC;D;;c@ch.fr;2\n`, 2, ['agent']],
    ['a test account with a username', `username,${withCohort}\n`, 1, ['agent', 'compte-test']],
    [
      'every header where one is typed',
      'entete-a',
      0,
      ['entete-agents', 'entete-agents-avec-cohorte', 'entete-comptes-test'],
    ],
  ];
  for (const [what, text, line, labels] of cases) {
    it(`are ${what}`, () => {
      assert.deepEqual(
        offered(text, line).map(({ label }) => label),
        labels,
      );
    });
  }

  const name = { fr: '«\u00a0Élèves\u00a0» – 1re année', en: 'Pupils' };
  const [template] = anfh.templates;
  const platforms: [what: string, platform: Platform, labels: string[]][] = [
    [
      'its name in letters that are typed easily',
      { ...anfh, templates: [{ ...template!, name }] },
      ['entete-eleves-1re-annee', 'entete-comptes-test'],
    ],
    [
      'no header of test accounts where the template has their column',
      { ...anfh, templates: [{ ...template!, columns: ['username', ...template!.columns] }] },
      ['entete-agents'],
    ],
    [
      'no header of test accounts where usernames follow no rule',
      { ...anfh, username: { ...anfh.username, nomenclature: null }, templates: [template!] },
      ['entete-agents'],
    ],
  ];
  for (const [what, platform, labels] of platforms) {
    it(`of a platform of the user’s own have ${what}`, () =>
      assert.deepEqual(
        offered('', 0, platform).map(({ label }) => label),
        labels,
      ));
  }

  it('have the delimiter and the width of the rows that lack a header', () => {
    const rows = 'Zoé;Roy;;zoe@ch-buis.fr;812;Cadres';
    const context = { fileName: 'csv_ImportAvecCohorte25.csv', platform: anfh };
    const below = `${rows}\n`;
    const texts = lineSnippets(
      { line: 0, text: '', below: () => below },
      context,
      readSheet(`\n${below}`, context),
      'fr',
    );
    assert.ok(texts.length > 0);
    for (const { text } of texts) assert.equal(text.split(';').length, 6);
    const text = texts[0]!.text;
    assert.ok(!rulesOf(`${text}\n${below}`, anfh).some((rule) => rule.startsWith('header') || rule.startsWith('row')));
  });

  it('have the columns of the file, and the cohort of the line above', () => {
    const file = `lastname,firstname,cohort1,password\nRoy,Zoé,"Cadres, nuit",Tamis-812!\n`;
    assert.equal(written(offered(file, 2)[0]!.text), 'Nom,Prénom,"Cadres, nuit",');
  });

  it('have the cohort of the nearest person above, in the middle of a file too', () => {
    const rows = ['Zoé,Roy,,z@ch.fr,1,Jour', '', 'Luc,Petit,,l@ch.fr,2,Nuit', ''].join('\n');
    const cohortAt = (line: number) =>
      written(offered(`${withCohort}\n${rows}`, line)[0]!.text)
        .split(',')
        .at(-1);
    assert.deepEqual([cohortAt(2), cohortAt(4)], ['Jour', 'Nuit']);
  });

  it('have no cohort below nobody, a `0` that names none, or a line that has other cells', () => {
    const cohortBelow = (lines: string) =>
      written(offered(`${withCohort}\n${lines}`, lines.split('\n').length)[0]!.text)
        .split(',')
        .at(-1);
    assert.deepEqual(['', ',,,,,\n', 'Zoé,Roy,,z@ch.fr,1,0\n', 'Zoé,Roy,,z@ch.fr,Jour\n'].map(cohortBelow), [
      '',
      '',
      '',
      '',
    ]);
  });

  it('have the folder’s establishment code in a test account, or a word for it', () => {
    const text = `username,${withCohort}\n`;
    const codeWith = (establishment?: string) => {
      const context = { fileName: 'essai.csv', platform: anfh, ...(establishment && { establishment }) };
      const sheet = readSheet(text, context);
      const [, account] = lineSnippets({ line: 1, text: '', below: () => '' }, context, sheet, 'fr');
      return /^\$\{1:(\w+)\}\.\$\{2:nom\}\.test,/.exec(account!.text)?.[1];
    };
    assert.deepEqual([codeWith(), codeWith('alp002')], ['code', 'alp002']);
  });

  it('write the test account of an establishment', () => {
    const file = `username,${header.replaceAll(';', ',')}\n`;
    const { text } = offered(file, 1)[1]!;
    const line = written(text, ['dam016', 'ephadvertbois'])
      .replace('ephadvertbois.test,Test,$2', 'ephadvertbois.test,Test,ephadvertbois')
      .replace(/,,,$/, ',Essai+2026,,');
    assert.equal(line, 'dam016.ephadvertbois.test,Test,ephadvertbois,Essai+2026,,');
    assert.deepEqual(rulesOf(`${file}${line}\n`, anfh), []);
  });
});
