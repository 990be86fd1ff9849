// The pages that are read inside VS Code: each is shown as it reads, in a tab that bears its title.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './editor';
import { closeAll, HEADER } from './files';

const AGENTS = `${HEADER},cohort1\nMarc,Petit,,marc.petit@ch-buis.fr,21,Cohorte_X\nMarc,Petit,,m.petit@ch-buis.fr,22,Cohorte_X\n`;
const ACCOUNTS = `id,username,firstname,lastname,email\n${['Marc Petit', 'Lise Morel', 'Anne Roy']
  .map((name) => name.toLowerCase().split(' ') as [string, string])
  .map(([first, last], at) => `${at},${first}.${last},${first},${last},${first}.${last}@ch-buis.fr`)
  .join('\n')}\n`;

describe('a page read in VS Code', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'pages');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const agents = at('agents.csv');

  before(async () => {
    const files = { '.enrolment.json': '{ "platform": "anfh" }\n', 'agents.csv': AGENTS, 'old.csv': AGENTS };
    for (const [name, text] of Object.entries({ ...files, 'accounts.csv': ACCOUNTS }))
      await vscode.workspace.fs.writeFile(at(name), Buffer.from(text));
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  const PAGES: [string, unknown[], string][] = [
    ['compareVersions', [agents, undefined, at('old.csv')], 'agents.csv · Comparison'],
    ['decisionSheet', [agents, 'show'], 'agents.csv · Decision sheet'],
    ['makeCohorts', [agents], 'agents.csv · Cohorts to prepare before the import'],
    ['learnPlatform', [agents, undefined, at('accounts.csv')], 'accounts.csv · How the platform creates usernames'],
    ['explainRule', ['email-format'], 'Invalid e-mail address'],
    ['openGuide', [], 'guide-get.en.md'],
  ];
  for (const [command, given, title] of PAGES) {
    it(`bears its title: ${command}`, async () => {
      await vscode.commands.executeCommand(`enrolment.${command}`, ...given);
      const { input, label } = await eventually('its tab', () => {
        const { activeTab } = vscode.window.tabGroups.activeTabGroup;
        return activeTab?.input instanceof vscode.TabInputCustom && activeTab;
      });
      assert.equal(label, title);
      assert.ok(input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor');
      const document = await vscode.workspace.openTextDocument(input.uri);
      assert.match(document.getText(), /^# ./m);
      assert.deepEqual(vscode.languages.getDiagnostics(input.uri), [], 'it is no CSV to check');
    });
  }
});
