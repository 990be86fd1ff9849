// What is written instead of a cell, by what its column holds. Everything that a rule looks at stays as it is: which
// characters stand where, which values are the same, which are made of which.
import { isSlip, parseFictif } from '../people/emails';
import { usernameKey } from '../people/identity';
import { spreadsheetDamage } from '../people/matricules';
import { spell } from '../people/naming';
import { type Random, withoutPasswords } from '../people/passwords';
import { isSpreadsheetError } from '../people/spreadsheet-errors';
import { codeIn, RESERVED_USERNAME } from '../people/usernames';
import type { Platform } from '../platform';
import { spare } from './mask';
import { Draws } from './pseudonym-map';
import type { Rewriter } from './rewriter';

export type Kind = 'name' | 'lastname' | 'username' | 'email' | 'matricule' | 'password' | 'kept' | 'other';

/** Columns of Moodle's upload that say nothing of a person: what the import is to do, and with which courses and groups. */
const IMPERSONAL =
  /^((category|categoryrole|cohort|course|enrolperiod|enrolstatus|enroltimestart|group|role|sysrole|type)\d+|auth|lang|country|timezone|theme|deleted|suspended|mailformat|maildisplay|maildigest|htmleditor|autosubscribe|emailstop|descriptionformat)$/;
const NAME = /^(firstname|middlename|alternatename|firstnamephonetic|lastnamephonetic)$/;

/** What stands in no domain, however badly it is written. */
const FOREIGN_TO_DOMAINS = /[^\p{L}\p{M}\p{N}\p{Co}.'’[\]_-]/u;

/** What a column holds. One that is not known is taken for personal. */
export function kindOf(name: string | undefined, { matricule }: Platform): Kind {
  if (name === undefined) return 'other';
  if (name === 'lastname') return name;
  if (NAME.test(name)) return 'name';
  if (name === 'username' || name === 'oldusername') return 'username';
  if (name === 'email' || name === 'password') return name;
  if (name === matricule?.column) return 'matricule';
  return IMPERSONAL.test(name) ? 'kept' : 'other';
}

/** Writes values anew: the same value always in the same way. */
export type Disguise = (value: string, kind: Kind) => string;

export function disguise(platform: Platform, rewriter: Rewriter, random: Random): Disguise {
  const domains = domainDraws(platform, random);
  const secrets = passwordDraws(platform, random);
  const whole = (text: string) => rewriter.whole(text);
  const runs = (text: string) => rewriter.runs(text);
  const { nomenclature } = platform.username;

  const isTestName = (part: string) => part.toLowerCase().replace(/(?<!\d)\d+$/, '') === nomenclature?.test;

  const rewrite = (value: string, kind: Kind): string => {
    /** `p.dupond`, in its parts: the first one is the initial, all others together the last name. */
    const person = (parts: readonly string[]): string[] => {
      const [first, ...last] = parts;
      const isTest = isTestName(last.at(-1) ?? '');
      const names = isTest ? last.slice(0, -1) : last;
      return [
        ...(first === undefined ? [] : [whole(first)]),
        ...(names.length ? whole(names.join('.')).split('.') : []),
        ...(isTest ? last.slice(-1) : []),
      ];
    };

    const domain = (text: string): string => {
      if (platform.fictif && isSlip(text, platform.fictif.domain)) return text;
      // What is no domain may have somebody's name after its last dot.
      if (FOREIGN_TO_DOMAINS.test(text)) return runs(text);
      const dot = text.lastIndexOf('.');
      const [head, ending] = dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot)];
      const made = domains(ending).of(head.toLowerCase());
      const written = PUBLIC_ENDING.test(ending) ? ending : runs(ending);
      return (made.length === head.length ? inCaseOf(head, made) : made) + written;
    };

    const address = (text: string): string => {
      const at = text.lastIndexOf('@');
      return at < 0 ? runs(text) : `${runs(text.slice(0, at))}@${domain(text.slice(at + 1))}`;
    };

    /** One address, or several and whatever stands between them. */
    const addresses = (text: string): string => {
      const pieces = text.split(/([\s;,/|<>]+)/);
      return pieces.map((piece, index) => (index % 2 ? piece : address(piece))).join('');
    };

    const email = (text: string): string => {
      const fictif = parseFictif(text, platform);
      if (!fictif) {
        const [scheme] = /^(mailto:)?/i.exec(text)!;
        return scheme + addresses(text.slice(scheme.length));
      }
      const at = text.lastIndexOf('@');
      const parts = (at < 0 ? text : text.slice(0, at)).split('.');
      const marker = fictif.marker ? parts.findLastIndex((part) => part.toLowerCase() === fictif.marker) : -1;
      const named = parts.flatMap((_, index) => (index === marker ? [] : [index])).slice(fictif.code ? 1 : 0);
      const made = person(named.map((index) => parts[index]!));
      for (const [nth, index] of named.entries()) parts[index] = made[nth]!;
      return parts.join('.') + (at < 0 ? '' : `@${domain(text.slice(at + 1))}`);
    };

    const username = (text: string): string => {
      // Nobody's name, and a finding of its own.
      if (usernameKey(text) === RESERVED_USERNAME) return text;
      const parts = text.split('.');
      const code = nomenclature && codeIn(text, nomenclature) ? parts.slice(0, 1) : [];
      // An address, or a whole line that a quote has drawn into the cell: its code counts as any other.
      if (text.includes('@')) return [...code, addresses(parts.slice(code.length).join('.'))].join('.');
      if (!nomenclature) return runs(text);
      return [...code, ...person(parts.slice(code.length))].join('.');
    };

    const matricule = (text: string): string => {
      const damage = spreadsheetDamage(text);
      // What `=B12` and `'B12` dress up is `B12` to the rules.
      if (damage?.repaired) return text.replace(damage.repaired, (dressed) => matricule(dressed));
      // The letters of `#REF!` and of 1,23E+11 are the damage itself.
      const damaged = damage !== undefined || /^#|^\d+([.,]\d+)?[a-z]\+\d+$/i.test(text);
      return damaged ? text.replace(/\d+/g, runs) : /^\d[\d\s]*$/.test(text) ? whole(text) : runs(text);
    };

    switch (kind) {
      case 'kept':
        return withoutPasswords(value) === value ? value : secrets(value);
      case 'lastname':
        // Somebody called Test looks like a test account, whose name ends so.
        return isTestName(spell(value, platform.username)) ? value : whole(value);
      case 'name':
        return whole(value);
      case 'email':
        return email(value);
      case 'username':
        return username(value);
      case 'matricule':
        return matricule(value);
      case 'password':
        // Anybody can read a published one where it was published.
        return platform.password.published.includes(value) ? value : secrets(value);
      case 'other':
        return runs(value);
    }
  };

  return (value, kind) => {
    const { text, restore } = spare(value);
    // The quotes of a line that was broken off stand in front of what the cell holds.
    const inner = text.replace(kind === 'password' ? /^\s+/ : /^[\s"]+/, '').trimEnd();
    // An error of a spreadsheet says nothing of a person, and is a finding of its own. A password may look like one.
    if (kind !== 'password' && isSpreadsheetError(inner)) return value;
    const at = text.indexOf(inner);
    return restore(text.slice(0, at) + rewrite(inner, kind) + text.slice(at + inner.length));
  };
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** Endings of domains that are nobody's name. A longer one may be: `roy@ch.dupond`. */
const PUBLIC_ENDING = /^\.([a-z]{0,3}|info)$/i;

/** Domains without their endings; none becomes one of the platform's own, or a slip of it. */
function domainDraws({ fictif }: Platform, random: Random): (ending: string) => Draws {
  const byEnding = new Map<string, Draws>();
  const alphabet = (character: string) =>
    /[0-9]/.test(character) ? DIGITS : /[a-z]/.test(character) ? LOWER : character;
  const alphabets = (head: string) => Array.from(head, alphabet);
  return (ending) => {
    const key = ending.toLowerCase();
    const unfit = (made: string, head: string) =>
      made === head || (fictif !== null && isSlip(made + ending, fictif.domain));
    const draws = byEnding.get(key) ?? new Draws(random, alphabets, unfit);
    byEnding.set(key, draws);
    return draws;
  };
}

/** The signs that a password gets: none is a delimiter, a quote, or anything that a CSV or a spreadsheet would read. */
const SIGNS = '!*_?#%&()./@[]^{}~$';

/** Passwords with characters of the same classes; none becomes a published one. */
function passwordDraws({ password: { published } }: Platform, random: Random): (password: string) => string {
  const alphabet = (character: string): string => {
    if (/[a-z]/.test(character)) return LOWER;
    if (/[A-Z]/.test(character)) return LOWER.toUpperCase();
    if (/[0-9]/.test(character)) return DIGITS;
    if (/[!#-+./=?@[\]^_`{}~$%&*()-]/.test(character)) return SIGNS;
    if (/[à-öø-ÿ]/.test(character)) return 'éèêùçà';
    return /[À-ÖØ-Þ]/.test(character) ? 'ÉÈÊÙÇÀ' : character;
  };
  const alphabets = (password: string) => Array.from(password, alphabet);
  const draws = new Draws(random, alphabets, (made, password) => made === password || published.includes(made));
  // A sign that Moodle puts an apostrophe before stays: it is a finding of its own.
  return (password) =>
    (/^[=+@-]/.test(password) ? password[0] : '') + draws.of(password).slice(/^[=+@-]/.test(password) ? 1 : 0);
}

function inCaseOf(written: string, made: string): string {
  let text = '';
  for (let at = 0; at < written.length; at++) {
    const capital = written[at] !== written[at]!.toLowerCase();
    text += capital ? made[at]!.toUpperCase() : made[at]!;
  }
  return text;
}
