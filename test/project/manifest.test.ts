// The manifest agrees with the code: every rule has its setting, every command is there, every text in both languages.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { CONFIG_MESSAGES } from '../../src/core/config/texts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const [fr, en] = [read('package.nls.fr.json'), read('package.nls.json')] as Record<string, string>[];

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: string };
  readonly completionEvents: readonly string[];
}

describe('the manifest', () => {
  it('has the command that a message names', () => {
    const { fr: told, en: toldEn } = CONFIG_MESSAGES.unreadableFile('comptes.csv', 'outside');
    assert.ok(told.includes(`«\u00a0${fr!['command.askAgain']}\u00a0»`), told);
    assert.ok(toldEn.includes(`“${en!['command.askAgain']}”`), toldEn);
  });

  it('has each of its texts in both languages, and no other', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual(Object.keys(fr!).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(en!).sort(), Object.keys(fr!).sort());
  });

  it('names only commands that the code registers', () => {
    const code = globSync([
      'src/editor/**/*.ts',
      'src/preview/*.ts',
      'src/table/*.ts',
      'src/verification/*.ts',
      'src/extension.ts',
    ])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const { command } of manifest.contributes.commands as { command: string }[]) {
      const name = command.replace('enrolment.', '');
      assert.ok(code.includes(`'${name}'`) || code.includes(`'${command}'`), `${command} is not registered`);
    }
  });

  it('has repair and alignment in the menu of the editor', () => {
    const offered = (manifest.contributes.menus['editor/context'] as { command?: string }[]).map(
      ({ command }) => command,
    );
    for (const command of ['enrolment.fixAll', 'enrolment.alignColumns']) assert.ok(offered.includes(command), command);
  });

  it('promises untrusted and virtual workspaces the whole of it, in the browser as well', () => {
    const { capabilities, browser } = manifest;
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    assert.ok(browser);
  });

  it('has a walkthrough whose pictures are there, and whose links and events are commands of the extension', () => {
    const { commands, walkthroughs } = manifest.contributes;
    const known = new Set((commands as { command: string }[]).map(({ command }) => command));
    const steps = walkthroughs.flatMap(({ steps }: { steps: Step[] }) => steps) as Step[];
    assert.ok(steps.length > 0);
    for (const { id, description, media, completionEvents } of steps) {
      const said = (text: string) => [fr, en].map((language) => language?.[text.replaceAll('%', '')] ?? '');
      for (const image of said(media.image)) assert.ok(existsSync(image), `${id} shows ${image || 'no picture'}`);
      const texts = said(description);
      const linked = texts.flatMap((text) =>
        [...text.matchAll(/\]\(command:([^)]+)\)/g)].map(([, command]) => command!),
      );
      assert.ok(linked.length > 0, `${id} has something to click`);
      for (const command of linked) assert.ok(known.has(command), `${id} links to ${command}`);
      const [done] = completionEvents.map((event) => event.replace('onCommand:', ''));
      assert.ok(done && known.has(done), `${id} is completed by ${done}`);
    }
  });
});
