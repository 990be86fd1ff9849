// The ways of a cohort: to its record in the catalogue, to every place that names it, and to another name everywhere.

import * as vscode from 'vscode';
import type { ConfigService } from '../documents/config-service';
import { EVERYWHERE } from '../documents/places';
import type { Tracker } from '../documents/tracker';

export function provideCohortNavigation(tracker: Tracker, configs: ConfigService): vscode.Disposable {
  const cohortAt = async (document: vscode.TextDocument, position: vscode.Position) =>
    (await import('./cohort-places')).cohortAt(document, position, tracker);
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
        if (!here) throw new Error((await import('./cohort-places')).noCohort());
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
