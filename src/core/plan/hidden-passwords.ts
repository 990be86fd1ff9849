// What an import says, without passwords: behind a backslash Moodle takes the cells that follow for a part of the field,
// and repeats them in what it says of it.
import { passwordsIn } from '../document/file-passwords';
import type { Sheet } from '../document/sheet';
import { type Hide, passwordHider } from '../people/hide-passwords';
import { withHiddenWords } from '../people/passwords';

/** Between what a field was and what it becomes. */
const ARROW = '-->';

/** Keys of a result below which stand words of Moodle or of ours, and never one of the file. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  'played stage readerError errorcode formErrors key col level outcome partial change changed'.split(' '),
);

/** A result of the import, or a part of one, as it may be shown; the same object where nothing is hidden. */
export function withoutPasswordsIn<T>(said: T, hide: Hide): T {
  return shownValue(said, hide) as T;
}

function shownValue(value: unknown, hide: Hide, column?: string): unknown {
  if (typeof value === 'string') {
    const parts = value.split(ARROW);
    return parts.map((part) => hide(part, column)).join(ARROW);
  }
  if (Array.isArray(value)) {
    const shown = value.map((one) => shownValue(one, hide, column));
    return shown.every((one, index) => one === value[index]) ? value : shown;
  }
  if (typeof value !== 'object' || value === null) return value;
  // What a status is about is of the column that the status stands in.
  const about = 'col' in value && typeof value.col === 'string' ? value.col : undefined;
  const fields = Object.entries(value);
  const shown = fields.map(([key, one]) => [key, OWN_WORDS.has(key) ? one : shownValue(one, hide, about)] as const);
  return shown.every(([, one], index) => one === fields[index]![1]) ? value : Object.fromEntries(shown);
}

const hiders = new WeakMap<Sheet, Hide>();

/**
 * Hides the passwords of a file. It is read for them, once, only where Moodle has joined cells: such a value has what parts
 * them, or what keeps them together.
 */
export function hiderOf(sheet: Sheet): Hide {
  const known = hiders.get(sheet);
  if (known) return known;
  let all: Hide | undefined;
  const hide: Hide = (text, column) => {
    if (!text.includes(sheet.table.dialect.delimiter) && !/["\\\n]/.test(text)) return withHiddenWords(text, column);
    all ??= passwordHider(passwordsIn(sheet));
    return all(text, column);
  };
  hiders.set(sheet, hide);
  return hide;
}
