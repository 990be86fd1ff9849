// The edits behind a step's button, computed when it is pressed.
import { fixAll, fixInRounds } from '../lint/fix-all';
import type { Snapshot } from '../lint/snapshot';
import { RULES, ruleOf } from '../rules';
import type { Fix, FixContext } from '../rules/rule';
import type { TextEdit } from '../text/edits';
import { sharedStepOf } from './found';
import type { Repair } from './step';

/** The edits of a repair, as one step; none when there is nothing to repair any more. */
export function repairEdits(snapshot: Snapshot, repair: Repair, tools: FixContext): readonly TextEdit[] {
  const { sheet } = snapshot;
  if (repair === 'all') return fixAll(sheet, tools);
  if (repair === 'columns')
    return fixAll(
      sheet,
      tools,
      RULES.filter((rule) => sharedStepOf(rule) === 'columns'),
    );
  const rule = ruleOf(repair.rule);
  const isMeant = ({ title, edits }: Fix) => edits.length > 0 && title.fr === repair.title;
  return rule ? fixInRounds(sheet, tools, [rule], (fixes) => fixes.find(isMeant)) : [];
}
