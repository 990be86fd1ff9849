// username-format: a username that does not follow the nomenclature, where the file has a column for it.
import type { Row } from '../file/row';
import { quoted } from '../messages/show';
import { usernamePart } from '../people/names';
import { codeIn, deriveUsername, isOfPerson, type Nomenclature, parseUsername } from '../people/usernames';
import { setPlace } from './edits';
import { defineRule } from './rule';

/**
 * What should stand here; '' when the code or a name is missing. What is written is kept where only its form is wrong: the
 * number of a second person of that name, a test account's name, and the code, of which other rules judge.
 */
function expectedUsername(row: Row, nomenclature: Nomenclature): string {
  const { platform, context } = row.sheet;
  const written = cleaned(row);
  const username = parseUsername(written, nomenclature);
  const { personPart } = row;
  if (username?.test || (username && isOfPerson(`${username.initial}.${username.nom}`, personPart))) return written;
  const code = codeIn(written, nomenclature) || context.establishment || row.code;
  return deriveUsername(code, row.firstname, row.lastname, platform);
}

/** Without capitals, accents, blanks. */
function cleaned(row: Row): string {
  return usernamePart(row.value('username'), row.sheet.platform.username.transliterate);
}

/** Whether a username is missing that the import needs: it may know people by their addresses (conformance 20, 22). */
function isNeeded(row: Row): boolean {
  const { platform, context } = row.sheet;
  const { uutype, uumatchemail } = { ...platform.importOptions, ...context.importOptions };
  const matches = uumatchemail === '1' && (uutype === '2' || uutype === '3');
  return !row.value('username') && !matches;
}

export const usernameFormat = defineRule<{ username: string; expected: string; formOnly: number }>({
  id: 'username-format',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'guide, étape 1 (nomenclature); conformance 20, 21, 40',
  texts: {
    fr: {
      title: 'Nom d’utilisateur mal formé',
      message({ username, expected }) {
        const instead = expected ? ` Ce devrait être ${expected}.` : '';
        return username
          ? `${quoted(username, 'fr')} ne suit pas la nomenclature code.initiale.nom, tout en minuscules.${instead}`
          : `Le nom d’utilisateur est vide : la plateforme ne fera pas ce compte.${instead}`;
      },
      why: 'La nomenclature est à respecter TOUJOURS : code établissement, première lettre du prénom, nom, tout en minuscules. L’import retire les accents et les espaces à sa façon, ou s’arrête à cette ligne.',
      repair: 'Écrire code.initiale.nom (dam023.l.ollivet), ou code.nom.test pour un compte test de l’établissement.',
    },
    en: {
      title: 'Username not well formed',
      message({ username, expected }) {
        const instead = expected ? ` It should be ${expected}.` : '';
        return username
          ? `${quoted(username, 'en')} does not follow the nomenclature code.initial.nom, all in lower case.${instead}`
          : `The username is empty: the platform will not make this account.${instead}`;
      },
      why: 'The nomenclature is to be followed ALWAYS: establishment code, first letter of the first name, last name, all in lower case. The import drops accents and blanks in its own way, or stops at this line.',
      repair: 'Write code.initial.nom (dam023.l.ollivet), or code.nom.test for an establishment’s test account.',
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
^ username-format`,
    },
  ],
  row(row, report) {
    const { nomenclature } = row.sheet.platform.username;
    if (!row.has('username')) return;
    if (!nomenclature) {
      if (isNeeded(row)) report(row.place('username'), { username: '', expected: '', formOnly: 0 });
      return;
    }
    if (parseUsername(row.value('username'), nomenclature)) return;
    const expected = expectedUsername(row, nomenclature);
    const formOnly = expected !== '' && cleaned(row) === expected ? 1 : 0;
    report(row.place('username'), { username: row.value('username'), expected, formOnly });
  },
  fixes({ place, args }, { table }) {
    if (!args.expected) return [];
    return [
      {
        title: { fr: `Écrire ${args.expected}`, en: `Write ${args.expected}` },
        edits: [setPlace(table, place, args.expected)],
        safe: args.formOnly === 1,
      },
    ];
  },
});
