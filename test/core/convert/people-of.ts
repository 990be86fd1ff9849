// The people that a conversion makes of an export's text, a line each, and whether its user is asked to look at them.
import { convertRows } from '../../../src/core/convert/convert';
import { bestFit } from '../../../src/core/convert/export';
import { rowsOf } from '../../../src/core/convert/rows';
import { isDoubtful } from '../../../src/core/convert/summary';
import { contextOf } from '../../../src/core/lint/example';

export function convert(text: string) {
  const rows = rowsOf(text);
  const { target, mapping } = bestFit(rows, contextOf({}));
  const converted = convertRows(rows, mapping, target);
  const people = converted.rows.map((values) => values.map((value) => value.trim()).join(','));
  return { people, doubtful: isDoubtful(mapping, target, converted) };
}
