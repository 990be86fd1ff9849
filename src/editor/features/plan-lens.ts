// The line above the header: "12 created · 1 to decide · 2 refused", which opens the preview.
import * as vscode from 'vscode';
import { EVERYWHERE } from '../documents/places';
import type { Plans } from '../documents/plans';
import type { Tracker } from '../documents/tracker';
import type { Verdicts } from '../documents/verdicts';

/** Shows it on every enrolment file whose setting `enrolment.codeLens` is on. */
export function showPlanLens(tracker: Tracker, plans: Plans, verdicts: Verdicts): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const followed = new Map<string, vscode.Disposable>();
  const isOn = (uri: vscode.Uri) =>
    vscode.workspace.getConfiguration('enrolment', uri).get<unknown>('codeLens') !== false;
  /** Plans are kept of the files that are in sight only. */
  const follow = () => {
    const shown = vscode.window.visibleTextEditors.map(({ document }) => document);
    const inSight = new Map(
      shown.filter((one) => tracker.get(one)?.snapshot && isOn(one.uri)).map((one) => [one.uri.toString(), one]),
    );
    for (const [key, want] of followed) {
      if (inSight.has(key)) continue;
      want.dispose();
      followed.delete(key);
    }
    for (const [key, document] of inSight) if (!followed.has(key)) followed.set(key, plans.follow(document));
    changed.fire();
  };
  return vscode.Disposable.from(
    changed,
    { dispose: () => followed.forEach((want) => void want.dispose()) },
    plans.onDidChange(() => changed.fire()),
    tracker.onDidCheck(follow),
    vscode.window.onDidChangeVisibleTextEditors(follow),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('enrolment')) follow();
    }),
    vscode.languages.registerCodeLensProvider(EVERYWHERE, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        const planned = plans.of(document);
        if (!planned || !isOn(document.uri)) return [];
        const { table, header } = planned.sheet;
        const line = header < 0 ? 0 : Math.min(table.line(header), document.lineCount - 1);
        const { lensTitle } = await import('./lens-title');
        if (token.isCancellationRequested) return [];
        const command = {
          title: lensTitle(planned, verdicts.of(document)),
          command: 'enrolment.openPreview',
          arguments: [document.uri],
        };
        return [new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command)];
      },
    }),
  );
}
