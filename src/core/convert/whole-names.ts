// First and last name from a cell that holds both: as its own capitals or a comma say, else as its column's name says, unless
// the address beside says otherwise.
import { WHOLE_NAME } from '../document/columns';
import { type NameOrder, splitName } from '../people/full-name';
import { givenBy } from './given-by';
import { addressesBegin, type ForeignRows, isOtherwiseInAddress, ROWS_LOOKED_AT } from './infer-columns';
import type { Mapping } from './mapping-target';
import { orderIn } from './own-names';

/** Fills the names that a row's values lack. */
export type NamesFiller = (values: string[], row: readonly string[]) => boolean;

/**
 * Fills the names that a row's values lack from its whole name; false where that cannot be taken apart, and stands in the
 * column of the last name as it is, for its user to see.
 */
export function namesFiller(foreign: ForeignRows, mapping: Mapping, columns: readonly string[]): NamesFiller {
  const [first, last, email] = ['firstname', 'lastname', 'email'].map((name) => columns.indexOf(name));
  const sources = mapping.sources.get(WHOLE_NAME) ?? [];
  if (!sources.length || first === undefined || last === undefined || first < 0 || last < 0) return () => true;
  const order = orderIn(foreign[mapping.header]?.[sources[0] ?? -1] ?? '');
  const begins = order && addressOrder(foreign, mapping, sources);
  const isEmpty = (cell = '') => cell.trim() === '';
  return (values, row) => {
    const whole = givenBy(sources, row);
    if (isEmpty(whole) || !(isEmpty(values[first]) || isEmpty(values[last]))) return true;
    const name = splitName(whole) ?? splitAs(whole, order, values[email ?? -1], begins);
    if (isEmpty(values[first])) values[first] = name?.firstname ?? '';
    if (!isEmpty(values[last])) return true;
    values[last] = name?.lastname ?? whole;
    return name !== undefined;
  };
}

/** A form asks for `Nom et Prénom`, and the answer is `luc bay`: the address tells. */
function splitAs(whole: string, order: NameOrder | undefined, address = '', begins: NameOrder | undefined) {
  const name = splitName(whole, order);
  return name && isOtherwiseInAddress(address, name, begins) ? undefined : name;
}

/** The name that addresses begin with, as people tell whose names are sure. */
function addressOrder(foreign: ForeignRows, { header, sources }: Mapping, whole: readonly number[]) {
  const known = foreign.slice(header + 1, header + 1 + ROWS_LOOKED_AT).flatMap((row) => {
    const name = splitName(givenBy(whole, row));
    return name ? [[name.firstname, name.lastname, givenBy(sources.get('email') ?? [], row)]] : [];
  });
  return addressesBegin(known, { firstname: 0, lastname: 1, email: 2 });
}
