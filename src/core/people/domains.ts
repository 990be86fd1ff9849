// Domains of addresses that look like a slip of another one: a letter too many, too few, wrong, or in the wrong place.

/** Where so many people of France have their own address. Shorter names than theirs are one letter from many others. */
const PROVIDERS = [
  'gmail.com',
  'orange.fr',
  'wanadoo.fr',
  'hotmail.com',
  'hotmail.fr',
  'outlook.com',
  'outlook.fr',
  'yahoo.com',
  'yahoo.fr',
  'laposte.net',
  'icloud.com',
];
/** Gmail has one ending. */
const GMAIL = /^gmail\./;

/** A file of more domains is not compared: its rows would all be unlike each other. The prefilter tells one more apart. */
export const MOST_DOMAINS = 1000;
/** How often a domain stands in a file that is surely meant, against one that may be a slip of it. */
const SURE_TIMES = 3;
/** In a shorter one, one letter is much. */
const SHORTEST = 7;

/**
 * The domains of a file that look like slips, each with the one that was probably meant: a provider's, or one that
 * stands in the file at least three times as often.
 * @param counts how often each domain, in lower case, stands there
 */
export function mistypedDomains(counts: ReadonlyMap<string, number>): Readonly<Record<string, string>> {
  if (counts.size > MOST_DOMAINS) return {};
  const sure = [...counts].filter(([domain, count]) => count >= SURE_TIMES && domain.length >= SHORTEST);
  return Object.fromEntries(
    [...counts].flatMap(([domain, count]) => {
      const isSlipHere = ([meant, times]: [string, number]) => times >= SURE_TIMES * count && isOneSlip(domain, meant);
      const meant = providerOf(domain) ?? sure.find(isSlipHere)?.[0] ?? domain;
      return meant === domain ? [] : [[domain, meant]];
    }),
  );
}

/** Whether a domain, in lower case, is a provider's, or a slip of one: nobody's name stands in it. */
export const isOfProvider = (domain: string): boolean => providerOf(domain) !== undefined;

/** The provider's domain that is written or meant. */
function providerOf(domain: string): string | undefined {
  if (PROVIDERS.includes(domain)) return domain;
  return GMAIL.test(domain) ? 'gmail.com' : PROVIDERS.find((provider) => isOneSlip(domain, provider));
}

/** Whether a text is another one with one letter more, less, other, or exchanged with its neighbour; digits mean more. */
function isOneSlip(text: string, meant: string): boolean {
  let at = 0;
  while (at < text.length && text[at] === meant[at]) at++;
  const [rest, other] = [text.slice(at), meant.slice(at)];
  if (rest === other || /\d/.test(rest.charAt(0) + other.charAt(0))) return false;
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  );
}
