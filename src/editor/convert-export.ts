// "Convert an HR export": a workbook or a CSV becomes a new enrolment file; the export itself is only read.
import * as vscode from 'vscode';
import { CONFIG_NAME } from '../core/config/name';
import { writeRows } from '../core/convert/convert';
import { bestTarget, keptMapping } from '../core/convert/export';
import { readRows } from '../core/convert/rows';
import { isDoubtful, told } from '../core/convert/told';
import { CONVERT_TEXTS } from '../core/messages/convert';
import type { WorkbookRead } from '../core/reference/workbook';
import type { Contexts } from './contexts';
import { editFile } from './edit-file';
import { nameOf, statOf } from './file-at';
import { currentLanguage } from './language';
import { type Answer, askMapping } from './mapping-question';
import { runSteps } from './run-steps';

const texts = () => CONVERT_TEXTS[currentLanguage()];

/** Asks for an export where none is given. */
export async function convert(uri: unknown, contexts: Contexts): Promise<vscode.TextDocument | undefined> {
  const source = uri instanceof vscode.Uri ? uri : await chooseExport();
  return source && convertExport(source, contexts);
}

async function chooseExport(): Promise<vscode.Uri | undefined> {
  const { choose, exports } = texts();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const filters = { [exports]: ['xlsx', 'csv', 'tsv', 'txt'] };
  return (await vscode.window.showOpenDialog({ title: choose, filters, ...(folder && { defaultUri: folder }) }))?.[0];
}

/** Converts an export as its user says, and opens what comes of it; gives the new document. */
async function convertExport(source: vscode.Uri, contexts: Contexts): Promise<vscode.TextDocument | undefined> {
  const name = nameOf(source);
  const read = await readExport(name, await vscode.workspace.fs.readFile(source));
  if (!read) return undefined;
  if ('problem' in read) {
    void vscode.window.showErrorMessage(read.problem[currentLanguage()]);
    return undefined;
  }
  const { rows } = read;
  const file = await newFileFor(source);
  const context = await contexts.of(file);
  const question = { rows, context, source: name, file: nameOf(file) };
  const answer = await askMapping(question, bestTarget(rows, context));
  if (!answer) return undefined;
  const { mapping, target, converted } = answer;
  if (answer.keep) await keepMapping(file, keptMapping(rows, mapping, target), contexts);
  const document = await write(file, answer);
  await vscode.window.showTextDocument(document, { preview: false });
  const sentences = told(rows, mapping, target, converted, currentLanguage());
  if (!document.isUntitled) sentences.push(texts().written(nameOf(file)));
  const say = isDoubtful(mapping, converted) ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void say(sentences.join(' '));
  return document;
}

/** Reads with a notification that can be cancelled; undefined when it was. */
async function readExport(name: string, bytes: Uint8Array): Promise<WorkbookRead | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: texts().reading(name), cancellable: true };
  return vscode.window.withProgress(options, async (_, token) => {
    const cancelled = new Error('cancelled');
    const read = readRows(bytes, async (steps) => {
      const done = await runSteps(steps, () => !token.isCancellationRequested);
      if (!done) throw cancelled;
      return done.value;
    });
    return read.catch((error: unknown) => {
      if (error !== cancelled) throw error;
      return undefined;
    });
  });
}

/** A file that is not there yet, beside the export when that is in the workspace, since its folder says what holds. */
async function newFileFor(source: vscode.Uri): Promise<vscode.Uri> {
  const inside = vscode.workspace.getWorkspaceFolder(source);
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const folder = inside || !first ? vscode.Uri.joinPath(source, '..') : first.uri;
  const stem = texts().fileName(nameOf(source).replace(/\.[^.]*$/, ''));
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, `${stem}${number > 1 ? `-${number}` : ''}.csv`);
    if (!(await statOf(file))) return file;
  }
}

/** Writes the new file; where nothing can be written, it stays without a name. */
async function write(file: vscode.Uri, { target, converted, mapping }: Answer): Promise<vscode.TextDocument> {
  const { columns, template, platform } = target;
  const kept = columns.filter((column) => template.columns.includes(column) || mapping.sources.has(column));
  const rows = converted.rows.map((row) => row.filter((_, index) => kept.includes(columns[index]!)));
  const content = `${writeRows([kept, ...rows], platform.delimiters[0]!, '\n')}\n`;
  return Promise.resolve(vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content))).then(
    () => vscode.workspace.openTextDocument(file),
    () => vscode.workspace.openTextDocument({ content, language: 'enrolment-csv' }),
  );
}

/** Keeps a mapping in the configuration that holds for a file, or in a new one at the top of its folders. */
async function keepMapping(file: vscode.Uri, mapping: Record<string, string>, contexts: Contexts): Promise<void> {
  const { config } = await contexts.knownFor(file);
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri ?? vscode.Uri.joinPath(file, '..');
  const { setValue } = await import('../core/config/set-value');
  const edited = await editFile(config ?? vscode.Uri.joinPath(folder, CONFIG_NAME), '{}\n', (text) =>
    setValue(text, ['mapping'], mapping),
  ).catch(() => 'unchanged');
  if (edited === 'unchanged') void vscode.window.showWarningMessage(texts().notKept);
  contexts.forget();
}
