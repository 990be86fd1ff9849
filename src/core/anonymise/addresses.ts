// Addresses written anew: other names, other domains; a fictif one keeps its code, its marker and its domain.
import { countPeople } from '../document/person-counts';
import type { Sheet } from '../document/sheet';
import { isOfProvider, mistypedDomains } from '../people/domains';
import { cutFictif, isMadeUpDomain } from '../people/emails';
import { outsideEntities } from '../people/entities';
import type { Random } from '../people/new-password';
import type { Platform } from '../platform';
import { rewritePerson } from './names';
import { DIGITS, LETTERS, PseudonymDraws } from './pseudonym-map';
import type { Rewriter } from './rewriter';

/** What stands in no domain, however badly it is written. */
const FOREIGN_TO_DOMAINS = /[^\p{L}\p{M}\p{N}\p{Co}.'’[\]_-]/u;

/** Endings of domains that are nobody's name. A longer one may be: `roy@ch.dupond`. */
const PUBLIC_ENDING = /^\.([a-z]{0,3}|info)$/i;

/**
 * The domains of files that look like slips, each with the one that was meant. Two that are each other's slip, in two
 * files, are so once: to ask what a domain means comes to an end.
 */
export function slipsIn(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const slips = new Map<string, string>();
  const leadsTo = (slip: string, domain: string | undefined): boolean =>
    domain !== undefined && (domain === slip || leadsTo(slip, slips.get(domain)));
  for (const sheet of sheets) {
    const counts = countPeople(sheet, (row) => row.ownDomain);
    for (const [slip, meant] of Object.entries(mistypedDomains(counts))) {
      if (!leadsTo(slip, meant)) slips.set(slip, meant);
    }
  }
  return slips;
}

/** Writes the addresses of files of one platform anew: the same domain always in the same way. */
export class AddressRewriter {
  private readonly drawsByEnding = new Map<string, PseudonymDraws>();

  constructor(
    private readonly platform: Platform,
    private readonly rewriter: Rewriter,
    private readonly random: Random,
    /** Domains that look like slips, each with the one that was meant: in the copy, they do too. */
    private readonly slips: ReadonlyMap<string, string>,
  ) {}

  /** What stands in the column of addresses. */
  cell(text: string): string {
    const fictif = cutFictif(text, this.platform);
    if (!fictif) {
      const scheme = /^mailto:/i.exec(text)?.[0] ?? '';
      return scheme + this.several(text.slice(scheme.length));
    }
    const { email, nth, hasCode, domain } = fictif;
    const parts = [...fictif.parts];
    const named = parts.flatMap((_, index) => (index === nth ? [] : [index])).slice(hasCode ? 1 : 0);
    const made = rewritePerson(
      named.map((index) => parts[index]!),
      this.platform,
      this.rewriter,
    );
    for (const [rank, index] of named.entries()) parts[index] = made[rank]!;
    let local = '';
    let at = 0;
    for (const [index, part] of fictif.parts.entries()) {
      at += part.length;
      local += parts[index]! + (index + 1 < parts.length ? email.charAt(at++) : '');
    }
    return text.replace(email, () => local + (email.includes('@') ? `@${this.domain(domain)}` : ''));
  }

  /** One address, or several and whatever stands between them. */
  several(text: string): string {
    return outsideEntities(text, (part) => {
      const pieces = part.split(/([\s;,/|<>]+)/);
      return pieces.map((piece, index) => (index % 2 ? piece : this.one(piece))).join('');
    });
  }

  private one(text: string): string {
    const at = text.lastIndexOf('@');
    if (at < 0) return this.rewriter.runs(text);
    return `${this.rewriter.runs(text.slice(0, at))}@${this.domain(text.slice(at + 1))}`;
  }

  private domain(text: string): string {
    if (this.isKept(text)) return text;
    const meant = this.slips.get(text.toLowerCase());
    if (meant !== undefined) return slipOf(this.domain(meant), meant, text);
    // What is no domain may have somebody's name after its last dot.
    if (FOREIGN_TO_DOMAINS.test(text)) return this.rewriter.runs(text);
    const dot = text.lastIndexOf('.');
    const [head, ending] = dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot)];
    const made = this.drawsOf(ending.toLowerCase()).of(head.toLowerCase());
    const written = PUBLIC_ENDING.test(ending) ? ending : this.rewriter.runs(ending);
    return (made.length === head.length ? inCaseOf(head, made) : made) + written;
  }

  /** The platform's own, a provider's, or a slip of one: what is found there is found in the copy. */
  private isKept(domain: string): boolean {
    return isMadeUpDomain(domain, this.platform) || isOfProvider(domain.toLowerCase());
  }

  /** Domains without this ending; none becomes one that is kept. */
  private drawsOf(ending: string): PseudonymDraws {
    const known = this.drawsByEnding.get(ending);
    if (known) return known;
    const isUnfit = (made: string, head: string) => made === head || this.isKept(made + ending);
    const draws = new PseudonymDraws(this.random, (head) => Array.from(head, alphabetOf), isUnfit);
    this.drawsByEnding.set(ending, draws);
    return draws;
  }
}

/** The same slip in another domain: a letter more, less or other than was meant, where it stands in a text. */
function slipOf(made: string, meant: string, text: string): string {
  const slip = text.toLowerCase();
  let at = 0;
  while (at < slip.length && slip[at] === meant[at]) at++;
  const letter = slip.length < meant.length ? '' : [slip[at]!, ...LETTERS].find((one) => one !== made[at])!;
  const written = made.slice(0, at) + letter + made.slice(slip.length > meant.length ? at : at + 1);
  return slip === text ? written : written.toUpperCase();
}

/** What may stand for a character of a domain. */
function alphabetOf(character: string): string {
  if (/[0-9]/.test(character)) return DIGITS;
  return /[a-z]/.test(character) ? LETTERS : character;
}

function inCaseOf(written: string, made: string): string {
  let text = '';
  for (let at = 0; at < written.length; at++) {
    const capital = written[at] !== written[at]!.toLowerCase();
    text += capital ? made[at]!.toUpperCase() : made[at]!;
  }
  return text;
}
