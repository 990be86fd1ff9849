// The pictures of the README and the guides, taken of the real extension: `npm run pictures` puts them into docs/images.
import assert from 'node:assert/strict';
import { withWorkbench } from './workbench';

const MESSY = `Prénom,lastname,password,email,profile_field_matricule
Valentin,Blondel,Anfh_2025,valentin.blondel@ch-buis.fr,812
Aude, Lambert,,aude.lambert@ch-buis.fr,000813
Pierre,Dupond,,pierre.dupond@ch-buis.fr,814
Paul,Dupond,,paul.dupond@ch-buis.fr,815
Béatrice,Trice,,Bea.trice@xx,"1,23E+11"
Lise,Morel,Tk8!graine,alp002.l.morel.fictif@anhf.fr,817
Omar,Haddad,,,818
Zoé,Lefèvre,,zoe.lefevre@ch-buis.fr
`;
const FILE = 'csv_GED_get_agent_s_FPH.csv';

describe('pictures', () => {
  it('show a file with faults, their list and a repair', () =>
    withWorkbench(
      {
        files: { [FILE]: MESSY, '.enrolment.json': '{ "platform": "anfh", "establishment": "alp002" }\n' },
        locale: 'fr',
        settings: {
          'workbench.colorTheme': 'Default Light Modern',
          'editor.minimap.enabled': false,
          'editor.fontSize': 15,
        },
      },
      async (vscode) => {
        await vscode.open(FILE);
        await vscode.squiggles('error').first().waitFor();
        const problems = await vscode.problems();
        await problems.getByText('la plateforme refusera tout le fichier').first().waitFor();
        assert.ok((await vscode.status(/la plateforme refusera/).count()) > 0, 'the verdict is in the status bar');
        await vscode.shot('picture-problems');

        await vscode.goTo(7, 20);
        await vscode.quickFixes();
        await vscode.shot('picture-repair');
      },
    ));
});
