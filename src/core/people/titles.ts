// The words that stand beside a name and belong to nobody's: forms of address, and what joins the two names of a person.

const words = (text: string): readonly string[] => text.split('|');

/** Forms of address, without their dot. `M` is one too, where more than the letter says so. */
const FORMS = words('mr|mrs|ms|miss|mme|mlle|mle|dr|pr|monsieur|madame|mademoiselle|docteur|prof|professeur');

/** Between two last names of one person, which of them counts being unknown: `DURAND épouse MARTIN`. */
const BETWEEN = words('né|née|nee|né(e)|ép|ep|épouse|epouse|épse|epse|épx|epx|vve|veuve');

/** Between two names, as these are; alone or at the beginning, each of them is somebody's name. */
const OR = words('ou|et');

/** Joins what is one last name by law: nobody has to choose, and nobody can say which part counts. */
const CALLED = words('dit|dite');

const oneOf = (list: readonly string[]) => `(?:${list.join('|').replace(/[()]/g, '\\$&')})`;

/** A form of address as a word of its own. */
const TITLE = new RegExp(`^(?:m|${oneOf(FORMS)})\\.?$`, 'i');

/** `M.` and the beginning of a name: `M. Roy`, `M.Paul`, but neither `M.C.` nor `M.Th.`, which are initials. */
const M = 'm\\.(?=\\s+\\S|\\p{L}{2,}(?:[^\\p{L}.]|$))';

/** A form of address in front of a name, or alone: `Mme Anne`, `Dr. Roy`, `Mme.Anne`. `M` without a dot is one in front of a first name only. */
export const ADDRESSED = new RegExp(`^(?:${M}|${oneOf(FORMS)}(?:\\.|(?=\\s|$)))\\s*`, 'iu');

/** A form of address behind a name: `Anne Mme`, `Roy (Dr)`. */
export const ADDRESSED_BEHIND = new RegExp(`(?<![\\s,(])[\\s,(]+${oneOf(FORMS)}\\.?\\)?$`, 'i');

/** `DURAND épouse MARTIN`, `DURAND (née SOL)`, `Bay ou Fay`, `Bay/Fay`. */
export const TWO_NAMES = new RegExp(
  `(?:^(?=\\S+\\s)|[\\s(])${oneOf(BETWEEN)}(?=[\\s.)]|$)|\\s${oneOf(OR)}\\s\\s*\\p{L}|\\p{L}\\s*[/&+]\\s*\\p{L}`,
  'iu',
);

const JOINS = new RegExp(`^${oneOf([...BETWEEN, ...OR, ...CALLED])}\\.?$`, 'i');

/** Whether a word is a form of address. */
export function isTitle(word: string): boolean {
  return TITLE.test(word);
}

/** Whether a word stands between the names of somebody with two. */
export function joinsNames(word: string): boolean {
  return JOINS.test(word);
}

/** All of them that make a name doubtful. */
export const DOUBTFUL_TITLES: readonly string[] = [...FORMS, ...BETWEEN, ...OR];
