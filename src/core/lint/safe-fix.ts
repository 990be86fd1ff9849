// Which fixes are made without asking: one definition for fix-all, reports, the command line, lightbulb and table.

import type { Fix } from '../rules/rule';

/** Whether a fix is safe, and made by edits of the text alone. */
export function isSafeFix({ safe, action, edits }: Fix): boolean {
  return safe && !action && edits.length > 0;
}
