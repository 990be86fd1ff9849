// username-format: a username that does not follow the nomenclature, where the file has a column for it.
import { type Context, moodleVersionOf, type Severity } from '../../document/context';
import { isDropped } from '../../document/dropped-lines';
import type { Row } from '../../document/row';
import { quoted } from '../../i18n/format';
import { looksLikeFormula, putsApostrophe } from '../../moodle-facts/versions';
import { usernameKey } from '../../people/identity';
import { spell } from '../../people/naming';
import {
  codeIn,
  deriveUsername,
  isUsernameOf,
  type Nomenclature,
  parseUsername,
  RESERVED_USERNAME,
} from '../../people/usernames';
import { defineRule, type Effect } from '../rule';
import { writeCode } from '../write-fix';

/**
 * What should stand here; '' when the code or a name is missing. What is written is kept where only its form is wrong: the
 * number of a second person of that name, a test account's name, and the code, which other rules judge.
 */
function expectedUsername(row: Row, nomenclature: Nomenclature): string {
  const { platform, context } = row.sheet;
  const written = cleaned(row);
  const username = parseUsername(written, platform.username);
  const { personPart } = row;
  if (username && (username.test || isUsernameOf(username, personPart, platform.username))) return written;
  const code = codeIn(written, nomenclature) || context.establishment || row.code;
  return deriveUsername(code, row.firstname, row.lastname, platform);
}

/** Without capitals, accents, blanks. */
function cleaned(row: Row): string {
  return spell(row.value('username'), row.sheet.platform.username);
}

/**
 * `nomenclature`: not written as the guide asks. `empty`; `nothing`: nothing is left when Moodle cleans it; `guest`: Moodle's
 * own account. `cleaned`: Moodle drops some of its characters; `stops`: this import does not clean, and ends there;
 * `nameless`: it finds accounts by their addresses, none has this one, and it ends there.
 */
type Kind = 'nomenclature' | 'empty' | 'nothing' | 'guest' | 'cleaned' | 'stops' | 'nameless';

/** What the import does with a username that follows no nomenclature (conformance rules 20, 21, 40, 43). */
function kindOf(row: Row): Kind | undefined {
  const { choices } = row.sheet;
  const username = row.value('username');
  const key = usernameKey(username);
  // Accounts are found by their addresses; a new one without a username ends the import.
  if (choices.matchesEmail && key === '') {
    return row.isNew && !isDropped(row) && row.sheet.context.accounts ? 'nameless' : undefined;
  }
  if (username === '' || username === '0') return 'empty';
  if (key === RESERVED_USERNAME) return 'guest';
  // Only lines that write an account meet the check that ends the import.
  if (!choices.cleansUsernames) {
    const isWritten = !isDropped(row) && (row.isNew || (row.renames && choices.overwrites));
    const isKept = username === key && !getsApostrophe(username, row.sheet.context);
    return isKept || !isWritten ? undefined : 'stops';
  }
  if (key === '' || key === '0') return 'nothing';
  return key === username.toLowerCase() ? undefined : 'cleaned';
}

/** Whether the platform's version of Moodle surely puts an apostrophe before it: `@lfay`, `-lfay`. */
const getsApostrophe = (username: string, context: Context) =>
  looksLikeFormula(username) && putsApostrophe(moodleVersionOf(context)) === true;

/** What the import would take of a username, and would not stop at; '' where that is nothing: a username 0 is none to it. */
function keptOf(username: string, kind: Kind): string {
  const key = usernameKey(username);
  if (kind === 'guest' || key === '0') return '';
  return kind === 'stops' ? withoutSign(key) : key;
}

const withoutSign = (username: string) => username.replace(/^[@-]+/, '');

export const usernameFormat = defineRule<{ username: string; expected: string; kind: Kind; formOnly: boolean }>({
  id: 'username-format',
  section: 'account',
  severity: 'error',
  effect: 'line',
  stops: true,
  source: 'guide, étape 1 (nomenclature); conformance 20, 21, 40, 43',
  texts: {
    fr: {
      title: 'Nom d’utilisateur mal formé',
      message({ username, expected, kind }) {
        const texts = {
          nomenclature: expected
            ? `Nom d’utilisateur à corriger\u00a0: ${expected} (écrit ${quoted(username, 'fr')}).`
            : `Nom d’utilisateur à corriger\u00a0: ${quoted(username, 'fr')} ne suit pas le modèle code.initiale.nom, en minuscules.`,
          empty: `Nom d’utilisateur manquant\u00a0: ${expected ? `écrire ${expected}.` : 'le compte ne serait pas créé.'}`,
          nothing: `${quoted(username, 'fr')} ne peut pas être un nom d’utilisateur\u00a0: cette ligne serait refusée.`,
          guest: `${quoted(username, 'fr')} est un compte réservé de Moodle\u00a0: cette ligne serait refusée.`,
          cleaned: `${quoted(username, 'fr')} deviendrait ${expected}, sans avertissement de Moodle.`,
          nameless: 'Pas de nom d’utilisateur pour un nouveau compte\u00a0: l’import s’arrêterait à cette ligne.',
          stops: `${quoted(username, 'fr')} n’est pas un nom d’utilisateur valide\u00a0: l’import s’arrêterait à cette ligne.`,
        };
        return texts[kind];
      },
      why: 'Le guide demande de toujours respecter cette nomenclature\u00a0: code établissement, première lettre du prénom, nom, tout en minuscules. Moodle, lui, supprime les accents et les espaces (léa devient la)\u00a0: deux personnes peuvent avoir le même nom d’utilisateur, ou l’une le compte de l’autre.',
      repair:
        'Écrire code.initiale.nom (dam023.l.ollivet), ou code.nom.test pour un compte test de l’établissement. Ailleurs\u00a0: des minuscules sans accent, des chiffres, et . - _ @.',
    },
    en: {
      title: 'Malformed username',
      message({ username, expected, kind }) {
        const texts = {
          nomenclature: expected
            ? `Username to fix: ${expected} (written ${quoted(username, 'en')}).`
            : `Username to fix: ${quoted(username, 'en')} does not follow code.initial.nom, in lower case.`,
          empty: `Username missing: ${expected ? `write ${expected}.` : 'the account would not be created.'}`,
          nothing: `${quoted(username, 'en')} cannot be a username: this line would be refused.`,
          guest: `${quoted(username, 'en')} is a reserved Moodle account: this line would be refused.`,
          cleaned: `${quoted(username, 'en')} would become ${expected}, without a warning from Moodle.`,
          nameless: 'No username for a new account: the import would stop at this line.',
          stops: `${quoted(username, 'en')} is not a valid username: the import would stop at this line.`,
        };
        return texts[kind];
      },
      why: 'The guide asks always to follow this scheme: establishment code, first letter of the first name, last name, all in lower case. Moodle itself drops accents and spaces (léa becomes la): two people can get one username, or one of them the other’s account.',
      repair:
        'Write code.initial.nom (dam023.l.ollivet), or code.nom.test for a test account of the establishment. Elsewhere: lower-case letters without accents, digits, and . - _ @.',
    },
  },
  examples: [
    {
      csv: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Marc,Petit,Vb3!mousse,m.petit@ch.fr,1
alp002.L.Morel,Lise,Morel,Vb4!mousse,l.morel@ch.fr,2
~~~~~~~~~~~~~~ username-format
alp002.z.lefèvre,Zoé,Lefèvre,Vb5!mousse,z.lefevre@ch.fr,3
~~~~~~~~~~~~~~~~ username-format
alp002.ephadvertbois.test,Ephad,Vert Bois,Vb6!mousse,ephad@ch.fr,4
alp002.m.martin-petit,Marie,Martin-Petit,Vb7!mousse,mp@ch.fr,5`,
      fixed: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Marc,Petit,Vb3!mousse,m.petit@ch.fr,1
alp002.l.morel,Lise,Morel,Vb4!mousse,l.morel@ch.fr,2
alp002.z.lefevre,Zoé,Lefèvre,Vb5!mousse,z.lefevre@ch.fr,3
alp002.ephadvertbois.test,Ephad,Vert Bois,Vb6!mousse,ephad@ch.fr,4
alp002.m.martin-petit,Marie,Martin-Petit,Vb7!mousse,mp@ch.fr,5`,
    },
    {
      csv: `username,firstname,lastname,password,email,profile_field_matricule
ALP002.EPHADVertBois.test,Ephad,Vert Bois,Vb6!mousse,ephad@ch.fr,4
~~~~~~~~~~~~~~~~~~~~~~~~~ username-format
alp002.M. Petit2,Manon,Petit,Vb3!mousse,m.petit@ch.fr,1
~~~~~~~~~~~~~~~~ username-format
alp002.L.Morel,Omar,Haddad,Vb4!mousse,o.haddad@ch.fr,2
~~~~~~~~~~~~~~ username-format`,
      fixed: `username,firstname,lastname,password,email,profile_field_matricule
alp002.ephadvertbois.test,Ephad,Vert Bois,Vb6!mousse,ephad@ch.fr,4
alp002.m.petit2,Manon,Petit,Vb3!mousse,m.petit@ch.fr,1
alp002.o.haddad,Omar,Haddad,Vb4!mousse,o.haddad@ch.fr,2`,
    },
    {
      establishment: 'alp002',
      csv: `username,firstname,lastname,password,email,profile_field_matricule
,Marc,Petit,Vb3!mousse,m.petit@ch.fr,1
^ username-format
pdupond,Paul,Dupond,Vb4!mousse,p.dupond@ch.fr,2
~~~~~~~ username-format`,
      fixed: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Marc,Petit,Vb3!mousse,m.petit@ch.fr,1
alp002.p.dupond,Paul,Dupond,Vb4!mousse,p.dupond@ch.fr,2`,
    },
    {
      // There is no nomenclature to follow; but nobody without a username.
      platform: 'moodle',
      csv: `username,firstname,lastname,email
mpetit,Marc,Petit,marc.petit@ch.fr
,Lise,Morel,lise.morel@ch.fr
^ username-format
Léa Roy,Léa,Roy,lea.roy@ch.fr
~~~~~~~ username-format
ZFAY,Zoé,Fay,zoe.fay@ch.fr
Иван,Иван,Иванов,ivan@ch.fr
~~~~ username-format
guest,Omar,Haddad,omar.haddad@ch.fr
~~~~~ username-format`,
      fixed: `username,firstname,lastname,email
mpetit,Marc,Petit,marc.petit@ch.fr
,Lise,Morel,lise.morel@ch.fr
learoy,Léa,Roy,lea.roy@ch.fr
ZFAY,Zoé,Fay,zoe.fay@ch.fr
Иван,Иван,Иванов,ivan@ch.fr
guest,Omar,Haddad,omar.haddad@ch.fr`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const { nomenclature } = row.sheet.platform.username;
    const username = row.value('username');
    if (!nomenclature) {
      const kind = kindOf(row);
      if (!kind || (kind !== 'nameless' && !row.has('username'))) return;
      report(row.place('username'), { username, expected: keptOf(username, kind), kind, formOnly: false }, MORE[kind]);
      return;
    }
    if (!row.has('username') || parseUsername(username, row.sheet.platform.username)) return;
    const expected = expectedUsername(row, nomenclature);
    const formOnly = expected !== '' && spell(username, row.sheet.platform.username) === expected;
    report(row.place('username'), { username, expected, kind: username ? 'nomenclature' : 'empty', formOnly });
  },
  fixes({ place, args }, { table, platform }) {
    // What people meant by an accent is its letter, not its absence.
    const meant =
      args.kind === 'cleaned' || args.kind === 'stops'
        ? spell(args.username, { ...platform.username, transliterate: true })
        : '';
    const values = new Set([args.kind === 'stops' ? withoutSign(meant) : meant, args.expected].filter(Boolean));
    return [...values].map((value) => writeCode(table, place, value, args.formOnly));
  },
});

const MORE: Readonly<Partial<Record<Kind, { readonly severity?: Severity; readonly effect?: Effect }>>> = {
  cleaned: { severity: 'warning', effect: 'silent' },
  stops: { effect: 'file' },
  nameless: { effect: 'file' },
};
