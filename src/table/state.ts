// What the page shows of a file as a whole.
import type { Language } from '../core/i18n/language';
import { type Verdict, verdictWords } from '../core/lint/verdict';
import type { Current } from './current';
import type { Widths } from './host';
import type { Sight, StateView, ViewSettings } from './protocol';
import { columnViews, notices, rowViews } from './rows';

/** What the page needs to know of a file before it asks for rows. */
export function stateOf(
  shown: Current,
  verdict: Verdict,
  { filter, problemsOnly }: ViewSettings,
  { fileName, widths, sight }: { fileName: string; widths: Widths; sight: Sight },
): StateView {
  const { version, order, language, view, sheet, findings } = shown;
  const { answer, found } = verdictWords(verdict, language);
  return {
    type: 'state',
    version,
    order,
    language,
    fileName,
    foreign: false,
    verdict: { kind: verdict.kind, text: answer, found },
    notices: notices(shown),
    columns: columnViews(shown),
    derived: sheet.isDerived,
    shown: view.count,
    all: sheet.table.recordCount - (sheet.header < 0 ? 0 : 1),
    grows: !filter.text && !problemsOnly && sheet.width > 0,
    problems: findings.rows,
    widths,
    rows: { from: sight.from, rows: rowViews(shown, sight.from, sight.to) },
  };
}

/** The state of a file that is none of ours. */
export function foreignState(version: number, fileName: string, language: Language): StateView {
  return {
    type: 'state',
    version,
    order: 0,
    language,
    fileName,
    foreign: true,
    verdict: { kind: 'empty', text: '', found: '' },
    notices: [],
    columns: [],
    derived: false,
    shown: 0,
    all: 0,
    grows: false,
    problems: 0,
    widths: {},
    rows: { from: 0, rows: [] },
  };
}
