// Rows of an HR export, pasted with Ctrl+V as a person does it: lines of the file, and a word on what was left out.
import assert from 'node:assert/strict';
import { withWorkbench } from './workbench';

const NAME = 'csv_GED_get_agent_s_FPH.csv';
const HEADER = 'firstname;lastname;password;email;profile_field_matricule';

/** As Excel copies it. */
const EXPORT = [
  'Civ.\tNOM\tPrénom\tN° agent\tMél\tService',
  'Mme\tROY\tLise\t0812\tlise.roy@ch-buis.fr\tBloc; 2e étage',
  'M.\t"LE GOFF; dit ""Jo"""\tJoseph\t0813\tj.legoff@ch-buis.fr\tUrgences',
  '\t\t\t\t\t',
  '',
].join('\r\n');

describe('pasting with Ctrl+V', () => {
  it('turns rows of an export into lines of the file, says what is left out, and leaves words as they are', () =>
    withWorkbench({ files: { [NAME]: `${HEADER}\n` }, locale: 'fr' }, async (vscode) => {
      const { page } = vscode;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const paste = async (copied: string) => {
        await page.evaluate((text) => navigator.clipboard.writeText(text), copied);
        await vscode.press('ControlOrMeta+V');
      };
      await vscode.open(NAME);
      await vscode.status('Aucun agent dans ce fichier').waitFor(); // until it has started, VS Code pastes by itself
      await vscode.goTo(2, 1);
      await paste(EXPORT);
      await vscode.editor.getByText('Lise;ROY').first().waitFor();
      const notice = vscode.notification('lignes converties');
      const told = notice.locator('.notification-list-item-message');
      assert.match(
        (await told.textContent()) ?? '',
        /^2.lignes converties\. Non repris.: les colonnes «.Civ\..» et «.Service.» et 1.ligne vide\.$/,
      );
      const [wide = 0, room = 0] = await told.evaluate((text) => [text.scrollWidth, text.clientWidth]);
      assert.ok(wide <= room, 'the notification can be read to its end');
      await vscode.shot('paste');
      await notice.getByRole('button', { name: 'Compris' }).click();
      await notice.waitFor({ state: 'detached' });
      await vscode.editor.click();
      await vscode.goTo(2, 5);
      await paste('-Anne');
      await vscode.editor.getByText('Lise-Anne').first().waitFor();
      await vscode.save();
      const lines = [
        'Lise-Anne;ROY;;lise.roy@ch-buis.fr;0812',
        'Joseph;"LE GOFF; dit ""Jo""";;j.legoff@ch-buis.fr;0813',
      ];
      assert.equal(vscode.read(NAME), [HEADER, ...lines, ''].join('\n'));
    }));
});
