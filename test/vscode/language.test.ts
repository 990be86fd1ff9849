// The setting of the language in a real VS Code: whatever is in sight changes with it at once, and changes back.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open } from './editor';
import { actionsAt, check, closeAll, HEADER, setting } from './files';

const MATRICULE = '000812';

/** How each thing that is in sight begins, or a word of it, in each language. */
const SAID = {
  fr: {
    finding: /^Préfixe/,
    configuration: /Il n’y a pas de règle/,
    fix: /^Supprimer/,
    hover: /Le numéro habituel/,
    lens: /^Aperçu/,
    verdict: /avertissement/,
  },
  en: {
    finding: /^Surplus prefix/,
    configuration: /There is no rule/,
    fix: /^Remove/,
    hover: /The usual number/,
    lens: /^(Import p|P)review/,
    verdict: /warning/,
  },
} as const;

describe('the language', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'language');
  const config = vscode.Uri.joinPath(folder, '.enrolment.json');
  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const messagesOf = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(({ message }) => message);
  let document: vscode.TextDocument;

  before(async () => {
    await write(config, '{ "rules": { "email-duplicat": "off" } }\n');
    await write(
      vscode.Uri.joinPath(folder, 'agents.csv'),
      `${HEADER}\nOlive,Quentin,,olive.quentin@ch-buis.fr,${MATRICULE}\n`,
    );
    document = (await open('language/agents.csv')).document;
  });
  after(async () => {
    await setting('language', undefined);
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** What is said of the matricule, of the configuration and of the file. */
  async function said(): Promise<Record<keyof (typeof SAID)['fr'], readonly string[]>> {
    const at = document.positionAt(document.getText().indexOf(MATRICULE) + 1);
    const execute = <T>(command: string, ...rest: unknown[]) =>
      vscode.commands.executeCommand<T[]>(`vscode.execute${command}Provider`, document.uri, ...rest);
    // VS Code breaks questions off while things change.
    const nothing = () => [];
    const actions = await actionsAt(document, new vscode.Range(at, at)).then(undefined, nothing);
    const hovers = await execute<vscode.Hover>('Hover', at).then(undefined, nothing);
    const lenses = await execute<vscode.CodeLens>('CodeLens', 10).then(undefined, nothing);
    return {
      finding: messagesOf(document.uri),
      configuration: messagesOf(config),
      fix: actions.map(({ title }) => title),
      hover: hovers.flatMap(({ contents }) => contents.map((text) => (text as vscode.MarkdownString).value)),
      lens: lenses.flatMap(({ command }) => command?.title ?? []),
      verdict: [(await check(document)).verdict ?? ''],
    };
  }

  for (const [setTo, language] of [
    ['fr', 'fr'],
    ['en', 'en'],
    ['fr', 'fr'],
    [undefined, 'en'],
  ] as const) {
    it(`is ${language} once the setting is ${setTo}`, async () => {
      await setting('language', setTo);
      let last: unknown;
      await eventually(`everything in ${language}`, async () => {
        const now = await said();
        last = now;
        return (Object.keys(now) as (keyof typeof now)[]).every((part) =>
          now[part].some((text) => SAID[language][part].test(text)),
        );
      }).catch(() => assert.fail(`not all is in ${language}: ${JSON.stringify(last)}`));
      const other = SAID[language === 'fr' ? 'en' : 'fr'];
      const { finding, configuration } = await said();
      assert.ok(
        ![...finding, ...configuration].some((text) => other.finding.test(text) || other.configuration.test(text)),
      );
    });
  }
});
