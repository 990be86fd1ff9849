// What a report tells of a file, as plain data: by cause, with the places as a spreadsheet names them. Every format is
// made of this.
import { kindOf as kindOfColumn } from '../anonymise/cells';
import { cellNames } from '../csv/cell-name';
import type { Severity } from '../file/context';
import type { Sheet } from '../file/sheet';
import { fixesOf, messageOf, refusesFile, severityOf } from '../lint';
import type { Language } from '../messages/text';
import { orderOf, ruleOf } from '../rules';
import type { Effect, Finding } from '../rules/rule';
import { type Verdict, verdictOf, verdictText } from '../verdict';

/** One finding. Lines and columns count from 1, columns in UTF-16 units. */
export interface Entry {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** `D12`; '' for what is no single cell. */
  readonly cell: string;
  /** The template's name of the column; '' for none. */
  readonly field: string;
  readonly severity: Severity;
  readonly message: string;
  /** The safe repairs mend it. */
  readonly automatic: boolean;
  /** Lines of the other places that belong to it; `path` where they are in another file. */
  readonly related: readonly { readonly path?: string; readonly line: number }[];
}

/** All findings of one rule. */
export interface Cause {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly effect: Effect;
  readonly why: string;
  readonly repair: string;
  readonly entries: readonly Entry[];
}

/** A rule, and the lines that were repaired by it, counted in the file as it was. */
export interface Repaired {
  readonly rule: string;
  readonly title: string;
  readonly lines: readonly number[];
}

export type Personal = 'names' | 'usernames' | 'emails' | 'matricules' | 'others';

export interface FileReport {
  readonly path: string;
  /** Undefined for a file that creates no accounts. */
  readonly kind: Verdict['kind'] | undefined;
  readonly verdict: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Lines that hold somebody: those with an error, those with a warning at most, and the others. */
  readonly people: { readonly wrong: number; readonly doubtful: number; readonly clean: number };
  /** The gravest cause first. */
  readonly causes: readonly Cause[];
  readonly repaired: readonly Repaired[];
  /** What the messages may quote. */
  readonly personal: readonly Personal[];
}

/** A file as it was before its safe repairs. */
export interface Before {
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
}

/** Reports a checked file; `before` when its safe repairs have been made, so that the report can say which. */
export function reportFile(
  path: string,
  sheet: Sheet,
  findings: readonly Finding[],
  language: Language,
  before?: Before,
): FileReport {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const byRule = new Map<string, number>();
  let refusing = 0;
  for (const finding of findings) {
    counts[severityOf(finding, sheet.context)]++;
    if (refusesFile(finding, sheet.context)) refusing++;
    byRule.set(finding.rule, (byRule.get(finding.rule) ?? 0) + 1);
  }
  const people = outcomesOf(sheet, findings);
  const filled = people.wrong + people.doubtful + people.clean;
  const verdict = verdictOf({ counts: byRule, severities: counts, refusing, filled }, sheet.context);
  return {
    path,
    kind: sheet.recognition && verdict.kind,
    verdict: sheet.recognition ? verdictText(verdict, language) : '',
    counts,
    people,
    causes: causesOf(sheet, findings, language),
    repaired: before ? repairedOf(before, language) : [],
    personal: personalOf(sheet),
  };
}

function causesOf(sheet: Sheet, findings: readonly Finding[], language: Language): Cause[] {
  const cellOf = cellNames(sheet.table);
  const entries = new Map<string, Entry[]>();
  for (const finding of findings) {
    const list = entries.get(finding.rule);
    const entry = entryOf(finding, sheet, cellOf(finding.place), language);
    if (list) list.push(entry);
    else entries.set(finding.rule, [entry]);
  }
  return [...entries]
    .map(([id, list]): Cause => {
      const rule = ruleOf(id);
      const texts = rule?.texts[language];
      return {
        rule: id,
        title: texts?.title ?? id,
        severity: worst(list.map(({ severity }) => severity)),
        effect: rule?.effect ?? 'form',
        why: texts?.why ?? '',
        repair: texts?.repair ?? '',
        entries: list,
      };
    })
    .sort(
      (a, b) => gravity(a) - gravity(b) || b.entries.length - a.entries.length || orderOf(a.rule) - orderOf(b.rule),
    );
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const EFFECTS: readonly Effect[] = ['file', 'silent', 'line', 'form'];

const worst = (severities: readonly Severity[]) => SEVERITIES.find((one) => severities.includes(one)) ?? 'hint';

const gravity = ({ severity, effect }: Pick<Cause, 'severity' | 'effect'>) =>
  SEVERITIES.indexOf(severity) * EFFECTS.length + EFFECTS.indexOf(effect);

function entryOf(finding: Finding, sheet: Sheet, cell: string, language: Language): Entry {
  const { start, end } = sheet.table.range(finding.place);
  return {
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    cell,
    field: sheet.nameAt(finding.place.column) ?? '',
    severity: severityOf(finding, sheet.context),
    message: messageOf(finding, sheet, language),
    automatic: isAutomatic(finding, sheet),
    related: finding.related.map(({ place, elsewhere }) =>
      elsewhere ? { path: elsewhere.file, line: elsewhere.line } : { line: sheet.table.line(place.record) + 1 },
    ),
  };
}

/** Whether the safe repairs mend a finding. */
function isAutomatic(finding: Finding, sheet: Sheet): boolean {
  return fixesOf(finding, sheet, { random: () => 0 }).some(
    ({ safe, action, edits }) => safe && !action && edits.length,
  );
}

function outcomesOf(sheet: Sheet, findings: readonly Finding[]): FileReport['people'] {
  const worstOf = new Map<number, 'wrong' | 'doubtful'>();
  for (const finding of findings) {
    const severity = severityOf(finding, sheet.context);
    if (severity === 'error') worstOf.set(finding.place.record, 'wrong');
    else if (severity === 'warning' && !worstOf.has(finding.place.record))
      worstOf.set(finding.place.record, 'doubtful');
  }
  const people = { wrong: 0, doubtful: 0, clean: 0 };
  for (let record = sheet.firstRow; sheet.recognition && record < sheet.table.recordCount; record++) {
    if (!sheet.row(record).empty) people[worstOf.get(record) ?? 'clean']++;
  }
  return people;
}

function repairedOf({ sheet, findings }: Before, language: Language): Repaired[] {
  const lines = new Map<string, number[]>();
  for (const finding of findings) {
    const encoding = finding.rule === 'file-encoding' && finding.args.kind === 'bytes';
    if (!encoding && !isAutomatic(finding, sheet)) continue;
    const known = lines.get(finding.rule) ?? [];
    lines.set(finding.rule, known);
    known.push(sheet.table.line(finding.place.record) + 1);
  }
  return [...lines].map(([rule, at]) => ({ rule, title: ruleOf(rule)?.texts[language].title ?? rule, lines: at }));
}

const PERSONAL = {
  name: 'names',
  lastname: 'names',
  username: 'usernames',
  email: 'emails',
  matricule: 'matricules',
  other: 'others',
} as const;

function personalOf(sheet: Sheet): Personal[] {
  const found = new Set<Personal>();
  for (const { name } of sheet.columns) {
    const kind = kindOfColumn(name, sheet.platform);
    // What stands in a foreign column is never quoted.
    if (name !== undefined && kind !== 'password' && kind !== 'kept') found.add(PERSONAL[kind]);
  }
  return [...found];
}
