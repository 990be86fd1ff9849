// username-person: a username of the right form that is not made of this row's names.
import { isOfPerson, parseUsername } from '../people/usernames';
import { setPlace } from './edits';
import { defineRule } from './rule';

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
        `${username} n’est pas fait du prénom et du nom de cette ligne : ce serait ${expected}. Ce compte est peut-être celui d’un autre agent.`,
      why: 'Une ligne décalée donne à un agent le nom d’utilisateur d’un autre : l’import peut modifier le compte d’un collègue, ou en faire un que l’agent ne reconnaîtra pas.',
      repair: 'Vérifier la ligne, puis écrire le nom d’utilisateur de cette personne.',
    },
    en: {
      title: 'Another person’s username',
      message: ({ username, expected }) =>
        `${username} is not made of the names of this line: that would be ${expected}. This account may be another agent’s.`,
      why: 'A shifted line gives an agent the username of another: the import may change a colleague’s account, or make one that the agent does not recognise.',
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
  row(row, report) {
    const { nomenclature } = row.sheet.platform.username;
    const username = nomenclature ? parseUsername(row.value('username'), nomenclature) : undefined;
    if (!username || username.test) return;
    const person = row.personPart;
    if (!person) return;
    if (isOfPerson(`${username.initial}.${username.nom}`, person)) return;
    report(row.place('username'), { username: row.value('username'), expected: `${username.code}.${person}` });
  },
  fixes: ({ place, args }, { table }) => [
    {
      title: { fr: `Écrire ${args.expected}`, en: `Write ${args.expected}` },
      edits: [setPlace(table, place, args.expected)],
      safe: false,
    },
  ],
});
