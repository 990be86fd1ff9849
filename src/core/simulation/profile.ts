// The site's own profile fields: what an account has, what a file's value becomes (conformance rules 33, 41).
import { PROFILE_PREFIX } from '../moodle-facts/columns';
import { ImportAborted } from './aborted';
import { escapeHtml, looseKey } from './php';
import type { CompleteSite, ProfileField } from './site';
import { localDate, localMidnight } from './zoned';

/** A value as the import compares it: `composite` for a text area, which equals nothing. */
export type ProfileValue = string | null | typeof COMPOSITE;
export const COMPOSITE = Symbol('text and format');

export const columnOf = (field: ProfileField): string => PROFILE_PREFIX + field.shortname;

/** The value that the import finds in an account, given what is stored. */
export function loadedValue(field: ProfileField, stored: string | undefined): ProfileValue {
  const value = stored ?? field.defaultdata ?? '';
  if (field.type === 'textarea') return COMPOSITE;
  return field.type === 'menu' ? menuChoice(field, value) : value;
}

/** What a value of the file is to the field; null when it is refused: text that is too long, no choice of the menu. */
export function acceptedValue(field: ProfileField, value: string | null): string | null {
  if (value === null) return null;
  if (field.type === 'menu') return menuChoice(field, value);
  const longest = Number(field.param2 ?? 0);
  return field.type === 'text' && longest > 0 && [...value].length > longest ? null : value;
}

/** What is stored for an accepted value. */
export function storedValue(field: ProfileField, value: string, site: CompleteSite): string {
  return field.type === 'datetime' ? storedDate(field, value, site) : value;
}

/** Whether a stored value is worth telling: '' never is, nor is 0 of a check box or a date. */
export function isWorthTelling(field: ProfileField | undefined, stored: string): boolean {
  return stored !== '' && !(stored === '0' && (field?.type === 'checkbox' || field?.type === 'datetime'));
}

/** The choice that a value names: exactly, or equal to PHP; a menu that is required also has the empty choice. */
function menuChoice(field: ProfileField, value: string): string | null {
  const choices = (field.param1 ?? '').split('\n');
  if (choices.includes(value)) return value;
  if (field.required && value === '') return '';
  const key = looseKey(value);
  return choices.find((choice) => looseKey(escapeHtml(choice)) === key) ?? null;
}

/**
 * A date is `year-month-day`, or a number of seconds; the year is kept within the field's bounds; what is missing is 0.
 * Throws ImportAborted for a number that PHP's DateTime does not read (40).
 */
function storedDate(field: ProfileField, value: string, site: CompleteSite): string {
  if (value === '' || value === '0') return '0';
  const zone = site.cfg.timezone ?? 'UTC';
  const isNumber = looseKey(value).startsWith('number');
  // PHP takes more for a number than it then reads as a moment: `+86400`, `1e5`.
  if (isNumber && !/^-?\d+(\.\d{0,6})?$/.test(value)) throw new ImportAborted('Exception', 'error/datetime');
  const date = isNumber ? localDate(Number(value), zone) : value;
  const [year = '', month = '', day = ''] = date.split('-');
  const bounded = least(greatest(year, field.param1 ?? ''), field.param2 ?? '');
  return String(localMidnight(leadingInteger(bounded), leadingInteger(month), leadingInteger(day), zone));
}

const leadingInteger = (text: string): number => Number(/^\s*[+-]?\d{1,9}/.exec(text)?.[0] ?? 0);

/** PHP's `max` and `min` of two texts: as numbers when both are, else as text. */
const greatest = (a: string, b: string): string => (isLess(a, b) ? b : a);
const least = (a: string, b: string): string => (isLess(b, a) ? b : a);

function isLess(a: string, b: string): boolean {
  const bothNumbers = [a, b].every((text) => looseKey(text).startsWith('number'));
  return bothNumbers ? Number(a) < Number(b) : a < b;
}
