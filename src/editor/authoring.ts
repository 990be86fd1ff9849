// Hover, completion and inlay hints over the cells of a tracked file.
import * as vscode from 'vscode';
import { type Cell, cellAt, explain, type Suggestion, suggest } from '../core/authoring';
import { quote } from '../core/csv/quoting';
import type { Sheet } from '../core/file/sheet';
import { AUTHORING_TEXTS } from '../core/messages/authoring';
import { rangeOf } from './diagnostics';
import { currentLanguage } from './language';
import { FIX_TOOLS, sheetOf } from './sheets';
import type { Tracker } from './tracker';

const EVERYWHERE: vscode.DocumentSelector = { pattern: '**' };

export function provideAuthoring(tracker: Tracker): vscode.Disposable {
  const at = async (document: vscode.TextDocument, position: vscode.Position) => {
    const tracked = await tracker.ready(document);
    const sheet = tracked && sheetOf(tracked);
    const cell = sheet && cellAt(sheet, position.line, document.offsetAt(position));
    return sheet && cell ? { sheet, cell } : undefined;
  };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(EVERYWHERE, {
      async provideHover(document, position) {
        const here = await at(document, position);
        const said = here ? explain(here.sheet, here.cell, currentLanguage()) : [];
        if (!here || !said.length) return undefined;
        return new vscode.Hover(markdown(said), rangeOfCell(here.sheet, here.cell));
      },
    }),
    vscode.languages.registerCompletionItemProvider(
      EVERYWHERE,
      {
        async provideCompletionItems(document, position) {
          const here = await at(document, position);
          if (!here) return [];
          const { sheet, cell } = here;
          const range = rangeOfCell(sheet, cell);
          return suggest(sheet, cell, currentLanguage(), FIX_TOOLS).map((item) => completion(item, sheet, range));
        },
      },
      ',',
      ';',
    ),
    provideHints(tracker),
  );
}

/** The title is bold. No sentence has markup of its own: they hold what files say, a platform's column names among it. */
function markdown([title = '', ...sentences]: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString('**').appendText(title).appendMarkdown('**');
  for (const sentence of sentences) text.appendMarkdown('\n\n').appendText(sentence);
  return text;
}

function rangeOfCell({ table }: Sheet, { record, column }: Cell): vscode.Range {
  return rangeOf(table.range(table.place(record, column)));
}

const KINDS: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  column: vscode.CompletionItemKind.Field,
  cohort: vscode.CompletionItemKind.Reference,
  value: vscode.CompletionItemKind.Value,
  secret: vscode.CompletionItemKind.Value,
};

function completion({ value, detail, kind }: Suggestion, { table }: Sheet, range: vscode.Range): vscode.CompletionItem {
  // A password is not to be read in a list over somebody's shoulder.
  const item = new vscode.CompletionItem(kind === 'secret' ? detail : value, KINDS[kind]);
  item.insertText = quote(value, table.dialect.delimiter);
  if (kind !== 'secret') item.detail = detail;
  item.range = range;
  return item;
}

/** The username that the platform will make, at the end of each line; never where the file says it. */
function provideHints(tracker: Tracker): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    tracker.onDidCheck(() => changed.fire()),
    vscode.languages.registerInlayHintsProvider(EVERYWHERE, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range) {
        const tracked = await tracker.ready(document);
        const wanted =
          vscode.workspace.getConfiguration('enrolment', document.uri).get<unknown>('inlayHints') !== false;
        const sheet = wanted && tracked ? sheetOf(tracked) : undefined;
        if (!sheet?.platform.username.derived || sheet.column('username') >= 0) return [];
        const hints: vscode.InlayHint[] = [];
        for (let line = range.start.line; line <= range.end.line; line++) {
          const record = sheet.table.recordAt(line);
          if (record < sheet.firstRow || sheet.table.line(record) !== line) continue;
          const row = sheet.row(record);
          const username = row.aligned && !row.empty ? row.username || row.personPart : '';
          if (!username) continue;
          const { end } = sheet.table.range(sheet.table.place(record));
          const hint = new vscode.InlayHint(new vscode.Position(end.line, end.column), username);
          hint.paddingLeft = true;
          hint.tooltip = AUTHORING_TEXTS[currentLanguage()].hint;
          hints.push(hint);
        }
        return hints;
      },
    }),
  );
}
