// The ways of a cohort: to its record in the catalogue, to every place that names it, and to another name everywhere.

import * as vscode from 'vscode';
import { cellAt } from '../../core/authoring/cell-at';
import { Row } from '../../core/document/row';
import type { Language } from '../../core/i18n/language';
import { isCohortColumn } from '../../core/moodle-facts/columns';
import type { ConfigService } from '../documents/config-service';
import { currentLanguage } from '../documents/language';
import { EVERYWHERE, rangeOf } from '../documents/places';
import type { Tracker } from '../documents/tracker';

const NO_COHORT: Readonly<Record<Language, string>> = {
  fr: 'Placez le curseur sur une cohorte.',
  en: 'Place the cursor on a cohort.',
};

export function provideCohortNavigation(tracker: Tracker, configs: ConfigService): vscode.Disposable {
  /** The cohort reference under the cursor. */
  const cohortAt = async (document: vscode.TextDocument, position: vscode.Position) => {
    const sheet = (await tracker.ready(document))?.snapshot?.sheet;
    const cell = sheet && cellAt(sheet, position.line, document.offsetAt(position));
    if (!sheet || !cell?.name || !isCohortColumn(cell.name) || cell.record < sheet.firstRow) return undefined;
    const cohort = new Row(sheet, cell.record).valueAt(cell.column);
    const range = rangeOf(sheet.table.range(sheet.table.place(cell.record, cell.column)));
    return cohort ? { cohort, range, by: sheet.platform.cohorts.by } : undefined;
  };
  const namings = async (cohort: string, token: vscode.CancellationToken) =>
    (await import('./cohort-places')).cellsNamingIn(cohort, tracker, configs, token);
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(EVERYWHERE, {
      async provideDefinition(document, position, token) {
        const here = await cohortAt(document, position);
        if (!here || token.isCancellationRequested) return undefined;
        const { cohorts, config } = await configs.folderConfig(document.uri);
        const catalogue = cohorts ?? config;
        if (!catalogue || token.isCancellationRequested) return undefined;
        const { placeIn } = await import('./cohort-places');
        return new vscode.Location(catalogue, await placeIn(catalogue, cohorts !== undefined, here.cohort, here.by));
      },
    }),
    vscode.languages.registerReferenceProvider(EVERYWHERE, {
      async provideReferences(document, position, _, token) {
        const here = await cohortAt(document, position);
        const found = here && !token.isCancellationRequested ? await namings(here.cohort, token) : [];
        return found.flatMap(({ uri, ranges }) => ranges.map((range) => new vscode.Location(uri, range)));
      },
    }),
    vscode.languages.registerRenameProvider(EVERYWHERE, {
      async prepareRename(document, position, token) {
        const here = await cohortAt(document, position);
        if (token.isCancellationRequested) return undefined;
        if (!here) throw new Error(NO_COHORT[currentLanguage()]);
        return { range: here.range, placeholder: here.cohort };
      },
      async provideRenameEdits(document, position, name, token) {
        const here = await cohortAt(document, position);
        if (!here || token.isCancellationRequested) return undefined;
        const { renameEdits } = await import('./cohort-places');
        return renameEdits(await namings(here.cohort, token), name);
      },
    }),
  );
}
