// Lines of an export that are nobody's: totals, remarks, and the names of wards between their people.
import { isRemark, isTotal } from '../document/title-rows';
import { transliterate } from '../people/names';

/** What a ward or an office is called first of all; hardly anybody is, and nobody of whom only that is known. */
const SERVICE = new RegExp(
  `^(?:${[
    '[a-z]+(?:ologie|iatrie|therapie)s?',
    'maternite|obstetrique|chirurgie|medecine|urgences?|reanimation|soins|anesthesie|blocs?|pharmacie|imagerie|laboratoire',
    'dialyse|hygiene|sterilisation|restauration|cuisines?|blanchisserie|lingerie|administration|secretariats?|accueil',
    'admissions?|brancardage|consultations?|reeducation|informatique|logistique|finances|ressources|services?|poles?|equipes?',
    'unites?|direction|hopital de jour|drh|dsi|dim|orl|ssr|smr|usld|uhcd|usc|usip|ehpad|had|samu',
    'smur|cmp|cattp|hdj|mpr|uhr|pasa|ssiad|ifsi|ifas|esat',
  ].join('|')})(?![a-z])`,
);

/** What tells a line that is nobody's by its cells, and by what they would give. */
export type IsNobodys = (row: readonly string[], values: readonly string[]) => boolean;

/** A total among the names, or first of all, without an address; a remark or the name of a ward with nothing beside it. */
export function nobodysLines(columns: readonly string[]): IsNobodys {
  const [email, firstname, lastname] = ['email', 'firstname', 'lastname'].map((name) => columns.indexOf(name));
  return (row, values) => {
    const given = (column = -1) => (values[column] ?? '').trim();
    if (given(email).includes('@')) return false; // nearly all
    const [first = '', ...others] = row.map((cell) => cell.trim()).filter(Boolean);
    if (!others.length && (isRemark(first) || SERVICE.test(transliterate(first)))) return true;
    return !given(email) && [first, given(firstname), given(lastname)].some(isTotal);
  };
}
