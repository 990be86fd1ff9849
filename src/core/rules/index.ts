// The rules by their ids. `catalogue.ts` lists them; it is made from their folders.
import type { Language } from '../i18n/language';
import { RULES } from './catalogue';
import type { Rule } from './rule';

export { RULES } from './catalogue';

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
const ORDER: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** A rule by its id. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}

/** A rule's name in lists, by its id; the id where there is no such rule. */
export function ruleTitle(id: string, language: Language): string {
  return ruleOf(id)?.texts[language].title ?? id;
}

/** A rule's place in the catalogue. */
export function orderOf(id: string): number {
  return ORDER.get(id) ?? RULES.length;
}
