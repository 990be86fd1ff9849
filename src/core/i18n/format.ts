// How values stand in a sentence: quoted as the language does, short, and with nothing invisible left invisible.
import type { Language } from './language';

/** Characters of a value that a message shows: the point has to fit into the list of problems, and a name nearly always does. */
const LONGEST = 40;

const VISIBLE: Readonly<Record<string, string>> = { '\n': '⏎', '\r': '⏎', '\t': '⇥', '\u00a0': '␣', '\ufeff': '¤' };

/** A value cut after so many characters; what nobody would see is shown as a sign. */
export function shortened(value: string, longest = LONGEST): string {
  const characters = [...value.slice(0, 4 * longest)];
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
  return cut.replace(/[\p{Cc}\p{Cf}\u00a0]/gu, (character) => VISIBLE[character] ?? '¤');
}

/** A value in quotation marks, cut: « Cohorte_Ex25 » or “Cohorte_Ex25”. */
export function quoted(value: string, language: Language, longest = LONGEST): string {
  const visible = shortened(value, longest);
  return language === 'fr' ? `«\u00a0${visible}\u00a0»` : `“${visible}”`;
}

/** “a, b et c”, “a, b and c”. */
export function listed(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${items.at(-1)}`;
}

/** “a; b”; French has a no-break space before the semicolon. */
export function semicolons(items: readonly string[], language: Language): string {
  return items.join(language === 'fr' ? '\u00a0; ' : '; ');
}

/** “label: value”; French has a no-break space before the colon. */
export function labelled(label: string, value: string, language: Language): string {
  return `${label}${language === 'fr' ? '\u00a0' : ''}: ${value}`;
}

/** A count and its noun: “1 ligne”, “3 lignes”. In French, 0 takes the singular. */
export function counted(count: number, one: string, many: string, language: Language): string {
  const singular = language === 'fr' ? count < 2 : count === 1;
  return `${grouped(count, language)}\u00a0${singular ? one : many}`;
}

/** A whole number with its thousands apart. `Intl` does the same, and takes a tenth of a second for the first one of a page. */
function grouped(count: number, language: Language): string {
  const digits = String(count);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(language === 'fr' ? '\u202f' : ',');
}

/** A text for a notification: of `[text](address)` VS Code makes a link there, even one that runs a command. */
export function linkless(text: string): string {
  return text.replaceAll('](', '] (');
}
