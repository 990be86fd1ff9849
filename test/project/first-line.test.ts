// The headers by which VS Code itself opens a file in our language, before anything of the extension runs: those of the
// templates, and none that the extension would not recognise.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contributes } from '../../package.json';
import { detectFile } from '../../src/core/document/detect-file';
import { PLATFORMS } from '../../src/core/platform';

const firstLine = new RegExp(contributes.languages[0]!.firstLine!);
const DELIMITERS = [',', ';', '\t'];

describe('the first line that VS Code knows our files by', () => {
  for (const { id, templates } of PLATFORMS) {
    for (const { id: template, columns } of templates) {
      it(`is the header of ${id}/${template}`, () => {
        for (const delimiter of DELIMITERS) assert.match(columns.join(delimiter), firstLine);
      });
    }
  }

  for (const [what, line] of [
    ['an empty line', ''],
    ['an address book', 'firstname,lastname,email'],
    ['a list of accounts', 'id,username,email,city'],
    ['a sentence', 'A username, a firstname and a lastname are needed'],
    ['two delimiters', 'firstname,lastname;password,email'],
    ['somebody', 'Paul,Dupond,password,firstname@lastname.fr'],
    ['what no line of a file is as wide as', `username,firstname,lastname${',x'.repeat(400)}`],
  ] as const) {
    it(`is not ${what}`, () => assert.doesNotMatch(line, firstLine));
  }

  it('is always one that the extension recognises', () => {
    const known = PLATFORMS.flatMap(({ templates }) => templates.flatMap(({ columns }) => columns));
    const name = fc.oneof(fc.constantFrom(...new Set(known)), fc.stringMatching(/^[a-z_]{1,9}\d?$/));
    const headers = fc.tuple(fc.uniqueArray(name, { maxLength: 12 }), fc.constantFrom(...DELIMITERS));
    fc.assert(
      fc.property(headers, fc.constantFrom(...PLATFORMS), ([names, delimiter], platform) => {
        const line = names.join(delimiter);
        fc.pre(firstLine.test(line));
        assert.ok(detectFile(`${line}\n`, { fileName: 'essai.csv', platform }), JSON.stringify(line));
      }),
    );
  });
});
