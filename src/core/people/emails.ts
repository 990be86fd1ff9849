// Addresses: which ones Moodle takes, how two are compared, and the fictif ones that the platform makes itself.
import { distance } from 'fastest-levenshtein';
import { isValidEmail as isEmail } from '../moodle-facts/email';
import type { Platform } from '../platform';
import { decodeEntities } from './entities';
import { latinised } from './lookalikes';
import { transliterate } from './names';
import { holds, KINDS } from './special-characters';
import { isEstablishmentCode, personPart } from './usernames';

export { isEmail };

/** What stands before the at sign. */
export const localPart = (email: string): string => email.slice(0, email.lastIndexOf('@'));

/** What stands behind the at sign; the whole text where there is none. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** More than this is no address with a slip in it. */
const LONGEST = 320;

/** Separators between several addresses in one cell. */
const BETWEEN = /[\s;,/|]+/;

/** The addresses of a cell that holds several; [] when it holds one or none. */
export function addressesIn(text: string): string[] {
  const pieces = text.split(BETWEEN).filter((piece) => piece.includes('@'));
  return pieces.length > 1 ? pieces : [];
}

/** What encloses an address: brackets and quotes of any kind. */
const AROUND = /[<>()[\]{}"«»\u201c-\u201e*]/;

/**
 * Repairs an address: what stands around it, its web page codes, invisible signs, blanks, accents, a comma for a dot, a dot
 * too many; '' when that makes no address, or might make several.
 */
export function cleanAddress(text: string): string {
  if (text.length > LONGEST) return '';
  if (isEmail(text)) return text;
  const parts = typedAddress(text).split(AROUND);
  const found = new Set(parts.flatMap((part) => (part.includes('@') && repaired(part)) || []));
  return found.size === 1 ? [...found][0]! : '';
}

const AT_ITS_ENDS = /^[.,;:']+|[.,;:']+$/g;

/** Whether an address is not cut off within its last word. */
const isWhole = (word: string) => isEmail(word) && /\w\w$/.test(word);

function repaired(part: string): string {
  const bare = part.replace(/^[^@:]*:|\?.*$/gs, '').trim();
  const words = bare.split(/\s+/).map((word) => word.replace(AT_ITS_ENDS, ''));
  // What stands behind an address is no part of it, as a phone number.
  if (isWhole(words[0]!)) return words[0]!;
  const joined = bare.replace(/\s*([-.@_])\s*/g, '$1');
  // Nor may a word in front be one, as a name; or it is its beginning.
  if (/\s/.test(joined) && words.some(isWhole)) return '';
  const cleaned = joined
    .replace(/\s/g, '')
    .replace(AT_ITS_ENDS, '')
    .replace(/[,;](?=[^@]*$)/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.?@+\.?/g, '@');
  return isEmail(cleaned) ? cleaned : '';
}

/** The address that a cell means: of several the first, repaired; '' where it means none. */
export function meantAddress(text: string): string {
  return addressesIn(text).map(cleanAddress).find(Boolean) ?? cleanAddress(text);
}

/** An address with the signs of a keyboard and without accents; capitals are left as they are. */
function typedAddress(text: string): string {
  return latinised(decodeEntities(text))
    .replace(/(?![^\S\ufeff]|\u0085)[\p{Cf}\p{Cc}]/gu, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/\P{ASCII}+/gu, (letters) => transliterate(letters));
}

/** An accent apart from its letter is none of them: with it, an address is none either. */
const SIGNS_IN_ADDRESSES = KINDS.filter(({ kind }) => kind !== 'apart');

/** The address that a text would be without special characters and blanks in it; '' where something else is wrong, too. */
export function addressBehindSigns(text: string): string {
  if (isEmail(text) || addressesIn(text).length) return '';
  let typed = text;
  for (const kind of SIGNS_IN_ADDRESSES) if (holds(typed, kind)) typed = kind.repair(typed, kind.pattern);
  const joined = typed.replace(/\s/g, '');
  return typed !== text && isEmail(joined) && cleanAddress(typed) === joined ? joined : '';
}

/** A fictif address taken apart; each part is '' where it is missing. All but the domain in lower case. */
export interface Fictif {
  readonly code: string;
  /** `initial.nom` */
  readonly person: string;
  /** As written, so perhaps a slip: `fictiff`. */
  readonly marker: string;
  readonly domain: string;
}

/** Where a fictif address is cut, as written. */
export interface FictifParts {
  /** Without what it may be wrapped in. */
  readonly email: string;
  /** What stands before the `@`, cut at one sign each. */
  readonly parts: readonly string[];
  /** Which of them is the marker, -1 for none. */
  readonly nth: number;
  /** The marker, from a part or from the domain; '' where it is missing. */
  readonly marker: string;
  /** Whether the first of the other parts is an establishment code. */
  readonly hasCode: boolean;
  readonly domain: string;
}

/** How many letters may differ for a domain or the marker still to be a slip of the platform's. */
const SLIPS = 2;

export const isSlip = (text: string, meant: string) =>
  text === meant || (Math.abs(text.length - meant.length) <= SLIPS && distance(text.toLowerCase(), meant) <= SLIPS);

const WRAPPED = /^[<"']?(?:mailto:)?([^<>"'\s@]+@[^<>"'\s@]+)[>"']?$/i;

/** What parts a fictif address, and what some write for it. */
const SIGNS = '._-';
const ANY_SIGN = /[._-]/;

/** Whether a domain is nobody's: the platform's, a slip of it, or one that is called fictif itself (`fictif.anfh.fr`). */
export function isMadeUpDomain(domain: string, { fictif }: Platform): boolean {
  return fictif !== null && (isSlip(domain, fictif.domain) || isNamedFictif(domain, fictif.marker));
}

const isNamedFictif = (domain: string, marker: string) => domain.toLowerCase().split(/[.-]/).includes(marker);

/**
 * Cuts an address that is meant to be fictif, whatever is wrong with it; undefined when it is somebody's real address.
 * Meant so: one part before the `@` is the marker, or the domain has it; or a slip of it, at the platform's own domain,
 * behind a code, or where the domain is cut off, as in the guide's table (`v.blondel.fict`); or a code at the platform's
 * own domain. Parts are between dots, or between hyphens and underscores too where that makes one of them the marker.
 */
export function cutFictif(written: string, { fictif, username }: Platform): FictifParts | undefined {
  const { nomenclature } = username;
  if (!fictif || !nomenclature || !written) return undefined;
  // A link or brackets around it, as it was pasted from a message, are no part of it.
  const email = (/^[<"'m]|[>"']$/i.test(written) && WRAPPED.exec(written)?.[1]) || written;
  const at = email.lastIndexOf('@');
  // Two addresses in a cell are none.
  if (email.indexOf('@') !== at) return undefined;
  const domain = at < 0 ? '' : email.slice(at + 1);
  const local = at < 0 ? email : email.slice(0, at);
  const { letters, digits } = nomenclature.code;
  const behind = local.charAt(letters + digits);
  const startsWithCode =
    (behind === '' || SIGNS.includes(behind)) &&
    isEstablishmentCode(local.slice(0, letters + digits).toLowerCase(), nomenclature);
  const isOurs = isSlip(domain, fictif.domain);
  const mayHaveSlip = startsWithCode || isOurs || (at < 0 && local.includes('.'));
  // Somebody's own address, as nearly all are.
  if (!mayHaveSlip && !email.toLowerCase().includes(fictif.marker)) return undefined;
  const { marker } = fictif;
  const inDomain = at > 0 && isNamedFictif(domain, marker) ? marker : '';
  const cut = (parts: readonly string[], nth: number): FictifParts => {
    const hasCode = nth === 0 ? isEstablishmentCode((parts[1] ?? '').toLowerCase(), nomenclature) : startsWithCode;
    return { email, parts, nth, marker: parts[nth] ?? inDomain, hasCode, domain };
  };
  const isMarker = (part: string) => part.length === marker.length && part.toLowerCase() === marker;
  const isSlipOfIt = (part: string) => part.length > SLIPS + 1 && isSlip(part, marker);
  const ways = startsWithCode && behind !== '.' ? [ANY_SIGN] : ['.', ANY_SIGN];
  for (const isIt of mayHaveSlip ? [isMarker, isSlipOfIt] : [isMarker])
    for (const way of ways) {
      const parts = local.split(way);
      const nth = parts.findLastIndex(isIt);
      if (nth >= 0) return cut(parts, nth);
    }
  return inDomain || (startsWithCode && isOurs) ? cut(local.split(ways[0]!), -1) : undefined;
}

/** Reads an address that is meant to be fictif; undefined when it is somebody's real address. */
export function parseFictif(written: string, platform: Platform): Fictif | undefined {
  const cut = cutFictif(written, platform);
  if (!cut) return undefined;
  const rest = cut.parts.filter((_, index) => index !== cut.nth);
  const code = (cut.hasCode && rest.shift()) || '';
  return {
    code: code.toLowerCase(),
    person: rest.join('.').toLowerCase(),
    marker: cut.marker.toLowerCase(),
    domain: cut.domain,
  };
}

/** The address that the platform makes for an agent who has none: `alp002.p.dupond.fictif@anfh.fr` (guide, step 1 B). */
export function fictifAddress(code: string, firstname: string, lastname: string, platform: Platform): string {
  return fictifAddressOf(code, personPart(firstname, lastname, platform), platform);
}

/** The same from the part that names the person, `p.dupond`. */
export function fictifAddressOf(code: string, person: string, { fictif }: Platform): string {
  return fictif && person ? `${code ? `${code}.` : ''}${person.toLowerCase()}.${fictif.marker}@${fictif.domain}` : '';
}

/** Whether an address is one that the platform made up, so that nobody reads what is sent there. */
export function isFictif(email: string, platform: Platform): boolean {
  return parseFictif(email, platform) !== undefined;
}
