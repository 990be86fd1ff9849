// What a person sees on a file that the platform would refuse: the squiggle, the problem, the fix, the file on disk.
import assert from 'node:assert/strict';
import { withWorkbench } from './workbench';

const header = 'lastname,password,email,profile_field_matricule';
const row = 'Paul,Dupond,Agent-812!,paul.dupond@ch-amiens.fr,812\n';

for (const locale of ['en', 'fr'] as const) {
  describe(`a translated column name, in VS Code in ${locale}`, () => {
    it('has a squiggle, a hover, a problem, and a fix that is written to disk', () =>
      withWorkbench({ files: { 'agents.csv': `Prénom,${header}\n${row}` }, locale }, async (vscode) => {
        await vscode.open('agents.csv');
        await vscode.squiggles('error').first().waitFor();
        await vscode.shot(`${locale}-squiggle`);

        await vscode.goTo(1, 2);
        await (await vscode.hover()).getByText('firstname').first().waitFor();
        await vscode.shot(`${locale}-hover`);

        await (await vscode.problems()).getByText('Prénom').first().waitFor();
        await vscode.shot(`${locale}-problems`);

        await vscode.goTo(1, 2);
        await vscode.quickFixes();
        await vscode.shot(`${locale}-quick-fixes`);
        await vscode.press('Escape');
        await vscode.quickFix(/firstname/);
        await vscode.squiggles('error').first().waitFor({ state: 'hidden' }); // the fix comes by a command, a moment later
        await vscode.save();
        assert.match(vscode.read('agents.csv'), /^firstname,lastname,/);
      }));
  });
}
