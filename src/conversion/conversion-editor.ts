// What opens when somebody clicks on a workbook: an editor that only reads it, and makes an import file of it. What the page
// is made of is loaded when the first one opens.
import * as vscode from 'vscode';
import type { ConfigService } from '../editor/documents/config-service';
import { CONVERSION_VIEWS } from '../editor/documents/conversion-view';

export function registerConversions(configs: ConfigService, extension: vscode.Uri): vscode.Disposable {
  const provider: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose() {} }),
    async resolveCustomEditor({ uri }, panel) {
      const { fillConversion } = await import('./panel');
      fillConversion(panel, uri, configs, extension);
    },
  };
  const options = { supportsMultipleEditorsPerDocument: true, webviewOptions: { retainContextWhenHidden: false } };
  return vscode.Disposable.from(
    ...Object.values(CONVERSION_VIEWS).map((view) =>
      vscode.window.registerCustomEditorProvider(view, provider, options),
    ),
  );
}
