// "Convert an HR export": opens the conversion page on a workbook or a CSV.
import * as vscode from 'vscode';
import { CONVERT_TEXTS } from '../../core/convert/texts';
import { conversionViewOf } from '../documents/conversion-view';
import { currentLanguage } from '../documents/language';

/** Asks for an export where none is given. */
export async function convertExport(uri: unknown): Promise<void> {
  const source = uri instanceof vscode.Uri ? uri : await chooseExport();
  if (source) await vscode.commands.executeCommand('vscode.openWith', source, conversionViewOf(source.path));
}

async function chooseExport(): Promise<vscode.Uri | undefined> {
  const { choose, exports } = CONVERT_TEXTS[currentLanguage()];
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const filters = { [exports]: ['xlsx', 'csv', 'tsv', 'txt', 'xls'] };
  return (await vscode.window.showOpenDialog({ title: choose, filters, ...(folder && { defaultUri: folder }) }))?.[0];
}
