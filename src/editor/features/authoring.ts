// Hover, completion and inlay hints over the cells of a tracked file.

import * as vscode from 'vscode';
import { cellAt } from '../../core/authoring/cell-at';
import { Row } from '../../core/document/row';
import { markdown as escaped } from '../../core/i18n/markup';
import { currentLanguage } from '../documents/language';
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
        const { table } = here.sheet;
        return new vscode.Hover(markdown(said), rangeOf(table.range(table.place(here.cell.record, here.cell.column))));
      },
    }),
    vscode.languages.registerCompletionItemProvider(
      EVERYWHERE,
      {
        async provideCompletionItems(document, position, token) {
          const tracked = await tracker.ready(document);
          if (!tracked || tracked.isIgnored || token.isCancellationRequested) return [];
          const { completionsAt } = await import('./completions');
          return completionsAt(document, position, tracked);
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
