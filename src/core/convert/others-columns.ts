// Which foreign columns hold what is not the person's own, though their cells look alike: the address of a superior or of a
// service, the number of a postal area, of a row, of an account.

import { headerKey } from '../document/columns';
import { nameKey, transliterate } from '../people/names';
import { type ForeignRows, ROWS_LOOKED_AT } from './infer-columns';
import { ownName } from './own-names';

/** Words in the name of a column of numbers that are no staff numbers: where, how old, how much, when, by which telephone. */
const OTHER_NUMBERS = words(
  'postal postale codepostal cp zip zipcode postcode insee commune departement dept uf um cr unite service pole site ' +
    'etablissement finess siret siren rpps adeli secu ss nss nir grade metier emploi poste age ages anciennete annee annees an ans year ' +
    'mois month jour jours day date heure heures hours duree etp quotite taux echelon indice rang ordre ligne session ' +
    'groupe niveau nb nombre total montant cout prix effectif tel telephone portable mobile phone telephonenumber ' +
    'phonenumber cell gsm fax dect bip room chambre bureau batiment etage candidat candidature inscription commande ' +
    'convention badge casier',
);

/** What a program calls the number that it has given a row or an account by itself. */
const ROW_IDS = words('id ids user userid utilisateur compte account moodle row line index response reponse');

/** Words in the name of a column that is about somebody else, or about a place of work as a whole. */
const OTHERS = words(
  'responsable responsables cadre cadres chef cheffe superieur superieure hierarchique hierarchie hierarchiques encadrant ' +
    'encadrante manager managers supervisor supervisors superior approver validator valideur valideuse validateur ' +
    'demandeur demandeuse requester tuteur tutrice tuteurs tutor maitre referent referente mentor formateur formatrice ' +
    'trainer teacher enseignant enseignante directeur directrice direction director drh secretaire secretariat ' +
    'secretary assistant assistante gestionnaire service services pole unite departement department structure ' +
    'etablissement employeur employer organisme organisation societe entreprise company generique urgence emergency ' +
    'conjoint conjointe epoux spouse partner parent parents parental pere mere father mother guardian enfant child ' +
    'remplacant remplacante prescripteur prescriptrice inscripteur prevenir uf um par by',
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const wordsIn = (name: string) => transliterate(name).match(/[a-z]+/g) ?? [];

/** Whether a column's name says that it is about somebody else: `Mail du cadre`, `Email N+1`. */
function isOthers(name: string): boolean {
  return wordsIn(name).some((word) => OTHERS.has(word)) || /\bn\s*\+\s*\d/i.test(name);
}

/**
 * The columns of a header that are about others: by their own names, or by a cell above (`Agent` over two columns,
 * `Responsable` over the next two).
 */
export function othersIn(header: readonly string[], above: readonly string[]): ReadonlySet<number> {
  const hasGroups = areGroups(header, above);
  let group = '';
  const columns = new Set<number>();
  for (const [column, name] of header.entries()) {
    if (hasGroups) group = above[column]?.trim() || group;
    if (isOthers(name) || isOthers(group)) columns.add(column);
  }
  return columns;
}

/** What stands over the people's own columns. */
const OVER_THEIRS = /^(identites?|beneficiaires?|collaborateurs?|personnels?)$/;

/**
 * Whether cells above a header part its columns: one of them names the people, or names of columns come again. Others are
 * what a list has above it: `Service : Cardiologie`, and `Édité par la DRH` beside.
 */
function areGroups(header: readonly string[], above: readonly string[]): boolean {
  const labels = above.filter((cell) => cell.trim() !== '');
  if (labels.length < 2) return false;
  const keys = header.map(headerKey).filter(Boolean);
  const isTheirs = (label: string) => {
    const { text, isTheirs } = ownName(label);
    return (isTheirs && !text) || OVER_THEIRS.test(text);
  };
  return new Set(keys).size < keys.length || labels.some(isTheirs);
}

/** Whether a column's name says that its addresses are private ones: they count only where there are no others. */
export function isPrivate(name: string): boolean {
  return /\b(?:perso|personnel(?:le)?|personal|privee?|private|home|domicile)\b/i.test(transliterate(name));
}

/** Whether a column's name says that it holds passwords, of whatever program: `Mot de passe initial`, `mdp_ad`, `Code PIN`. */
export function isSecretName(name: string): boolean {
  const words = wordsIn(name).join(' ');
  return /\b(?:mdp|mots? de passe|motdepasse|passwords?|passwd|pwd|passwort|passphrase|code (?:pin|secret|confidentiel|d acces)|pin code)\b/.test(
    words,
  );
}

/** Whether a column of numbers counts rows, or is what a program calls its own: no other column is doubted for it. */
export function areRowNumbers(below: ForeignRows, column: number, name: string): boolean {
  const said = wordsIn(name);
  return (said.length > 0 && said.every((word) => ROW_IDS.has(word))) || areCounted(filledIn(below, column));
}

/** Whether a column of numbers may be that of matricules: each one somebody's own, under no name of something else. */
export function mayBeMatricules(below: ForeignRows, column: number, name: string): boolean {
  const said = wordsIn(name);
  if (isOthers(name)) return false;
  if (said.some((word) => OTHER_NUMBERS.has(word))) return false;
  const values = filledIn(below, column);
  return new Set(values).size === values.length && !values.every((value) => MOBILE.test(value));
}

/** A mobile telephone whose zero a spreadsheet has dropped. */
const MOBILE = /^[67]\d{8}$/;

/** Whether numbers count the rows: 1, 2, 3… */
function areCounted(values: readonly string[]): boolean {
  const first = Number(values[0]);
  return first <= 1 && values.every((value, index) => Number(value) === first + index);
}

/** Whether a column of addresses may hold those of the people themselves: where many share one, it is an office's. */
export function mayBeAddresses(below: ForeignRows, column: number): boolean {
  const values = filledIn(below, column);
  return new Set(values.map((value) => value.toLowerCase())).size >= SHARE_OF_OWN * values.length;
}

/**
 * Whether addresses that only their cells tell may be those of the people beside them: of half of them at least, they begin
 * with a letter of a name or hold one. Under no name that we know, they may be anybody's who signed something.
 */
export function mayBeNamedAfter(below: ForeignRows, column: number, names: readonly number[]): boolean {
  let [told, all] = [0, 0];
  for (const row of below.slice(0, ROWS_LOOKED_AT)) {
    const local = nameKey((row[column] ?? '').split('@', 1)[0] ?? '');
    const words = names.flatMap((name) => (row[name] ?? '').split(/[^\p{L}\p{M}]+/u).map(nameKey)).filter(Boolean);
    if (!local || !words.length) continue;
    all++;
    if (words.some((word) => local.startsWith(word[0] ?? '') || (word.length > 2 && local.includes(word)))) told++;
  }
  return told >= all / 2;
}

/** One person in five may stand there twice. */
const SHARE_OF_OWN = 0.8;

const filledIn = (rows: ForeignRows, column: number): readonly string[] =>
  rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
