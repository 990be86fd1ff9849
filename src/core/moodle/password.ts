// Weak passwords (conformance rule 46): they are always accepted, and only counted.
import type { CompleteSite } from './site';
import { isOn } from './site';

/** Moodle refuses longer ones, and with them the rest of the file (rule 40); in bytes of UTF-8. */
export const LONGEST_PASSWORD = 128;

export function isWeakPassword(password: string, site: CompleteSite): boolean {
  if (!isOn(site, 'passwordpolicy')) return false;
  const characters = [...password];
  const atLeast = (setting: string, kind: RegExp) =>
    characters.filter((character) => kind.test(character)).length >= Number(site.cfg[setting]);
  const longEnough = characters.length >= Number(site.cfg.minpasswordlength);
  return !(
    longEnough &&
    atLeast('minpassworddigits', /\p{Nd}/u) &&
    atLeast('minpasswordlower', /\p{Ll}/u) &&
    atLeast('minpasswordupper', /\p{Lu}/u) &&
    atLeast('minpasswordnonalphanum', /[^\p{Nd}\p{Ll}\p{Lu}]/u) &&
    !repeatsTooOften(characters, Number(site.cfg.maxconsecutiveidentchars))
  );
}

/** Whether more than that many identical characters follow each other; 0 allows any number. */
function repeatsTooOften(characters: readonly string[], most: number): boolean {
  let run = 0;
  return (
    most > 0 &&
    characters.some((character, i) => {
      run = character === characters[i - 1] ? run + 1 : 1;
      return run > most;
    })
  );
}

/** Length in bytes of UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
