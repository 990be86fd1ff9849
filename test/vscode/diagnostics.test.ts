// From an opened file to its diagnostics, in a real VS Code: which files, which places, which words, and while typing.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './editor';
import { CLEAN, check, closeAll, diagnosticsOf, HEADER, marked, marks, openNew, retype, ruleIn } from './files';

const NAME = 'agents.csv';

describe('diagnostics', () => {
  afterEach(closeAll);

  it('stand on what is wrong, with a severity, a message, a source and the page of the rule', async () => {
    const document = await openNew(NAME, CLEAN.replace('firstname', 'Prénom').replace('812', ' 812'));
    await marked(document, 'cell-whitespace  812', 'header-name Prénom');
    const [name, blank] = await diagnosticsOf(document);
    assert.ok(name && blank);
    assert.deepEqual(name.range, new vscode.Range(0, 0, 0, 6));
    assert.equal(name.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(blank.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(name.message, /“firstname”.*“Prénom”.*The whole file/);
    assert.equal(name.source, 'enrolment');
    assert.ok(typeof name.code === 'object');
    const page = await vscode.workspace.openTextDocument(name.code.target);
    assert.match(page.getText(), /^# Column name changed/);
  });

  it('name the other line of a duplicate', async () => {
    const row = 'Lise,Morel,,ANNA.rivet@ch-buis.fr,813\n';
    const document = await openNew(NAME, CLEAN + row);
    await marked(document, 'email-duplicate ANNA.rivet@ch-buis.fr');
    const [found] = await diagnosticsOf(document);
    const [related] = found?.relatedInformation ?? [];
    assert.ok(related);
    assert.equal(document.getText(related.location.range), 'anna.rivet@ch-buis.fr');
    assert.match(found?.message ?? '', /line 2/);
  });

  it('follow what is typed', async () => {
    const document = await openNew(NAME, CLEAN);
    await marked(document);
    await retype(document, 'Anna,', 'Anna ,');
    await marked(document, 'cell-whitespace Anna ');
    await retype(document, HEADER, `Liste des agents\n${HEADER}`);
    await marked(document, 'cell-whitespace Anna ', 'file-title-row Liste des agents');
    await retype(document, 'Liste des agents\n', '');
    await retype(document, 'Anna ,', 'Anna,');
    await marked(document);
  });

  it('take a NUL and a lone surrogate for what somebody may type', async () => {
    const document = await openNew(NAME, CLEAN);
    await retype(document, 'Rivet', 'Ri\0vet');
    await marked(document, 'cell-characters Ri\0vet');
    await retype(document, '\0', '\ud800');
    await eventually('a check', async () => (await check(document)).verdict !== undefined);
    await retype(document, 'Ri\ud800vet', 'Rivet');
    await marked(document);
  });

  it('come whatever language an extension has given the file, and stay while it gives one', async () => {
    let document = await openNew(NAME, CLEAN.replace('812', '000812'));
    await marked(document, 'matricule-prefixed 000812');
    const gone: string[] = [];
    const watcher = vscode.languages.onDidChangeDiagnostics(() => {
      if (marks(document).length === 0) gone.push(document.languageId);
    });
    const languages = await vscode.languages.getLanguages();
    for (const language of ['plaintext', 'markdown', 'enrolment-csv', 'json', 'plaintext']) {
      assert.ok(languages.includes(language), language);
      document = await vscode.languages.setTextDocumentLanguage(document, language);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await marked(document, 'matricule-prefixed 000812');
    }
    watcher.dispose();
    assert.deepEqual(gone, [], 'a moment without any');
  });

  it('end for a text that is given a language of no table', async () => {
    const content = CLEAN.replace('812', '000812');
    const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    await marked(document, 'matricule-prefixed 000812');
    await marked(await vscode.languages.setTextDocumentLanguage(document, 'markdown'));
    await marked(await vscode.languages.setTextDocumentLanguage(document, 'plaintext'), 'matricule-prefixed 000812');
  });

  it('come for a file that is nowhere on disk', async () => {
    const content = CLEAN.replace('812', '000812');
    const document = await vscode.workspace.openTextDocument({ content });
    await vscode.window.showTextDocument(document);
    await marked(document, 'matricule-prefixed 000812');
  });

  it('are not for the CSV files of others, until the user says so; and no more when he takes it back', async () => {
    const document = await openNew('contacts.csv', 'Pays,Ville\nFrance,Amiens \n');
    assert.deepEqual(await check(document), { verdict: undefined, findings: [] });
    assert.deepEqual(marks(document), []);
    await vscode.commands.executeCommand('enrolment.treatAsEnrolment', document.uri);
    assert.ok((await diagnosticsOf(document)).length > 0);
    assert.match((await check(document)).verdict ?? '', /· \d+\serrors/);
    await vscode.commands.executeCommand('enrolment.leaveAlone', document.uri);
    await marked(document);
    assert.equal((await check(document)).verdict, undefined);
  });

  it('go when an enrolment file becomes another one, and come back', async () => {
    const document = await openNew(NAME, CLEAN.replace('812', '000812'));
    await marked(document, 'matricule-prefixed 000812');
    await retype(document, HEADER, 'Pays,Ville,Code,Nom,Rue');
    await marked(document);
    await retype(document, 'Pays,Ville,Code,Nom,Rue', HEADER);
    await marked(document, 'matricule-prefixed 000812');
  });

  it('are a thousand at most, the gravest ones, and the verdict counts them all', async () => {
    const warnings = Array.from({ length: 1500 }, (_, i) => `Paul, Dupond${letters(i)},,p${i}@ch.fr,${i}`);
    const errors = Array.from(
      { length: 30 },
      (_, i) => `Lise,Morel${letters(i)},Tk8!grain${letters(i)},adresse${i},${i + 2000}`,
    );
    const document = await openNew(NAME, [HEADER, ...warnings, ...errors, ''].join('\n'));
    const found = await eventually('1000 diagnostics', () => {
      const all = vscode.languages.getDiagnostics(document.uri);
      return all.length === 1000 && all;
    });
    const of = (severity: vscode.DiagnosticSeverity) => found.filter((one) => one.severity === severity);
    assert.deepEqual([...new Set(of(vscode.DiagnosticSeverity.Error).map(ruleIn))], ['email-format']);
    assert.equal(of(vscode.DiagnosticSeverity.Error).length, 30);
    assert.equal(of(vscode.DiagnosticSeverity.Warning).length, 970);
    const { verdict, findings } = await check(document);
    assert.match(verdict ?? '', /· 30\serrors/);
    assert.ok(findings.length >= 1530);
  });

  const hostile: Readonly<Record<string, string>> = {
    'an empty file': '',
    'lone surrogates': `${HEADER}\nPa\ud800ul,Du\udc00pond,,p@ch.fr,1\n`,
    'a quote that is never closed': `${HEADER}\n"Paul,Dupond,,p@ch.fr,1\n${'Lise,Morel,,l@ch.fr,2\n'.repeat(5000)}`,
    'lone line ends of old systems': `${HEADER}\rPaul,Dupond,, p@ch.fr,1\rLise,Morel,, l@ch.fr,2\r`,
    'a byte-order mark': `\ufeff${HEADER}\nPaul,Dupond,, p@ch.fr,1\n`,
    'a name from the language itself': `${HEADER},__proto__\nPaul,Dupond,,p@ch.fr,1,x\n`,
    'ten thousand columns': `${HEADER}${',x'.repeat(10_000)}\n`,
  };
  for (const [what, content] of Object.entries(hostile)) {
    it(`are within the text for ${what}`, async () => {
      const document = await openNew('csv_GED_get_agent_s_FPH.csv', content);
      for (const { range } of await eventually('a check', async () => {
        const { verdict } = await check(document);
        return verdict !== undefined && vscode.languages.getDiagnostics(document.uri);
      })) {
        assert.deepEqual(document.validateRange(range), range);
      }
    });
  }
});

/** A number as letters, for names that hold no digit. */
const letters = (number: number): string => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
