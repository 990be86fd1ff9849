// How values stand in a sentence: quoted as the language does, short, and with nothing invisible left invisible.
import type { Language } from './text';

const LONGEST = 60;

const VISIBLE: Readonly<Record<string, string>> = { '\n': '⏎', '\r': '⏎', '\t': '⇥', '\u00a0': '␣', '\ufeff': '¤' };

/** A value in quotation marks: « Cohorte_Ex25 » or “Cohorte_Ex25”; cut after so many characters. */
export function quoted(value: string, language: Language, longest = LONGEST): string {
  const characters = [...value.slice(0, 4 * longest)];
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
  const visible = cut.replace(/[\p{Cc}\p{Cf}\u00a0]/gu, (character) => VISIBLE[character] ?? '¤');
  return language === 'fr' ? `«\u00a0${visible}\u00a0»` : `“${visible}”`;
}

/** “a, b et c”, “a, b and c”. */
export function listed(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${items.at(-1)}`;
}

/** A count and its noun: “1 ligne”, “3 lignes”. In French, 0 takes the singular. */
export function counted(count: number, one: string, many: string, language: Language): string {
  const singular = language === 'fr' ? count < 2 : count === 1;
  return `${new Intl.NumberFormat(language).format(count)}\u00a0${singular ? one : many}`;
}

/** A text for a notification: of `[text](address)` VS Code makes a link there, even one that runs a command. */
export function linkless(text: string): string {
  return text.replaceAll('](', '] (');
}
