// Which columns a file cannot do without.
import type { Sheet } from './sheet';

/**
 * The columns that the file needs: those of a template that must not change; for a stock upload, those without which the
 * import's form refuses the file, or each line is refused (conformance rules 15, 20).
 */
export function neededColumns({ template, choices }: Sheet): readonly string[] {
  if (!template.open) return template.columns;
  const { creates, matchesEmail, createsPasswords, updatesPasswords, defaults } = choices;
  const names = [
    ...(matchesEmail ? [] : ['username']),
    ...(creates ? ['firstname', 'lastname'] : []),
    ...(creates || matchesEmail ? ['email'] : []),
    ...((creates && !createsPasswords) || updatesPasswords ? ['password'] : []),
  ];
  return names.filter((name) => !defaults.has(name) || NAMES.has(name));
}

/** The form gives no default for these. */
const NAMES: ReadonlySet<string> = new Set(['firstname', 'lastname']);
