// The command that verifies an import, and its pages, which come back after a reload of the window. What a page is made of is
// loaded when the first one opens.
import * as vscode from 'vscode';
import type { Sources } from '../editor/commands/checked-file';
import { chosenFiles } from '../editor/commands/chosen-files';
import type { VerifiedImport } from '../editor/commands/verification';
import { nameOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';

const VIEW_TYPE = 'enrolment.verification';

export function registerVerifications(sources: Sources, extension: vscode.Uri): vscode.Disposable {
  const verify = async (uris: readonly vscode.Uri[], after: vscode.Uri | undefined) => {
    const { verifiedImport } = await import('../editor/commands/verification');
    return verifiedImport(uris, after, sources);
  };
  const fill = async (panel: vscode.WebviewPanel, verified: VerifiedImport) => {
    const [{ fillVerification }, { VERIFICATION_TEXTS }] = await Promise.all([import('./panel'), import('./texts')]);
    panel.title = VERIFICATION_TEXTS[currentLanguage()].tab(nameOf(verified.sources[0].uri));
    fillVerification(panel, verified, extension);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'enrolment.verifyImport',
      async (one?: unknown, several?: unknown, target?: unknown) => {
        const verified = await verify(chosenFiles(one, several), target instanceof vscode.Uri ? target : undefined);
        if (!verified) return undefined;
        await fill(vscode.window.createWebviewPanel(VIEW_TYPE, '', vscode.ViewColumn.Active), verified);
        return verified.files.map(({ path, lines }) => ({ path, lines: lines.length }));
      },
    ),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      // The page keeps which files it is of, and nothing of what they say: they are read and verified again.
      async deserializeWebviewPanel(panel, state: unknown) {
        const { origin } = await import('./protocol');
        const kept = origin.safeParse(state);
        const verified = kept.success && (await verify(kept.data.uris.map(asUri), asUri(kept.data.exported)));
        if (verified) await fill(panel, verified);
        else panel.dispose();
      },
    }),
  );
}

const asUri = (address: string) => vscode.Uri.parse(address);
