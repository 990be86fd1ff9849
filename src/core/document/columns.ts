// Which column of the template a header's name means, also when somebody translated, retyped or damaged it.
import { distance } from 'fastest-levenshtein';
import { isMoodleColumn, isProfileField, STANDARD_FIELDS } from '../moodle-facts/columns';
import { plainKey, transliterate } from '../people/names';
import type { Platform, Template } from '../platform';
import { repairMojibake } from './mojibake';

/** The target of an export's column with first and last name in one cell; no template has it. */
export const WHOLE_NAME = 'fullname';

/** One name of the header. */
export interface Column {
  readonly index: number;
  readonly written: string;
  /** The column of the template (or of Moodle's own upload) that it is or was meant to be; undefined for a foreign one. */
  readonly name: string | undefined;
  /** Written exactly as the platform wants it. */
  readonly exact: boolean;
}

/**
 * What French people, spreadsheets and personnel offices write instead of the names, as `headerKey` makes it. Where a header
 * has several for one name, the first in this list is meant: the name in use, not the name at birth.
 */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'firstname',
    words(
      'prenomusuel prenomdusage prenomagent prenomdelagent prenom prenoms premierprenom prenom1 1erprenom pr1 prenomprincipal prenometatcivil ' +
        'givenname firstnames preferredfirstname knownas forename forenames legalfirstname',
    ),
  ],
  [
    'lastname',
    words(
      'nomdusage nomusage nomusuel nomusu nommarital nomdepouse nomagent nomdelagent nom nomdefamille preferredlastname surname familyname legallastname sn ' +
        'nomdenaissance nomnaissance nompatronymique nompat patronyme nomdejeunefille nomjeunefille maidenname',
    ),
  ],
  ['password', words('motdepasse motsdepasse mdp pass passwd pwd motpasse')],
  [
    'email',
    words(
      'mail mel courriel mails emails messagerie emailaddress adressecourriel adressedecourriel adressemail ' +
        'adresseemail adresseelectronique adressedemessagerie mailprofessionnel emailprofessionnel ' +
        'courrielprofessionnel adressemailprofessionnelle mailpro melprofessionnel melpro emailpro courrielpro ' +
        'adressemel adresseemailprofessionnelle adressecourrielprofessionnelle mailagent emailagent courrielagent ' +
        'messagerieprofessionnelle messageriepro adressemessagerie adresseprofessionnelle melprofessionnelle mailprof ' +
        'mailacademique workemail emailwork',
    ),
  ],
  [
    'matricule',
    words(
      'matricule matricules numeromatricule numerodematricule nmatricule nagent ndagent ndelagent numeroagent matriculeagent ' +
        'matriculerh matriculedelagent nummatricule numagent numerodagent codeagent idagent mle matr mat npaie numpaie ' +
        'numeropaie numerodepaie matriculepaie matriculedepaie identifiantagent identifiantrh idrh nrh numerorh ' +
        'employeeid employeenumber employeeno staffid staffno staffnumber payrollnumber payrollno personnelnumber',
    ),
  ],
  ['cohort1', words('cohorte cohorte1 cohort cohortes nomdelacohorte nomcohorte')],
  ['username', words('identifiant identifiants login nomdutilisateur nomutilisateur utilisateur user')],
]);

/** What Moodle's own page on uploads has led people to write elsewhere: Spanish, Portuguese, Italian, German, Dutch. */
const ALIASES_ELSEWHERE: ReadonlyMap<string, readonly string[]> = new Map([
  ['firstname', words('nombre nombres nome vorname voornaam')],
  ['lastname', words('apellidos apellido apelido apelidos sobrenome cognome nachname familienname achternaam')],
  ['password', words('contrasena senha palavrapasse passwort kennwort wachtwoord')],
  ['email', words('correo correoelectronico direcciondecorreo indirizzoemail emailadresse emailadres')],
  ['username', words('usuario nombredeusuario utilizador nomeutente benutzername anmeldename gebruikersnaam')],
]);

function words(text: string): readonly string[] {
  return text.split(' ');
}

/** A header's name without accents, case, blanks, punctuation and remarks: `Email Address [Required]`, `Naissance (jj/mm)`. */
export function headerKey(name: string): string {
  const bare = withoutRemarks(name);
  return plainKey(repairMojibake(bare) ?? bare);
}

/** A header's name without what stands in brackets, where something is left. */
export function withoutRemarks(name: string): string {
  return (/[[(]/.test(name) && name.replace(/\[[^[\]]*\]|\([^()]*\)/g, '').trim()) || name;
}

/** Whether a name with letters that could not be read may be an alias: the parts around them are, in their order. */
function mayBe(written: string, alias: string): boolean {
  const [first = '', ...others] = written.split('\ufffd').map(headerKey);
  const last = others.pop() ?? '';
  if (!alias.startsWith(first) || !alias.endsWith(last)) return false;
  let at = first.length;
  for (const part of others) {
    const found = alias.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const letters = alias.length - first.length - last.length - others.join('').length;
  return letters >= 0 && letters <= 2 * (others.length + 1) && at <= alias.length - last.length;
}

/** How many letters may differ for a name still to be a slip of the other. */
function slipsAllowed(name: string): number {
  return name.length >= 9 ? 2 : name.length >= 5 ? 1 : 0;
}

/** Words a letter or two from ours that mean something else: `Code agence`, `Courriel perso`, `Employer ID`. */
const OTHER_WORDS =
  /(?:^|[^a-z])(?:agences?|agents?|employees?|employes?|employ(?:er|eur)s?|paie|matrice|perso(?:nnelle?)?|usagers?)(?![a-z])/;

/** Whether a header's name may be a slip of the pen, and not a name of its own. */
const mayBeSlip = (written: string) => !OTHER_WORDS.test(transliterate(written));

function isSlip(written: string, name: string): boolean {
  const allowed = slipsAllowed(name);
  if (Math.abs(written.length - name.length) > allowed || distance(written, name) > allowed) return false;
  // `Prénom 2` and `Cohorte 2` are others than the first.
  return otherDigits(written) === otherDigits(name);
}

const otherDigits = (name: string) => name.replace(/[^02-9]/g, '');

/** The names that a template's header may hold, in their order, the optional `username` of decision 6 included. */
export function expectedNames(template: Template): string[] {
  return template.columns.includes('username') ? [...template.columns] : ['username', ...template.columns];
}

function aliasesOf(name: string, platform: Platform): readonly string[] {
  const known = ALIASES.get(name === platform.matricule?.column ? 'matricule' : name) ?? [];
  const elsewhere = platform.templates.some(({ open }) => open) && ALIASES_ELSEWHERE.get(name);
  return elsewhere ? [...known, ...elsewhere] : known;
}

/** How usual a text is as a column's name: 0 for the name itself, more for each alias; -1 where it is none. */
export function aliasRank(text: string, name: string, platform: Platform): number {
  const key = headerKey(text);
  return key === headerKey(name) ? 0 : aliasesOf(name, platform).indexOf(key) + 1 || -1;
}

/** Made once for all files of a platform. */
const known = new WeakMap<Platform, ReadonlyMap<string, string>>();

/** By the key of each text that may name it, the name of a column that a platform knows. */
export function platformNames(platform: Platform): ReadonlyMap<string, string> {
  const made = known.get(platform);
  if (made) return made;
  const names = new Map<string, string>();
  const add = (name: string, texts: readonly string[]) => {
    for (const key of texts.map(headerKey)) if (!names.has(key)) names.set(key, name);
  };
  for (const name of platform.templates.flatMap(expectedNames)) add(name, [name, ...aliasesOf(name, platform)]);
  for (const name of STANDARD_FIELDS) add(name, [name]);
  known.set(platform, names);
  return names;
}

/** By the key of what a file's header writes, and of what that means, the index of the column. */
export function headerNames(columns: readonly Column[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const add = (text: string | undefined, index: number) => {
    const key = headerKey(text ?? '');
    if (key && !names.has(key)) names.set(key, index);
  };
  for (const { index, written } of columns) add(written, index);
  for (const { index, name } of columns) add(name, index);
  return names;
}

/**
 * Matches the names of a header with the columns of a template. A column is given to one name, and to others only where
 * they are that very name again, in whatever case.
 */
export function matchColumns(written: readonly string[], template: Template, platform: Platform): Column[] {
  const expected = expectedNames(template);
  if (template.open) expected.push('password', 'cohort1');
  const keys = written.map(headerKey);
  const names: (string | undefined)[] = written.map((text) => standardName(text, expected, template));
  const taken = new Set(names);
  const claim = (fits: (key: string, name: string) => boolean) => {
    for (const [index, key] of keys.entries()) {
      if (names[index] !== undefined || !key) continue;
      const name = expected.find((candidate) => !taken.has(candidate) && fits(key, candidate));
      if (!name) continue;
      names[index] = name;
      taken.add(name);
    }
  };
  claim((key, name) => key === headerKey(name));
  for (const name of expected) {
    if (taken.has(name)) continue;
    const alias = aliasesOf(name, platform).find((each) => keys.some((key, index) => key === each && !names[index]));
    if (alias === undefined) continue;
    names[keys.findIndex((key, index) => key === alias && !names[index])] = name;
    taken.add(name);
  }
  for (const [index, text] of written.entries()) {
    if (!text.includes('\ufffd') || names[index] !== undefined) continue;
    const fits = (name: string) => [headerKey(name), ...aliasesOf(name, platform)].some((alias) => mayBe(text, alias));
    const [name, ...others] = expected.filter((candidate) => !taken.has(candidate) && fits(candidate));
    if (name === undefined || others.length) continue;
    names[index] = name;
    taken.add(name);
  }
  const slips = new Set(keys.filter((_, index) => mayBeSlip(written[index] ?? '')));
  claim(
    (key, name) =>
      slips.has(key) && [headerKey(name), ...aliasesOf(name, platform)].some((alias) => isSlip(key, alias)),
  );
  for (const [index, key] of keys.entries()) names[index] ??= expected.find((name) => key === headerKey(name));
  return written.map((text, index) => {
    const name = names[index];
    const exact = name !== undefined && (template.open ? text.toLowerCase() === name.toLowerCase() : text === name);
    return { index, written: text, name, exact };
  });
}

/** What people and programs leave in a name, and none of Moodle's has: blanks, invisible signs, quotes. */
const AROUND_A_NAME = /[\s\p{Cf}\p{Pi}\p{Pf}"'`]/gu;

/** The name that the platform knows a column by, whatever stands around it; undefined for one that it would not know. */
function standardName(written: string, expected: readonly string[], template: Template): string | undefined {
  if (expected.includes(written)) return written;
  if (!template.open) return undefined;
  const name = written.replace(AROUND_A_NAME, '');
  const lower = name.toLowerCase();
  // The short name of a profile field keeps its case.
  if (isProfileField(name)) return name;
  return isMoodleColumn(lower) ? lower : undefined;
}
