// The theme column (conformance rule 25).
import { isEmpty } from './php';
import { type ImportRun, type Row, track } from './run';
import { isOn } from './site';

/** A theme that cannot be used is dropped, with a warning. */
export function checkTheme(run: ImportRun, row: Row): void {
  const theme = row.values.theme;
  if (theme === undefined || theme === null) return;
  const problem = themeProblem(run, theme);
  if (!problem) return;
  track(row, 'status', 'warning', problem, theme);
  row.values.theme = undefined;
}

export function themeProblem({ site }: Pick<ImportRun, 'site'>, theme: string) {
  if (!isOn(site, 'allowuserthemes')) return 'tool_uploaduser/userthemesnotallowed';
  if (isEmpty(theme)) return 'tool_uploaduser/notheme';
  return site.themes.includes(theme) ? undefined : 'tool_uploaduser/invalidtheme';
}
