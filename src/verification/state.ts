// What the page shows of a verification: its verdict and counts, and the rows that a question asks for.
import { outcomeCounts, standing } from '../core/aftermath/summary';
import { VERIFIED_OUTCOMES, type VerifiedFile, type VerifiedLine } from '../core/aftermath/verify';
import { verificationVerdict } from '../core/aftermath/verify-sheet';
import { detailsText, VERIFY_TEXTS } from '../core/aftermath/verify-texts';
import type { Language } from '../core/i18n/language';
import { searchKey } from '../core/people/names';
import type { VerifiedImport } from '../editor/commands/verification';
import { ACTIONS, type Action, type HostMessage, type Query, type RowView, type StateView } from './protocol';

/** More strangers are for the sheet. */
const MOST_STRANGERS = 50;

export function stateOf(verified: VerifiedImport, language: Language): StateView {
  const { files, unexplained, doubts, sources, exported } = verified;
  const text = VERIFY_TEXTS[language];
  const lines = files.flatMap((file) => file.lines);
  const counts = outcomeCounts(lines);
  const { missing, unsure } = standing(counts);
  const isThere: Readonly<Record<Action, boolean>> = {
    missing: missing > 0,
    sheet: true,
    support: true,
    slips: lines.length > missing + unsure,
    members: lines.some(({ cohorts }) => cohorts.length > 0),
  };
  return {
    type: 'state',
    origin: { uris: sources.map(({ uri }) => uri.toString()), exported: exported.toString() },
    language,
    files: files.map(({ path }) => path),
    verdict: verificationVerdict(files, language),
    isGood: missing + unsure === 0,
    doubts: doubts.map((doubt) => doubt[language]),
    counts: VERIFIED_OUTCOMES.map((outcome) => ({ outcome, count: counts[outcome] })).filter(({ count }) => count > 0),
    lines: lines.length,
    unexplained: {
      text: unexplained === null ? text.noBefore : unexplained.length ? text.unexplained(unexplained.length) : '',
      usernames: (unexplained ?? []).slice(0, MOST_STRANGERS).map(({ username, name }) => `${username} (${name})`),
    },
    actions: ACTIONS.filter((action) => isThere[action]),
  };
}

/** The rows that a query asks for, the first `count` of all that fit. */
export function rowsOf(files: readonly VerifiedFile[], query: Query, language: Language): HostMessage {
  const wanted = searchKey(query.search).trim();
  const fits = ({ outcome, name, username }: VerifiedLine) =>
    (!query.outcomes.length || query.outcomes.includes(outcome)) &&
    (!wanted || searchKey(name).includes(wanted) || searchKey(username).includes(wanted));
  const rows: RowView[] = [];
  let all = 0;
  for (const [file, { lines }] of files.entries()) {
    for (const line of lines) {
      if (!fits(line) || ++all > query.count) continue;
      const { outcome, name, username } = line;
      rows.push({ file, line: line.line, outcome, name, username, details: detailsText(line, language) });
    }
  }
  return { type: 'rows', query, rows, all };
}
