// The columns that the template does not have, as they are offered to be deleted: named, for what stands in them is lost.
import type { Snapshot } from '../lint/snapshot';
import { headerExtra } from '../rules/header/header-extra';
import type { Found } from './found';
import type { Repair } from './step';

/** Their names, as written, and the repair that deletes them all; undefined where there is none to delete. */
export function extraColumns(
  { sheet }: Snapshot,
  { causes }: Found,
): { readonly names: readonly string[]; readonly repair: Repair } | undefined {
  const fix = causes.find(({ rule }) => rule.id === headerExtra.id)?.fix;
  if (!fix) return undefined;
  const names = sheet.columns.filter(({ name }) => name === undefined).map(({ written }) => written.trim());
  return { names, repair: { rule: headerExtra.id, title: fix.title.fr } };
}
