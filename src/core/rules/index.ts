// The whole catalogue of rules, in the order of the documentation. A new rule is one file and its line here.
import { cellWhitespace } from './cell-whitespace';
import { emailDuplicate } from './email-duplicate';
import { headerName } from './header-name';
import { matriculePrefixed } from './matricule-prefixed';
import { passwordRequired } from './password-required';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [cellWhitespace, headerName, passwordRequired, emailDuplicate, matriculePrefixed];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
const ORDER: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** A rule by its id. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}

/** A rule's place in the catalogue. */
export function orderOf(id: string): number {
  return ORDER.get(id) ?? RULES.length;
}
