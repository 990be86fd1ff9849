// The snippets: what they write is what the platforms' templates ask for, with commas and with semicolons.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { contributes } from '../../package.json';
import { inProject } from '../../scripts/project';
import { readSheet } from '../../src/core/file/sheet';
import { lint } from '../../src/core/lint';
import { PLATFORMS, platformOf } from '../../src/core/platform';

interface Snippet {
  readonly scope: string;
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const FILE = inProject(contributes.snippets[0]!.path);
const snippets = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Snippet>;
const named = (kind: string) => Object.entries(snippets).filter(([name]) => name.endsWith(`(${kind})`));
const commas = named('virgules');

/** The first line of a snippet's body, with these values in its tab stops, or with its own. */
function firstLine({ body }: Snippet, values: Readonly<Record<string, string>> = {}): string {
  const own = (text: string, stop: string) =>
    text.startsWith('$') ? (values[text.slice(1)] ?? '') : (values[stop] ?? text);
  return body[0]!
    .replaceAll(/\$\{(\d):([^}]*)\}/g, (_, stop: string, text: string) => own(text, stop))
    .replaceAll(/\$(\d)/g, (_, stop: string) => values[stop] ?? '');
}

describe('snippets', () => {
  it('come in pairs, that differ in the delimiter alone', () => {
    assert.equal(commas.length + named('points-virgules').length, Object.keys(snippets).length);
    for (const [name, comma] of commas) {
      const semicolon = snippets[name.replace('(virgules)', '(points-virgules)')];
      assert.deepEqual(
        semicolon?.body,
        comma.body.map((line) => line.replaceAll(',', ';')),
        name,
      );
    }
  });

  it('are offered in our language, and each where its delimiter fits', () => {
    for (const [name, { scope }] of Object.entries(snippets)) {
      const languages = scope.split(',');
      assert(languages.includes('enrolment-csv') && languages.includes('csv'), name);
      assert.equal(languages.includes('csv (semicolon)'), name.endsWith('(points-virgules)'), name);
      assert.equal(languages.includes('plaintext'), name.startsWith('En-tête'), name);
    }
  });

  it('have prefixes of their own', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
  });

  for (const { id, templates } of PLATFORMS) {
    for (const template of templates) {
      it(`have the header of ${id}/${template.id}`, () => {
        const headers = commas.map(([, snippet]) => firstLine(snippet));
        assert(headers.includes(template.columns.join(',')), `no snippet has ${template.columns.join(',')}`);
      });
    }
  }

  const filled: { row: string; header: string; values: Record<string, string>; text: string }[] = [
    {
      row: 'Agent',
      header: 'En-tête, agents',
      values: { 1: 'Paul', 2: 'Dupond', 3: 'Agent-812!', 4: 'paul.dupond@ch.fr', 5: '812' },
      text: 'Paul,Dupond,Agent-812!,paul.dupond@ch.fr,812',
    },
    {
      row: 'Agent avec cohorte',
      header: 'En-tête, agents avec cohorte',
      values: { 1: 'Paul', 2: 'Dupond', 4: 'paul.dupond@ch.fr', 5: '812', 6: 'Cohorte_Ex25' },
      text: 'Paul,Dupond,,paul.dupond@ch.fr,812,Cohorte_Ex25',
    },
    {
      row: 'Compte test',
      header: 'En-tête, comptes test',
      values: { 1: 'dam016', 2: 'ephadvertbois', 5: 'Essai+2026' },
      text: 'dam016.ephadvertbois.test,Test,ephadvertbois,Essai+2026,,',
    },
  ];
  for (const { row, header, values, text } of filled) {
    for (const delimiter of ['virgules', 'points-virgules']) {
      it(`filled in, have nothing wrong: ${row} (${delimiter})`, () => {
        const line = firstLine(snippets[`${row} (${delimiter})`]!, values);
        assert.equal(line.replaceAll(';', ','), text);
        const csv = `${firstLine(snippets[`${header} (${delimiter})`]!)}\n${line}\n`;
        const sheet = readSheet(csv, { fileName: 'essai.csv', platform: platformOf('anfh')! });
        assert.equal(sheet.recognition?.by, 'header');
        assert.deepEqual(
          lint(sheet).map(({ rule }) => rule),
          [],
        );
      });
    }
  }
});
