// username-person: a username of the right form that is not made of this row's names.
import { Row } from '../../document/row';
import { shortened } from '../../i18n/format';
import { compose } from '../../people/naming';
import { isUsernameOf, parseUsername } from '../../people/usernames';
import { defineRule } from '../rule';
import { writeCode } from '../write-fix';
import { freeUsernames } from './free-usernames';

/** The username that a line should have, where its own is not made of its names; '' where nothing says so. */
function expectedFor(row: Row): string {
  const naming = row.sheet.platform.username;
  const username = parseUsername(row.value('username'), naming);
  const person = username?.test ? '' : row.personPart;
  return username && person && !isUsernameOf(username, person, naming) ? compose(username.code, person, naming) : '';
}

export const usernamePerson = defineRule<{ username: string; expected: string }>({
  id: 'username-person',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 (nomenclature)',
  texts: {
    fr: {
      title: 'Nom d’utilisateur d’une autre personne',
      message: ({ username, expected }) =>
        `${shortened(username)} ne correspond pas au nom de cette ligne (attendu\u00a0: ${shortened(expected)}).`,
      why: 'Une ligne décalée donne à un agent le nom d’utilisateur d’un autre\u00a0: l’import peut modifier le compte d’un collègue, ou en créer un que l’agent ne reconnaîtra pas.',
      repair: 'Vérifier la ligne, puis écrire le nom d’utilisateur de cette personne.',
    },
    en: {
      title: 'Another person’s username',
      message: ({ username, expected }) =>
        `${shortened(username)} does not match the name of this line (expected: ${shortened(expected)}).`,
      why: 'A shifted line gives an agent the username of another: the import may change a colleague’s account, or create one that the agent does not recognise.',
      repair: 'Check the line, then write the username of this person.',
    },
  },
  examples: [
    {
      csv: `username,firstname,lastname,password,email,profile_field_matricule
alp002.m.petit,Lise,Morel,Vb3!mousse,l.morel@ch.fr,1
~~~~~~~~~~~~~~ username-person
alp002.p.dupond2,Paul,Dupond,Vb4!mousse,p.dupond@ch.fr,2
alp002.pa.dupond,Paul,Dupond,Vb5!mousse,pa.dupond@ch.fr,3
alp002.ephadvertbois.test,Ephad,Vert Bois,Vb6!mousse,ephad@ch.fr,4
alp002.o.edipe,Œdipe,Edipe,Vb7!mousse,oedipe@ch.fr,5`,
      fixed: `username,firstname,lastname,password,email,profile_field_matricule
alp002.l.morel,Lise,Morel,Vb3!mousse,l.morel@ch.fr,1
alp002.p.dupond2,Paul,Dupond,Vb4!mousse,p.dupond@ch.fr,2
alp002.pa.dupond,Paul,Dupond,Vb5!mousse,pa.dupond@ch.fr,3
alp002.ephadvertbois.test,Ephad,Vert Bois,Vb6!mousse,ephad@ch.fr,4
alp002.o.edipe,Œdipe,Edipe,Vb7!mousse,oedipe@ch.fr,5`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const expected = expectedFor(row);
    if (expected) report(row.place('username'), { username: row.value('username'), expected });
  },
  fixes({ place, args: { expected } }, sheet) {
    const usernames = freeUsernames(sheet);
    const holder = usernames.holder(expected);
    // Where lines are shifted, another one has it for the time being: its own repair comes first.
    if (holder !== undefined && expectedFor(new Row(sheet, holder))) return [];
    const free = usernames.orNext(expected);
    return free ? [writeCode(sheet.table, place, free)] : [];
  },
});
