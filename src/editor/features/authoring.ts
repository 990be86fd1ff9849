// Hover, completion and inlay hints over the cells of a tracked file.

import * as vscode from 'vscode';
import { type Cell, cellAt } from '../../core/authoring/cell-at';
import type { Suggestion } from '../../core/authoring/cell-help';
import type { LineSnippet } from '../../core/authoring/snippets';
import { Row } from '../../core/document/row';
import type { Sheet } from '../../core/document/sheet';
import { markdown as escaped } from '../../core/i18n/markup';
import { quote } from '../../core/text/quoting';
import { currentLanguage } from '../documents/language';
import { FIX_CONTEXT } from '../documents/language-service';
import { EVERYWHERE, rangeOf } from '../documents/places';
import type { Tracker } from '../documents/tracker';

export function provideAuthoring(tracker: Tracker): vscode.Disposable {
  const at = async (document: vscode.TextDocument, position: vscode.Position) => {
    const tracked = await tracker.ready(document);
    const sheet = tracked?.snapshot?.sheet;
    const cell = sheet && cellAt(sheet, position.line, document.offsetAt(position));
    return sheet && cell ? { sheet, cell } : undefined;
  };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(EVERYWHERE, {
      async provideHover(document, position, token) {
        const here = await at(document, position);
        if (!here || token.isCancellationRequested) return undefined;
        const { explain } = await import('../../core/authoring/cell-help');
        const said = explain(here.sheet, here.cell, currentLanguage());
        if (!said.length) return undefined;
        return new vscode.Hover(markdown(said), rangeOfCell(here.sheet, here.cell));
      },
    }),
    vscode.languages.registerCompletionItemProvider(
      EVERYWHERE,
      {
        async provideCompletionItems(document, position, token) {
          const tracked = await tracker.ready(document);
          if (!tracked || tracked.isIgnored || token.isCancellationRequested) return [];
          const sheet = tracked.snapshot?.sheet;
          const cell = sheet && cellAt(sheet, position.line, document.offsetAt(position));
          const [{ suggest }, { lineSnippets }] = await Promise.all([
            import('../../core/authoring/cell-help'),
            import('../../core/authoring/snippets'),
          ]);
          const language = currentLanguage();
          const { text, range } = document.lineAt(position);
          const below = () => document.getText(new vscode.Range(position.line + 1, 0, document.lineCount, 0));
          const snippets = lineSnippets({ line: position.line, text, below }, tracked.context, sheet, language);
          const lines = snippets.map((snippet) => wholeLine(snippet, range));
          if (!sheet || !cell) return lines;
          const place = rangeOfCell(sheet, cell);
          const values = suggest(sheet, cell, language, FIX_CONTEXT);
          return [...values.map((value) => completion(value, sheet, place)), ...lines];
        },
      },
      ',',
      ';',
    ),
    provideHints(tracker),
  );
}

/**
 * The title is bold. No sentence has markup of its own: they hold what files say, a platform's column names among it. Not by
 * `appendText`: it makes every blank a no-break space, and VS Code then breaks lines inside of words.
 */
function markdown([title = '', ...sentences]: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString([`**${escaped(title)}**`, ...sentences.map(escaped)].join('\n\n'));
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

/** A snippet in the place of a line that has no more than what was typed to find it. */
function wholeLine({ label, detail, text }: LineSnippet, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Snippet);
  item.insertText = new vscode.SnippetString(text);
  item.detail = detail;
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
      async provideInlayHints(document, range, token) {
        const tracked = await tracker.ready(document);
        if (token.isCancellationRequested) return [];
        const isEnabled =
          vscode.workspace.getConfiguration('enrolment', document.uri).get<unknown>('inlayHints') !== false;
        const snapshot = isEnabled ? tracked?.snapshot : undefined;
        if (!snapshot?.sheet.isDerived) return [];
        const { sheet, soleCode } = snapshot;
        const { AUTHORING_TEXTS } = await import('../../core/authoring/texts');
        const tooltip = AUTHORING_TEXTS[currentLanguage()].hint;
        const hints: vscode.InlayHint[] = [];
        for (let line = range.start.line; line <= range.end.line; line++) {
          const record = sheet.table.recordAt(line);
          if (record < sheet.firstRow || sheet.table.line(record) !== line) continue;
          const row = new Row(sheet, record);
          const username = row.isPerson ? row.usernameWith(soleCode) : '';
          if (!username) continue;
          const { end } = sheet.table.range(sheet.table.place(record));
          const hint = new vscode.InlayHint(new vscode.Position(end.line, end.column), username);
          hint.paddingLeft = true;
          hint.tooltip = tooltip;
          hints.push(hint);
        }
        return hints;
      },
    }),
  );
}
