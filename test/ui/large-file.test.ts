// A file that is too large for VS Code to hand to extensions: it is said, with the command line that checks it.
import { withWorkbench } from './workbench';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';

describe('a file of 60 MB', () => {
  it('is told of, with how to check it', () =>
    withWorkbench(
      {
        files: { 'grand.csv': `${HEADER}\n${'Lise,Morel,Kf7-tamis,,812,C1\n'.repeat(2_100_000)}` },
        locale: 'fr',
        settings: { 'workbench.editorLargeFileConfirmation': 1000 },
      },
      async (vscode) => {
        await vscode.press('ControlOrMeta+P');
        await vscode.pick('grand.csv', /grand\.csv/);
        // VS Code keeps notifications behind the bell while it is tested.
        const bell = vscode.page.locator('.statusbar [id="status.notifications"]');
        await bell.locator('.codicon-bell-dot').waitFor();
        await bell.click();
        const items = vscode.page.locator('.notifications-center .notification-list-item');
        const said = items.filter({ hasText: /fait 6\d\sMo/ });
        await said.getByText('enrolment-csv check "grand.csv"').waitFor();
        await vscode.shot('large-file');
        await said.getByRole('button', { name: 'Copier la commande' }).click();
        await said.waitFor({ state: 'hidden' });
      },
    ));
});
