// The snippet for the settings of a folder: what it writes is read without a problem, whichever platform is chosen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { contributes } from '../../package.json';
import { inProject } from '../../scripts/project';
import { PLATFORMS } from '../../src/core/platform';

interface Snippet {
  readonly include: readonly string[];
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync(inProject(contributes.snippets[0]!.path), 'utf8')) as Record<string, Snippet>;
const CHOICE = /\$\{1\|([^|]*)\|\}/;

describe('the snippet of a folder’s settings', () => {
  const { include, body } = snippets['.enrolment.json']!;
  const text = body.join('\n').replace('$0', '');
  const choices = CHOICE.exec(text)![1]!.split(',');

  it('is for their file only', () => assert.deepEqual(include, ['**/.enrolment.json']));
  it('names every platform', () => assert.deepEqual(choices.toSorted(), PLATFORMS.map(({ id }) => id).toSorted()));
  for (const platform of choices) {
    it(`writes the settings of ${platform}`, () =>
      assert.deepEqual(JSON.parse(text.replace(CHOICE, platform)), { platform }));
  }
});
