// The choices that a platform has made in spelling names, as data: what each may be, and which names tell.
import { isSame, type Naming } from '../platform/naming';
import type { Specimen } from './specimens';

/** One choice: its name in a platform's description, the values to try, and the accounts that may tell. */
export interface Choice {
  readonly name: string;
  /** What the platform may have chosen, as far as its usernames show. */
  values(specimens: readonly Specimen[]): readonly ChoiceValue[];
  /** Whether an account may be spelled differently by it. */
  concerns(specimen: Specimen): boolean;
  of(naming: Naming): ChoiceValue;
  with(naming: Naming, value: ChoiceValue): Naming;
}

export type ChoiceValue = Naming[Exclude<keyof Naming, 'derived' | 'nomenclature' | 'basis' | 'particles'>] | string;

const inLastname = (signs: RegExp) => (specimen: Specimen) =>
  specimen.names.some(({ lastname }) => signs.test(lastname));
const inName = (signs: RegExp) => (specimen: Specimen) =>
  specimen.names.some(({ firstname, lastname }) => signs.test(firstname) || signs.test(lastname));

const ACCENTED = /[^\p{ASCII}œæßøłđðþı‐‑‒–—’‘´ʼ\s]/iu;

/** Letters that platforms write in several ways; the first is what transliteration writes. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  œ: ['oe', 'o', 'e'],
  æ: ['ae', 'a', 'e'],
  ß: ['ss', 's', 'sz', 'b'],
  ø: ['o', 'oe'],
  ł: ['l'],
  đ: ['d'],
  ð: ['d'],
  þ: ['th', 't'],
  ı: ['i'],
  ä: ['a', 'ae'],
  ö: ['o', 'oe'],
  ü: ['u', 'ue'],
  å: ['a', 'aa'],
  ñ: ['n', 'gn'],
};

/** A sign of fewer usernames than this is somebody's slip. */
const LEAST_SEEN = 3;

/** The signs that many usernames have: the point, and what stands there for signs of names. */
function signsIn(specimens: readonly Specimen[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { username } of specimens) {
    for (const sign of new Set(username.match(/[^\p{L}\p{N}\s]/gu))) {
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= LEAST_SEEN).map(([sign]) => sign);
}

const signChoice = (name: 'space' | 'hyphen' | 'apostrophe', kept: string, concerns: Choice['concerns']): Choice => ({
  name,
  // What a sign is turned into stands in the usernames themselves.
  values: (specimens) => ['keep', 'drop', ...signsIn(specimens).filter((sign) => !kept.includes(sign))],
  concerns,
  of: (naming) => naming[name],
  with: (naming, value) => ({ ...naming, [name]: value }),
});

/** What a description makes of a letter, said or not. */
const writtenOf = (letter: string, { letters, transliterate }: Naming) =>
  letters[letter] ?? ((transliterate && LETTERS[letter]?.[0]) || '');

const letterChoice = (letter: string): Choice => ({
  name: `letters.${letter}`,
  values: () => [...(LETTERS[letter] ?? []), ''],
  concerns: ({ names }) =>
    names.some(({ firstname, lastname }) => `${firstname} ${lastname}`.toLowerCase().includes(letter)),
  of: (naming) => writtenOf(letter, naming),
  with: (naming, value) => ({ ...naming, letters: { ...naming.letters, [letter]: String(value) } }),
});

/** How many lengths at which usernames end are tried. */
const MOST_LENGTHS = 4;

/** The lengths at which a username, or the last name in it, may be cut: those that many share, and none exceeds by far. */
function lengthValues(specimens: readonly Specimen[]): readonly Naming['longest'][] {
  const values: Naming['longest'][] = [null];
  for (const of of ['username', 'lastname'] as const) {
    const counts = new Map<number, number>();
    for (const { username } of specimens) {
      const length = of === 'username' ? username.length : username.length - username.lastIndexOf('.') - 1;
      counts.set(length, (counts.get(length) ?? 0) + 1);
    }
    const most = [...counts]
      // Where names are cut, usernames crowd at that length: more of them than one character below.
      .map(([length, count]) => ({ length, crowd: count - (counts.get(length + 1) ?? 0) }))
      .sort((a, b) => b.crowd - a.crowd)
      .slice(0, MOST_LENGTHS);
    for (const { length } of most) {
      for (const number of ['within', 'beyond'] as const) values.push({ of, characters: length, number });
    }
  }
  return values;
}

/** All choices but particles and homonyms, which have a file of their own; the first ones are needed to see the others. */
export const CHOICES: readonly Choice[] = [
  {
    name: 'case',
    values: () => ['lower', 'upper', 'keep'],
    concerns: () => true,
    of: (naming) => naming.case,
    with: (naming, value) => ({ ...naming, case: value as Naming['case'] }),
  },
  {
    name: 'firstname',
    values: () => ['initial', 'initials', 'whole'],
    concerns: () => true,
    of: (naming) => naming.firstname,
    with: (naming, value) => ({ ...naming, firstname: value as Naming['firstname'] }),
  },
  {
    name: 'longest',
    values: lengthValues,
    concerns: ({ names, username }) => names.some(({ lastname }) => lastname.length > 5) && username.length > 12,
    of: (naming) => naming.longest,
    with: (naming, value) => ({ ...naming, longest: value as Naming['longest'] }),
  },
  {
    name: 'transliterate',
    values: () => [true, false],
    concerns: inName(ACCENTED),
    of: (naming) => naming.transliterate,
    with: (naming, value) => ({ ...naming, transliterate: value as boolean }),
  },
  ...Object.keys(LETTERS).map(letterChoice),
  signChoice('hyphen', '-', inLastname(/[-‐‑‒–—]/u)),
  signChoice('apostrophe', "'’", inLastname(/['’‘`´ʼ]/u)),
  signChoice('space', ' ', inLastname(/\s/u)),
];

/** The values of a choice, the present one first: where nothing tells, it stays. */
export function valuesFrom(choice: Choice, naming: Naming, specimens: readonly Specimen[]): readonly ChoiceValue[] {
  const now = choice.of(naming);
  return [now, ...choice.values(specimens).filter((value) => !isSame(value, now))];
}
