// The page for administrators says how many recordings of each Moodle agree: counted, never written by hand.
import type { Score } from '../test/conformance/score';

export const CONFORMANCE_PAGE = 'docs/moodle-import.md';

const HEAD = '| Moodle | the CSV reader alone | imports on MariaDB | imports on PostgreSQL |\n|---|---|---|---|\n';

/** The page with its table of what agrees. */
export function conformancePage(page: string, scores: readonly Score[]): string {
  const rows = scores.map(({ version, parts }) => {
    const cells = [parts.reader, parts.mariadb, parts.pgsql].map(({ agree, all }) =>
      all ? `${agree} of ${all}` : '–',
    );
    return `| ${[version, ...cells].join(' | ')} |\n`;
  });
  const at = page.indexOf(HEAD);
  if (at < 0) throw new Error(`${CONFORMANCE_PAGE} has no table of recordings.`);
  const rest = page.slice(at + HEAD.length).replace(/^(?:\|.*\n)*/, '');
  return page.slice(0, at) + HEAD + rows.join('') + rest;
}
