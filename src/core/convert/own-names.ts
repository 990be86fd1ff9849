// The name of a foreign column without the words that say whose it is, and which names hold first and last name at once.
import { headerKey, withoutRemarks } from '../document/columns';
import type { NameOrder } from '../people/full-name';
import { transliterate } from '../people/names';

const WHOLE_NAMES =
  /^(nomcomplet(avec(lien|image|imageetlien))?|fullname(with(link|picture|pictureandlink))?|(noms?(dusage|usage|usuel|defamille)?(et)?prenoms?|prenoms?(et)?noms?(dusage|usage|usuel|defamille)?)(agents?|delagent|desagents)?)$/;

/** Words that say whose a column is: the people's of the list. */
const OF_PEOPLE =
  /^(agents?|stagiaires?|participante?s?|apprenante?s?|etudiante?s?|eleves?|students?|learners?|salariee?s?|employees?|employe|individus?|ind|candidate?s?|votre|vos|your)$/;
/** What stands between a column's name and these words. */
const BETWEEN = /^(de|du|des|d|la|le|les|l|of|the|s)$/;
/** What stands in front and tells nothing; `N°` does. */
const IN_FRONT = /^([a-mo-z]|lib|libelle|quel|quelle|est|what|is|\d+)$/;

/** A name that says nothing of whose it is, beside one that does: the person's that filled in the form. */
const BARE =
  /^(noms?|prenoms?|firstname|lastname|surname|e?mails?|mel|courriels?|adresse(de|e)?(messagerie|courriel|e?mail)|emailaddress)$/;

/** How personnel software shortens the names of columns, as `headerKey` makes it, and what is meant. */
const SHORTENED: readonly (readonly [short: RegExp, name: string])[] = [
  [/^nomus(?:e|g|ag|age|el)?$/, 'nom usage'],
  [/^nom(?:mar|mari|ep|epou|conj)$/, 'nom marital'],
  [/^nomfam$/, 'nom de famille'],
  [/^nom(?:pa|patr|patro|nai|nais|naiss)$/, 'nom de naissance'],
  [/^nom(?:de)?jf$/, 'nom de jeune fille'],
  [
    /^(?:adressesmtp(?:principale)?|primarysmtpaddress|adressee?mailpro|(?:adresse)?e?mail(?:institutionnel(?:le)?|etu|etudiant)|admail|adrmail|adrmel)$/,
    'mail professionnel',
  ],
  [/^prenus(?:e|g|ag|age|u|el)?$/, 'prenom usuel'],
];

/** A name at birth: another name, where there is one, is in use. */
const AT_BIRTH = /^(nom(de)?(naissance|jeunefille)|nompat(ronymique)?|patronyme|birthname|maidenname|legallastname)$/;

/** Whether a column's name says that it holds names at birth. */
export const isAtBirth = ({ key }: OwnName): boolean => AT_BIRTH.test(key);

/** A name as it is meant where software has shortened it: `NOMUSE`, `Nom JF`. */
export function inFull(name: string): string {
  const key = headerKey(name);
  return SHORTENED.find(([short]) => short.test(key))?.[1] ?? name;
}

/**
 * Whether a name is that of a column before it with a number, as programs write the second of two alike: `Nom.1`. Such columns
 * are of others: of superiors, mostly.
 */
export function isRepeated(name: string, header: readonly string[]): boolean {
  const [, before = ''] = /^(.+)[._]\d+$/.exec(name.trim()) ?? [];
  return before !== '' && header.some((other) => headerKey(other) === headerKey(before));
}

export interface OwnName {
  /** What is left of a header's name, in small letters. */
  readonly text: string;
  /** The same as a key; that of the whole name where nothing is left. */
  readonly key: string;
  /** Whether it says that it is about the people of the list. */
  readonly isTheirs: boolean;
  /** Whether it is a plain name that says nothing of whose it is. */
  readonly isBare: boolean;
}

/** A name without the words that say whose it is: `Nom du stagiaire`, `P_NOM`, `1. Nom`, `agent.nom`, `LIB_NOM_PAT_IND`. */
export function ownName(name: string): OwnName {
  const left: string[] = [];
  let isTheirs = false;
  for (const word of transliterate(withoutRemarks(name)).match(/[a-z]+|\d+/g) ?? []) {
    if (OF_PEOPLE.test(word)) {
      isTheirs = true;
      while (BETWEEN.test(left.at(-1) ?? '')) left.pop();
    } else if (left.length || !(IN_FRONT.test(word) || BETWEEN.test(word))) left.push(word);
  }
  const text = left.join(' ');
  return { text, key: headerKey(text || name), isTheirs, isBare: !isTheirs && BARE.test(headerKey(name)) };
}

/** Whether a column's name says that it holds first and last name. */
export const isWholeName = ({ key }: OwnName): boolean => WHOLE_NAMES.test(key);

/** Which name comes first in a column of whole names, as its own name says. */
export function orderIn(header: string): NameOrder | undefined {
  const own = ownName(header);
  if (!isWholeName(own)) return undefined;
  if (own.key.startsWith('prenom')) return 'firstname';
  return own.key.includes('prenom') ? 'lastname' : undefined;
}
