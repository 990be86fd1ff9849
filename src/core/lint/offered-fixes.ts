// The fixes that are offered together, as in one menu: of those that do the same, the first one.

import type { Sheet } from '../document/sheet';
import type { Finding, Fix, FixContext } from '../rules/rule';
import { byOffset, minimalEdit } from '../text/edits';
import { fixesOf } from './lint';

/** A fix, and what it repairs: the first finding that offers it, and the others that would do the same. */
export interface OfferedFix {
  readonly fix: Fix;
  readonly findings: readonly [Finding, ...Finding[]];
  /** The finding's best fix. */
  readonly isFirst: boolean;
}

/** The fixes of some findings, in their order. Two rules may have one repair for one cell: it is offered once. */
export function offeredFixes(findings: readonly Finding[], sheet: Sheet, tools: FixContext): OfferedFix[] {
  const offered: { fix: Fix; findings: [Finding, ...Finding[]]; isFirst: boolean }[] = [];
  const known = new Map<string, (typeof offered)[number]>();
  for (const finding of findings) {
    for (const [index, fix] of fixesOf(finding, sheet, tools).entries()) {
      const keys = keysOf(fix, sheet);
      const same = keys.map((key) => known.get(key)).find((one) => one);
      if (same) {
        same.findings.push(finding);
        continue;
      }
      const added: (typeof offered)[number] = { fix, findings: [finding], isFirst: index === 0 };
      offered.push(added);
      for (const key of keys) known.set(key, added);
    }
  }
  return offered;
}

/** What a fix does; and what it is called and where it does it, for a password is drawn anew each time. */
function keysOf({ title, edits, action }: Fix, { table }: Sheet): string[] {
  if (action) return [JSON.stringify(action)];
  const minimal = edits.map((edit) => minimalEdit(table.pieces.slice(edit.start, edit.end), edit)).sort(byOffset);
  return [JSON.stringify(minimal), JSON.stringify([title, edits.map(({ start, end }) => [start, end])])];
}
