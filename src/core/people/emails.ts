// Addresses: which ones Moodle takes, how two are compared, and the fictif ones that the platform makes itself.
import { distance } from 'fastest-levenshtein';
import { isValidEmail as isEmail } from '../moodle-facts/email';
import type { Platform } from '../platform';
import { transliterate } from './names';
import { isEstablishmentCode, personPart } from './usernames';

export { isEmail };

/** More than this is no address with a slip in it. */
const LONGEST = 320;

/** Separators between several addresses in one cell. */
const BETWEEN = /[\s;,/|]+/;

/** The addresses of a cell that holds several; [] when it holds one or none. */
export function addressesIn(text: string): string[] {
  const pieces = text.split(BETWEEN).filter((piece) => piece.includes('@'));
  return pieces.length > 1 ? pieces : [];
}

/**
 * Repairs an address: a `mailto:`, brackets, blanks, accents, a comma for a dot, a dot too many; '' when that makes no
 * address either.
 */
export function cleanAddress(text: string): string {
  if (text.length > LONGEST) return '';
  if (isEmail(text)) return text;
  const cleaned = transliterateAddress(text)
    .replace(/^\s*mailto:/i, '')
    .replace(/^[^<]*<([^>]*)>.*$/s, '$1')
    .replace(/\s/g, '')
    .replace(/^[.,;:'"]+|[.,;:'"]+$/g, '')
    .replace(/[,;](?=[^@]*$)/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.?@+\.?/g, '@');
  return isEmail(cleaned) ? cleaned : '';
}

/** The address that a cell means: of several the first, repaired; '' where it means none. */
export function meantAddress(text: string): string {
  return addressesIn(text).map(cleanAddress).find(Boolean) ?? cleanAddress(text);
}

/** Accents cannot stand in an address; capitals are left as they are. */
function transliterateAddress(text: string): string {
  return text.replace(/\P{ASCII}+/gu, (letters) => transliterate(letters));
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

/** How many letters may differ for a domain or the marker still to be a slip of the platform's. */
const SLIPS = 2;

export const isSlip = (text: string, meant: string) =>
  Math.abs(text.length - meant.length) <= SLIPS && distance(text.toLowerCase(), meant) <= SLIPS;

const WRAPPED = /^[<"']?(?:mailto:)?([^<>"'\s@]+@[^<>"'\s@]+)[>"']?$/i;

/**
 * Reads an address that is meant to be fictif, whatever is wrong with it; undefined when it is somebody's real address.
 * Meant so: one part before the `@` is the marker; or a slip of it, at the platform's own domain, behind a code, or where
 * the domain is cut off, as in the guide's table (`v.blondel.fict`); or a code at the platform's own domain.
 */
export function parseFictif(written: string, platform: Platform): Fictif | undefined {
  const { fictif } = platform;
  const { nomenclature } = platform.username;
  if (!fictif || !nomenclature || !written) return undefined;
  // A link or brackets around it, as it was pasted from a message, are no part of it.
  const email = (/^[<"'m]|[>"']$/i.test(written) && WRAPPED.exec(written)?.[1]) || written;
  const at = email.lastIndexOf('@');
  // Two addresses in a cell are none.
  if (email.indexOf('@') !== at) return undefined;
  const domain = at < 0 ? '' : email.slice(at + 1);
  const local = (at < 0 ? email : email.slice(0, at)).toLowerCase();
  const firstDot = local.indexOf('.');
  const hasCode = isEstablishmentCode(firstDot < 0 ? local : local.slice(0, firstDot), nomenclature);
  const isOurs = isSlip(domain, fictif.domain);
  const isCutOff = at < 0 && firstDot >= 0;
  const mayHaveSlip = hasCode || isOurs || isCutOff;
  // Somebody's own address, as nearly all are.
  if (!mayHaveSlip && !local.includes(fictif.marker)) return undefined;
  const parts = local.split('.');
  let marker = parts.indexOf(fictif.marker);
  if (marker < 0) {
    if (mayHaveSlip) marker = parts.findIndex((part) => part.length > SLIPS + 1 && isSlip(part, fictif.marker));
    if (marker < 0 && !(hasCode && isOurs)) return undefined;
  }
  const rest = parts.filter((_, index) => index !== marker);
  const codeFirst = isEstablishmentCode(rest[0] ?? '', nomenclature);
  return {
    code: (codeFirst && rest[0]) || '',
    person: rest.slice(codeFirst ? 1 : 0).join('.'),
    marker: parts[marker] ?? '',
    domain,
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
