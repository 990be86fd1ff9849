// What stands in a name cell that is no name: the kinds of slips that reports from the field show. Names of any script,
// with blanks, apostrophes, hyphens and dots, are names.
import { decodeEntities, ENTITY } from './entities';
import { OF_ANOTHER_SCRIPT, transliterate } from './names';
import { isParticle } from './particles';
import { isSpreadsheetError } from './spreadsheet-errors';
import { ADDRESSED, ADDRESSED_BEHIND, DOUBTFUL_TITLES, TWO_NAMES } from './titles';

/**
 * `address`: an e-mail address. `digits`. `error`: of a spreadsheet. `heading`: a word of the header. `total`: a total or a
 * title of a list. `title`: a form of address. `two`: two last names. `quotes`: quotation marks around it. `signs`: what no
 * name holds. `none`: no letter at all, or a word for nothing.
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
  | 'none';

/** Words of a header, as `plain` makes them. */
const HEADINGS = words(
  'nom|prenom|noms|prenoms|nom prenom|prenom nom|nom de famille|nom d usage|nom usuel|nom de naissance|nom et prenom|' +
    'firstname|lastname|first name|last name|surname|prenom de l agent|nom de l agent',
);
const TOTALS = words(
  'total|totaux|sous total|total general|effectif|effectif total|grand total|nombre d agents|total agents',
);
/** What is written where there is nothing to write. `So` and `Na` are names. */
const NOTHING = words(
  'neant|aucun|aucune|inconnu|inconnue|idem|nc|n c|nr|n r|n a|n d|s o|xx|xxx|xxxx|xxxxx|sans objet|sans nom|' +
    'sans prenom|non renseigne|non renseignee|non connu|non communique|' +
    'non communiquee|non attribue|a completer|a definir|a preciser|a renseigner|a venir|a confirmer|a voir|a creer|' +
    'a saisir|a demander|en attente|en cours|tbd|a recruter|a pourvoir|poste vacant|poste a pourvoir',
);
/** What is behind them, or behind `voir` and `pas de`: words for what is missing and for whom to ask, never a name. */
const NOTHING_SAID = new RegExp(
  `^(${NOTHING.join('|')}|voir|pas|sans)((( d| de| du| la| le| l| les| avec| par| a| au| ce)* (drh|rh|cadre|service|` +
    'secretariat|responsable|formation|mail|e mail|mel|courriel|email|adresse|nom|prenom|matricule|numero|cohorte|' +
    'mot de passe|recrutement|creation|attribution|affectation|jour|connue?|communiquee?))+)$',
);
/** The same, though somebody's last name: Alfred Vacant, Jean Sans. */
const NOTHING_OR_LASTNAME = words('sans|vide|null|none|vacant|vacante|poste');
/** Words with which a list is called, and no person. */
const OF_LISTS = words(
  'liste|tableau|extraction|promotion|effectif|effectifs|nombre|nbre|nb|total|service|pole|equipe|unite|groupe|' +
    'session|formation|etablissement|annee|direction',
);
/** What is counted, or done, where a number stands beside it: `24 agents`, `Fait à Buis le 12/03/2026`. */
const OF_NUMBERS = words('personnes|participants|stagiaires|inscrits|comptes|fait|edite|imprime');
/** What a list is called, not a person. */
const TITLE_OF_LIST = new RegExp(
  `^(${OF_LISTS.join('|')}|agents|sous total|centre hospitalier|plan de formation)( |$)`,
);
const WITH_NUMBER = new RegExp(`^(\\d+ )?(agents?|${OF_NUMBERS.join('|')})( |$)`);

/** `M` without a dot is a form of address in front of a first name only. */
const ADDRESSED_SHORT = /^M\s+(?=\p{L}{2})/u;
/** `M.` is one behind a last name: behind a first name, it may be an initial. */
const BEHIND_LASTNAME = /(?<![\s,(])[\s,(]+M\.\)?$/;
/** What other rules speak of: characters that are replaced, unreadable accents, a backslash. */
const OTHERS = /[\u2018\u2019\u02bc\u2032\u00b4`\u2010\u2011\ufffd\\\s\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu;
const PLAIN = /^[\p{L}\p{M} '’.-]*$/u;
/** An error of a spreadsheet that has lost its sign, as other programs write it; `Na` is somebody's name. */
const NOT_KNOWN = /^(?:n\/[ad]|N\/[AD]|NA)$/;
/** A name as most are, `D'Angelo-Lefèvre`: of one word, about which the lists alone may have a doubt. */
const USUAL = /^[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['-][A-Za-zÀ-ÖØ-öø-ÿ]+)*$/;

/** Words that are doubtful in some spelling (`NA`, `S.O.`) or as a first name only, and names otherwise. */
export const ALSO_NAMES: readonly string[] = [...NOTHING_OR_LASTNAME, 'so', 'na'];

/** Names of one word, or of several run together, that are doubtful without any odd sign in them. */
export const DOUBTFUL_WORDS: readonly string[] = [
  ...HEADINGS,
  ...TOTALS,
  ...NOTHING,
  ...ALSO_NAMES,
  ...OF_LISTS,
  ...OF_NUMBERS,
  ...DOUBTFUL_TITLES.map(plain),
].map((word) => word.replaceAll(' ', ''));

function words(text: string): readonly string[] {
  return text.split('|');
}

/** A name as the lists above have it; '' where it has letters of another script, and is none of theirs. */
function plain(name: string): string {
  if (OF_ANOTHER_SCRIPT.test(name)) return '';
  return transliterate(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * What is doubtful about a name; undefined for an ordinary one, and for an empty cell.
 * @param written a name without blanks around it
 */
export function nameDoubt(written: string, isFirstname: boolean): NameDoubt | undefined {
  // What cannot be read is file-encoding's.
  if (written === '' || written.includes('\ufffd')) return undefined;
  // An entity is cell-html's: here counts what it stands for.
  const name = decodeEntities(written);
  if (NOT_KNOWN.test(name) || isSpreadsheetError(name)) return 'error';
  if (isWordForNothing(name, !isFirstname)) return 'none';
  const bare = plain(name);
  if (HEADINGS.includes(bare)) return 'heading';
  if (TOTALS.includes(bare)) return 'total';
  if (USUAL.test(name)) return ADDRESSED.test(name) ? 'title' : undefined;
  if (name.includes('@')) return 'address';
  if (REMARK.test(name)) return 'total';
  const isNumbered = / \d+( |$)/.test(bare);
  if (TOTALS.includes(bare.replace(/ \d+$/, '')) || (isNumbered && TITLE_OF_LIST.test(bare))) return 'total';
  if (/\d/.test(bare) && WITH_NUMBER.test(bare)) return 'total';
  const withoutEntities = name.replace(ENTITY, ' ');
  if (/\p{Nd}/u.test(withoutEntities)) return 'digits';
  if (/^['"‘’`´“”„«].*['"‘’`´“”»]$/s.test(name)) return 'quotes';
  if (TITLE_OF_LIST.test(bare) && /\s/.test(name)) return 'total';
  if (ADDRESSED.test(name) || (isFirstname ? ADDRESSED_SHORT : BEHIND_LASTNAME).test(name)) return 'title';
  if (ADDRESSED_BEHIND.test(name)) return 'title';
  if (TWO_NAMES.test(withoutEntities) && !isLastnameNee(name)) return 'two';
  if (PLAIN.test(name)) return /\p{L}/u.test(name) ? undefined : 'none';
  return oddSigns(name) ? 'signs' : undefined;
}

/** What stands in front of a remark: `# nuit`, `--- nuit ---`. */
const REMARK = /^(#+|\/[/*]|--+|==+)\s/;

/** Whether `Née` is somebody's last name, as behind particles: `Le Née`. */
function isLastnameNee(name: string): boolean {
  const words = name.split(' ');
  return /^n[ée]e$/i.test(words.pop() ?? '') && words.every(isParticle);
}

/** Whether a text is a word for nothing: `néant`, `N.C.`, `à compléter`. @param isLastname it is meant to be a last name */
export function isWordForNothing(text: string, isLastname: boolean): boolean {
  const bare = plain(text);
  if (NOTHING.includes(bare) || (/\s/.test(text) && NOTHING_SAID.test(bare))) return true;
  return !isLastname && NOTHING_OR_LASTNAME.includes(text.toLowerCase());
}

/** Whether a text stands for nothing, where no name is expected: a word for it, or signs alone. */
export function meansNothing(text: string): boolean {
  return isWordForNothing(text, false) || /^[^\p{L}\p{N}]+$/u.test(text);
}

/** The same where somebody's own is expected, and nobody's is `test`. */
export function isNobodys(text: string): boolean {
  return meansNothing(text) || /^tests?$/i.test(text);
}

/** A name without the form of address in front of it or behind it; '' where nothing else stands there. */
export function withoutAddress(name: string): string {
  return [ADDRESSED, ADDRESSED_SHORT, ADDRESSED_BEHIND, BEHIND_LASTNAME].reduce(
    (text, form) => text.replace(form, ''),
    name,
  );
}

/** The signs of a name that none has, each once; those that other rules speak of are left out. */
export function oddSigns(name: string): string {
  // A tag, a formula and a lost accent have rules of their own, and so has an entity that is known.
  if (/^[=+]|<[^\s<>][^<>]*>|\p{L}\?+|^\?+\p{Ll}/u.test(name)) return '';
  const odd =
    decodeEntities(name)
      .replace(OTHERS, '')
      .match(/[^\p{L}\p{M}'’.-]/gu) ?? [];
  return [...new Set(odd)].join('');
}
