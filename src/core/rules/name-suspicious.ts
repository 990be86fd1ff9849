// name-suspicious: a name cell that holds something else than a name, or first and last name swapped.
import { quoted } from '../messages/show';
import { capitalsIn, holdsWholeName } from '../people/capitals';
import { setCell } from './edits';
import { defineRule } from './rule';
import { shownValue } from './shown-value';

type Kind = 'address' | 'digits' | 'whole' | 'swapped';

/** Fewer rows say nothing about how a file writes its names. */
const ROWS_NEEDED = 5;
const SHARE_NEEDED = 0.8;

function kindOf(cell: string, other: string): Kind | undefined {
  if (cell.includes('@')) return 'address';
  if (/\p{Nd}/u.test(cell)) return 'digits';
  return holdsWholeName(cell, other) ? 'whole' : undefined;
}

export const nameSuspicious = defineRule<{ kind: Kind; name: string; value: string }>({
  id: 'name-suspicious',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (firstname, lastname)',
  texts: {
    fr: {
      title: 'Nom douteux',
      message: ({ kind, name, value }) => {
        const what = name === 'firstname' ? 'prénom' : 'nom';
        const texts = {
          address: `Une adresse dans la colonne du ${what}${value && ` : ${quoted(value, 'fr')}`}.`,
          digits: `Des chiffres dans le ${what}${value && ` ${quoted(value, 'fr')}`}.`,
          whole: `${quoted(value, 'fr')} semble contenir à la fois le nom et le prénom.`,
          swapped: `Prénom et nom semblent échangés : ailleurs dans ce fichier, c’est le nom qui est en capitales, pas ${quoted(value, 'fr')}.`,
        };
        return `${texts[kind]} La plateforme fera le compte, et son nom d’utilisateur, avec cette faute.`;
      },
      why: 'Le nom d’utilisateur vient du prénom et du nom : une erreur de colonne donne un compte que l’agent ne reconnaît pas, et que l’on recrée plus tard en double.',
      repair: 'Vérifier le prénom et le nom de cette ligne.',
    },
    en: {
      title: 'Doubtful name',
      message: ({ kind, name, value }) => {
        const what = name === 'firstname' ? 'first name' : 'last name';
        const texts = {
          address: `An address in the column of the ${what}${value && `: ${quoted(value, 'en')}`}.`,
          digits: `Digits in the ${what}${value && ` ${quoted(value, 'en')}`}.`,
          whole: `${quoted(value, 'en')} seems to hold both first and last name.`,
          swapped: `First and last name seem to be swapped: elsewhere in this file the last name is in capitals, not ${quoted(value, 'en')}.`,
        };
        return `${texts[kind]} The platform will make the account, and its username, with this mistake.`;
      },
      why: 'The username comes from first and last name: a slip of columns gives an account that the agent does not recognise, and that is made a second time later.',
      repair: 'Check first and last name of this line.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
marc@ch.fr,Petit,,marc.petit@ch.fr,21
~~~~~~~~~~ name-suspicious
Lise,Morel2,,lise.morel@ch.fr,22
     ~~~~~~ name-suspicious
Pierre,DUPOND Pierre,,p.dupond@ch.fr,23
       ~~~~~~~~~~~~~ name-suspicious
Marie Claude,Le Goff,,mc.legoff@ch.fr,24
bea,TRICE,,bea.trice@ch.fr,25
Jean,de La FONTAINE,,j.fontaine@ch.fr,26
LEROY Jean-Paul,LEROY,,jp.leroy@ch.fr,27
~~~~~~~~~~~~~~~ name-suspicious
,MOREL Lise,,lise.morel2@ch.fr,28
 ~~~~~~~~~~ name-suspicious
Marie-Thérèse,de la Tour d'Auvergne,,mt.latour@ch.fr,29
Paul,Le GOFF,,p.legoff@ch.fr,30`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,PETIT,,marc.petit@ch.fr,21
Lise,MOREL,,lise.morel@ch.fr,22
Anne,ROY,,anne.roy@ch.fr,23
Omar,HADDAD,,omar.haddad@ch.fr,24
DUPOND,Paul,,paul.dupond@ch.fr,26
~~~~~~ name-suspicious
LI,U,,li.u@ch.fr,27`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,PETIT,,marc.petit@ch.fr,21
Lise,MOREL,,lise.morel@ch.fr,22
Anne,ROY,,anne.roy@ch.fr,23
Omar,HADDAD,,omar.haddad@ch.fr,24
Paul,DUPOND,,paul.dupond@ch.fr,26
LI,U,,li.u@ch.fr,27`,
    },
    {
      // Four are too few to tell.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,PETIT,,marc.petit@ch.fr,21
Lise,MOREL,,lise.morel@ch.fr,22
Anne,ROY,,anne.roy@ch.fr,23
DUPOND,Paul,,paul.dupond@ch.fr,26`,
    },
  ],
  row(row, report) {
    for (const [name, other] of [
      ['firstname', 'lastname'],
      ['lastname', 'firstname'],
    ] as const) {
      const value = row.value(name);
      const kind = row.has(name) && value ? kindOf(value, row.value(other)) : undefined;
      if (kind) report(row.place(name), { kind, name, value: kind === 'whole' ? value : shownValue(row, name) });
    }
  },
  tally: {
    of: ({ firstname, lastname }) => capitalsIn(firstname, lastname),
    decide(counts) {
      const [first, last] = [counts.get('firstname') ?? 0, counts.get('lastname') ?? 0];
      const rows = first + last;
      return rows >= ROWS_NEEDED && last >= SHARE_NEEDED * rows ? 'lastname' : '';
    },
    judge(row, _decided, report) {
      if (capitalsIn(row.firstname, row.lastname) !== 'firstname') return;
      report(row.place('firstname'), { kind: 'swapped', name: 'firstname', value: row.firstname });
    },
  },
  fixes({ place, args }, sheet) {
    if (args.kind !== 'swapped') return [];
    const { table } = sheet;
    const row = sheet.row(place.record);
    return [
      {
        title: { fr: 'Échanger prénom et nom', en: 'Swap first and last name' },
        edits: [
          setCell(table, place.record, sheet.column('firstname'), row.lastname),
          setCell(table, place.record, sheet.column('lastname'), row.firstname),
        ].sort((a, b) => a.start - b.start),
        safe: false,
      },
    ];
  },
});
