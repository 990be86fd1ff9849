// Settings of VS Code, in a real one: what they change at once, and what is done with one that does not fit.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './editor';
import { CLEAN, check, closeAll, diagnosticsOf, marked, marks, openNew, setting } from './files';

const NAME = 'agents.csv';

describe('settings', () => {
  afterEach(async () => {
    for (const name of ['rules', 'language', 'platform', 'establishment', 'template', 'moodleVersion'])
      await setting(name, undefined);
    await closeAll();
  });

  it('turn a rule off, change its severity, and take it back', async () => {
    const document = await openNew(NAME, CLEAN.replace('812', '000812'));
    await marked(document, 'matricule-prefixed 000812');
    await setting('rules', { 'matricule-prefixed': 'error' });
    await eventually('an error', async () => (await diagnosticsOf(document))[0]?.severity === 0);
    assert.match((await check(document)).verdict ?? '', /· 1\serror$/);
    await setting('rules', { 'matricule-prefixed': 'off' });
    await marked(document);
    await setting('rules', undefined);
    await marked(document, 'matricule-prefixed 000812');
  });

  it('bring nothing back of a file that is deleted, though VS Code keeps its text for a while', async () => {
    await marked(await openNew(NAME, CLEAN));
    await closeAll(); // deletes it
    await openNew(NAME, CLEAN.replace('812', '813').replace('Anna,Rivet,,anna.rivet', 'Lise,Morel,,lise.morel'));
    const both = CLEAN + 'Lise,Morel,,lise.morel@ch-buis.fr,813\n';
    const document = await openNew(NAME, both);
    const shared = 'files-person Lise,Morel,,lise.morel@ch-buis.fr,813';
    await marked(document, shared);
    await setting('rules', { 'files-person': 'error' });
    await eventually('files that are compared anew', () =>
      vscode.languages.getDiagnostics(document.uri).some(({ severity }) => severity === 0),
    );
    assert.deepEqual(marks(document), [shared]);
  });

  it('choose the platform and the establishment', async () => {
    const document = await openNew(NAME, CLEAN.replace('anna.rivet@ch-buis.fr', 'dam016.a.rivet.fictif@anfh.fr'));
    await setting('establishment', 'alp002');
    await eventually('another establishment', () =>
      marks(document).some((mark) => mark.startsWith('establishment-other')),
    );
    await setting('establishment', undefined);
    await setting('platform', 'moodle');
    await eventually('a username is missing', () => marks(document).some((mark) => mark.startsWith('header-missing')));
  });

  for (const [name, value] of [
    ['platform', 12],
    ['platform', 'atlantis'],
    ['establishment', ['alp002']],
    ['establishment', 'Amiens'],
    ['template', 'agent'],
    ['moodleVersion', '4.5'],
    ['moodleVersion', 4.5],
    ['rules', 'off'],
    ['rules', { 'matricule-prefixed': 3, 'no-such-rule': 'off' }],
    ['language', 'de'],
  ] as const) {
    it(`keep to the default when ${name} is ${JSON.stringify(value)}`, async () => {
      await setting(name, value);
      const document = await openNew(NAME, CLEAN.replace('812', '000812'));
      await marked(document, 'matricule-prefixed 000812');
      assert.equal((await diagnosticsOf(document))[0]?.severity, vscode.DiagnosticSeverity.Warning);
    });
  }
});
