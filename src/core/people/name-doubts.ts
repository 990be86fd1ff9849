// What stands in a name cell that is no name: the kinds of slips that reports from the field show. Names of any script,
// with blanks, apostrophes, hyphens and dots, are names.
import { transliterate } from './names';
import { isSpreadsheetError } from './spreadsheet-errors';

/**
 * `address`: an e-mail address. `digits`. `error`: of a spreadsheet. `heading`: a word of the header. `total`: a total or a
 * title of a list. `title`: a form of address. `two`: two last names. `quotes`: quotation marks around it. `signs`: what no
 * name holds. `letters`: no letter at all.
 */
export type NameDoubt =
  | 'address'
  | 'digits'
  | 'error'
  | 'heading'
  | 'total'
  | 'title'
  | 'two'
  | 'quotes'
  | 'signs'
  | 'letters';

/** Words of a header, as `plain` makes them. */
const HEADINGS = words(
  'nom|prenom|noms|prenoms|nom prenom|prenom nom|nom de famille|nom d usage|nom usuel|nom de naissance|nom et prenom|' +
    'firstname|lastname|first name|last name|surname|prenom de l agent|nom de l agent',
);
const TOTALS = words(
  'total|totaux|sous total|total general|effectif|effectif total|grand total|nombre d agents|total agents',
);
/** What a list is called, not a person. */
const TITLE_OF_LIST =
  /^(liste|effectifs?|nombre|total|sous total|service|pole|equipe|unite|groupe|session|formation|etablissement|centre hospitalier|annee|plan de formation|direction)( |$)/;

/** A form of address in front of a name, or alone: `Mme Anne`, `Dr. Roy`. `M` without a dot is one in front of a first name only. */
const ADDRESSED =
  /^(m\.(?=\s+\S)|(mr|mrs|ms|mme|mlle|mle|dr|pr|monsieur|madame|mademoiselle|docteur|professeur)\.?(?=\s|$))\s*/i;
const ADDRESSED_SHORT = /^M\s+(?=\p{L}{2})/u;
/** `DURAND épouse MARTIN`, `DURAND (née SOL)`, `Bay/Fay`. */
const TWO =
  /(^(?=\S+\s)|[\s(])(née|né|nee|né\(e\)|[eé]p|[eé]pouse|[eé]pse|épx|vve|veuve)(?=[\s.)]|$)|\p{L}\s*[/&+]\s*\p{L}/iu;

/** What other rules speak of: characters that are replaced, unreadable accents, a backslash. */
const OTHERS = /[\u2018\u2019\u02bc\u2032\u00b4`\u2010\u2011\ufffd\\\s\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu;
const PLAIN = /^[\p{L}\p{M} '’.-]*$/u;
/** A name as most are, `D'Angelo-Lefèvre`: of one word, about which the lists alone may have a doubt. */
const USUAL = /^[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['-][A-Za-zÀ-ÖØ-öø-ÿ]+)*$/;

/** Names of one word, or of several run together, that are doubtful without any odd sign in them. */
export const DOUBTFUL_WORDS: readonly string[] = [
  ...HEADINGS,
  ...TOTALS,
  ...words(
    'mr|mrs|ms|mme|mlle|mle|dr|pr|monsieur|madame|mademoiselle|docteur|professeur|ne|nee|ep|epouse|epse|epx|vve|veuve',
  ),
].map((word) => word.replaceAll(' ', ''));

function words(text: string): readonly string[] {
  return text.split('|');
}

/** A name as the lists above have it. */
function plain(name: string): string {
  return transliterate(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * What is doubtful about a name; undefined for an ordinary one, and for an empty cell.
 * @param name without blanks around it
 */
export function nameDoubt(name: string, isFirstname: boolean): NameDoubt | undefined {
  // What cannot be read is file-encoding's.
  if (name === '' || name.includes('\ufffd')) return undefined;
  const bare = plain(name);
  if (USUAL.test(name)) {
    if (TOTALS.includes(bare)) return 'total';
    return HEADINGS.includes(bare) ? 'heading' : ADDRESSED.test(name) ? 'title' : undefined;
  }
  if (isSpreadsheetError(name)) return 'error';
  if (name.includes('@')) return 'address';
  const label = bare.replace(/ \d+$/, '');
  if (TOTALS.includes(label) || (label !== bare && TITLE_OF_LIST.test(bare))) return 'total';
  if (/\p{Nd}/u.test(name)) return 'digits';
  if (HEADINGS.includes(bare)) return 'heading';
  if (/^(['"‘“«]).*(['"’”»])$/s.test(name)) return 'quotes';
  if (TITLE_OF_LIST.test(bare) && /\s/.test(name)) return 'total';
  if (ADDRESSED.test(name) || (isFirstname && ADDRESSED_SHORT.test(name))) return 'title';
  if (TWO.test(name)) return 'two';
  if (PLAIN.test(name)) return /\p{L}/u.test(name) ? undefined : 'letters';
  return oddSigns(name) ? 'signs' : undefined;
}

/** A name without the form of address in front of it; '' where nothing else stands there. */
export function withoutAddress(name: string): string {
  return name.replace(ADDRESSED, '').replace(ADDRESSED_SHORT, '');
}

/** The signs of a name that none has, each once; those that other rules speak of are left out. */
export function oddSigns(name: string): string {
  // A tag, an entity, a formula and a lost accent have rules of their own.
  if (/^[=+]|<[^\s<>][^<>]*>|&#?\w+;|\p{L}\?+|^\?+\p{Ll}/u.test(name)) return '';
  const odd = name.replace(OTHERS, '').match(/[^\p{L}\p{M}'’.-]/gu) ?? [];
  return [...new Set(odd)].join('');
}
