// Addresses: which ones Moodle takes, how two are compared, and the fictif ones that the platform makes itself.
import type { Platform } from '../platform';
import { isCode, personPart } from './usernames';

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;

/** Whether Moodle takes an address (conformance rule 48). */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  if (at < 1 || local.length > 64 || !LOCAL.test(local)) return false;
  const domain = text.slice(at + 1);
  if (/^\[(\d{1,3}\.){3}\d{1,3}\]$/.test(domain)) return true;
  const labels = domain.split('.');
  return (
    labels.length >= 2 &&
    labels.every((label) => label.length <= 63 && LABEL.test(label)) &&
    /^[a-z]/i.test(labels.at(-1)!)
  );
}

/** Addresses that differ in case only are one. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}

/** A fictif address taken apart; `code` and `person` are '' where that part is missing. */
export interface Fictif {
  readonly code: string;
  /** `initial.nom` */
  readonly person: string;
  readonly domain: string;
}

/**
 * Reads an address that is meant to be fictif, whatever is wrong with it; undefined when it is somebody's real address.
 * Meant so: the marker is a part of what stands before the `@`, or the domain is the platform's own for fictif ones and
 * the address begins with a code.
 */
export function parseFictif(email: string, platform: Platform): Fictif | undefined {
  const { fictif } = platform;
  const { nomenclature } = platform.username;
  if (!fictif || !nomenclature) return undefined;
  const at = email.lastIndexOf('@');
  const local = (at < 0 ? email : email.slice(0, at)).toLowerCase();
  const parts = local.split('.');
  if (!parts.includes(fictif.marker)) return undefined;
  const rest = parts.filter((part) => part !== fictif.marker);
  const hasCode = isCode(rest[0] ?? '', nomenclature);
  return {
    code: hasCode ? rest[0]! : '',
    person: rest.slice(hasCode ? 1 : 0).join('.'),
    domain: at < 0 ? '' : email.slice(at + 1),
  };
}

/** The address that the platform makes for an agent who has none: `alp002.p.dupond.fictif@anfh.fr` (guide, step 1 B). */
export function fictifAddress(code: string, firstname: string, lastname: string, platform: Platform): string {
  const person = personPart(firstname, lastname, platform);
  const { fictif } = platform;
  if (!fictif || !person) return '';
  return `${code ? `${code}.` : ''}${person}.${fictif.marker}@${fictif.domain}`;
}

/** Whether an address is one that the platform made up, so that nobody reads what is sent there. */
export function isFictif(email: string, platform: Platform): boolean {
  return parseFictif(email, platform) !== undefined;
}
