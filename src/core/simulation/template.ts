// Templates of the upload form, such as `alp002.%-1f.%-l` (conformance rule 44).
import { lower, titleCase } from './php';

export interface TemplateValues {
  readonly username?: string | null;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
}

/**
 * Expands a template. The class `[+-~]` of Moodle's pattern is a range, from `+` to `~`: any such character may stand before
 * the letter, so that `%1f` does not cut, and `%-1f` does. Of several digits the last one counts.
 */
export function expandTemplate(template: string, values: TemplateValues): string {
  if (!template.includes('%')) return template;
  return template.replace(
    /(?<!%)%([+-~])?([0-9])*([flu])/g,
    (_, modifier: string | undefined, length: string | undefined, letter: 'f' | 'l' | 'u') => {
      const value = { f: values.firstname, l: values.lastname, u: values.username }[letter] ?? '';
      const cased = changeCase(value, modifier);
      return length === undefined || length === '0' ? cased : [...cased].slice(0, Number(length)).join('');
    },
  );
}

function changeCase(value: string, modifier: string | undefined): string {
  if (modifier === '+') return value.toUpperCase();
  if (modifier === '-') return lower(value);
  return modifier === '~' ? titleCase(value) : value;
}
