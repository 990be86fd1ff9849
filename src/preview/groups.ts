// Groups of duplicates as the panel shows them, one at a time: members side by side, what differs, what may be decided, and
// what is suggested.

import { listed } from '../core/i18n/format';
import type { Language } from '../core/i18n/language';
import { compareMembers, MEMBER_FIELDS, type Members, type MemberValues } from '../core/plan/members';
import type { Plan } from '../core/plan/plan';
import type { Suggestion } from '../core/plan/suggestions';
import { PLAN_TEXTS } from '../core/plan/texts';
import { choicesOf } from './details';
import { nameOf, type PreviewModel, sentence } from './model';
import type { GroupStep, GroupView } from './protocol';
import { PREVIEW_TEXTS } from './texts/preview';

/** More lines of one group are more than anybody compares; the others are found among the lines. */
const MOST_MEMBERS = 12;

type Group = Plan['groups'][number];

/**
 * Index of the group to show, in the file's order: the one of that id, or the one before or after it. Onwards, what is
 * settled is passed over while something is open. The first one that is open where there is no such group; -1 for none.
 */
export function positionOf({ groups }: Plan, id: string, step: GroupStep): number {
  const isOpen = (group: Group | undefined) => group !== undefined && group.state !== 'settled';
  const at = groups.findIndex((group) => group.id === id);
  if (at < 0) return groups.length ? Math.max(0, groups.findIndex(isOpen)) : -1;
  if (step === 'this') return at;
  const others = groups.map((_, index) => (at + index + 1) % groups.length).slice(0, -1);
  const to = step === 'previous' ? others.at(-1) : (others.find((index) => isOpen(groups[index])) ?? others[0]);
  return to ?? at;
}

/** A group in full. */
export function groupView(group: Group, suggestions: readonly Suggestion[], shown: PreviewModel): GroupView {
  const { plan, language } = shown;
  const text = PLAN_TEXTS[language];
  const { groups } = PREVIEW_TEXTS[language];
  const lines = group.entries.slice(0, MOST_MEMBERS).flatMap((index) => plan.lines[index] ?? []);
  const accounts = group.accounts.slice(0, MOST_MEMBERS);
  const members = compareMembers(
    lines.map(({ entry }) => entry),
    accounts,
    shown.sheet.platform,
  );
  const fields = MEMBER_FIELDS.filter((field) => members.values.some((value) => value[field]));
  const cellsOf = (value: MemberValues | undefined) =>
    fields.map((field) => ({
      text: value?.[field] ?? '',
      known: value?.[field] !== undefined,
      differs: members.differing.has(field) && value?.[field] !== undefined,
    }));
  return {
    id: group.id,
    title: sentence(
      listed(
        group.shares.map((what) => text.shares[what]),
        language,
      ),
    ).replace(/\.$/, ''),
    relation: relationText(members, language),
    state: group.state,
    fields: fields.map((field) => text.fields[field]),
    members: [
      ...lines.map((line, at) => ({
        title: groups.line(line.entry.line),
        line: line.entry.line,
        outcome: line.outcome,
        values: cellsOf(members.values[at]),
        choices: choicesOf(line, shown),
      })),
      ...accounts.map((_, at) => ({
        title: groups.account,
        line: null,
        outcome: null,
        values: cellsOf(members.values[lines.length + at]),
        choices: null,
      })),
    ],
    moreMembers: group.entries.length - lines.length,
    suggestions: suggestions.flatMap((suggestion) => suggestionText(suggestion, shown) ?? []),
  };
}

/** "Paul Dupond (ligne 4) : ajouter sous le nom p.dupond2, car son matricule n’est pas celui de la ligne 3." */
function suggestionText(
  { line, decision, by, other }: Suggestion,
  { plan, language }: PreviewModel,
): string | undefined {
  const { groups, suggestion } = PREVIEW_TEXTS[language];
  const entry = plan.lines[line]?.entry;
  if (!entry) return undefined;
  const who = `${nameOf(entry)} (${groups.line(entry.line).toLowerCase()})`;
  const whose = typeof other === 'number' ? groups.line(other).toLowerCase() : other;
  if (decision.kind === 'add') return suggestion.add(who, decision.username, suggestion.others[by](whose));
  return suggestion[decision.kind](who, suggestion.same[by](whose));
}

/** Who is who, and what would tell. */
function relationText({ rows, addressDiffers }: Members, language: Language): string {
  const { relations } = PLAN_TEXTS[language];
  const [row, ...more] = rows;
  if (row === undefined) return '';
  if (more.length) return relations.several;
  return addressDiffers && row === 1 ? `${relations[row]} ${relations.otherAddress}` : relations[row];
}
