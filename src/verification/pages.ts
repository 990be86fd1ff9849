// Pages of verified imports: opened by the command, or made again after a reload of the window.
import * as vscode from 'vscode';
import type { Sources } from '../editor/commands/checked-file';
import { chosenFiles } from '../editor/commands/chosen-files';
import { type VerifiedImport, verifiedImport } from '../editor/commands/verification';
import { nameOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import { fillVerification } from './panel';
import { origin } from './protocol';
import { VERIFICATION_TEXTS } from './texts';

const asUri = (address: string) => vscode.Uri.parse(address);

export function verificationPages(sources: Sources, extension: vscode.Uri) {
  const fill = (panel: vscode.WebviewPanel, verified: VerifiedImport) => {
    panel.title = VERIFICATION_TEXTS[currentLanguage()].tab(nameOf(verified.sources[0].uri));
    fillVerification(panel, verified, extension);
  };
  return {
    /** Verifies files, which the user chooses where none are given; how many lines each has, or undefined for none. */
    async open(viewType: string, one: unknown, several: unknown, target: unknown) {
      const after = target instanceof vscode.Uri ? target : undefined;
      const verified = await verifiedImport(chosenFiles(one, several), after, sources);
      if (!verified) return undefined;
      fill(vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active), verified);
      return verified.files.map(({ path, lines }) => ({ path, lines: lines.length }));
    },
    /** The page keeps which files it is of, and nothing of what they say: they are read and verified again. */
    async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
      const kept = origin.safeParse(state);
      const verified =
        kept.success && (await verifiedImport(kept.data.uris.map(asUri), asUri(kept.data.exported), sources));
      if (verified) fill(panel, verified);
      else panel.dispose();
    },
  };
}
