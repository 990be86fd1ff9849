// email-person: an address that bears the names of an agent of another line, as where one column was sorted alone.

import { countPeople } from '../../document/person-counts';
import { personRows } from '../../document/person-rows';
import type { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { shortened } from '../../i18n/format';
import { bearsOtherNames, localForm, nameForms } from '../../people/address-names';
import { localPart } from '../../people/emails';
import { replaceCell } from '../../text/cell-edits';
import type { TextEdit } from '../../text/edits';
import { defineRule } from '../rule';
import { writeCode } from '../write-fix';

/** By each form of the names of agents with another's address: the address of the file that bears it, or ''. */
type Picked = Readonly<Record<string, string>>;

export const emailPerson = defineRule<{ meant: string }, Picked>({
  id: 'email-person',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (email)',
  texts: {
    fr: {
      title: 'Adresse au nom d’un autre agent',
      message: ({ meant }) =>
        meant
          ? `Adresse d’un autre agent\u00a0? La sienne serait ${shortened(meant)}, sur une autre ligne.`
          : 'Est-ce l’adresse de l’agent d’une autre ligne\u00a0?',
      why: 'Quand une seule colonne est triée, ou collée une ligne trop bas, chaque agent reçoit l’adresse d’un autre\u00a0: les mots de passe et les messages partent chez le voisin, et l’import n’en dit rien.',
      repair: 'Reprendre les adresses dans le fichier d’origine, en triant toutes les colonnes ensemble.',
    },
    en: {
      title: 'Address with the name of another agent',
      message: ({ meant }) =>
        meant
          ? `Another agent’s address? This agent’s may be ${shortened(meant)}, in another line.`
          : 'Is this the address of the agent of another line?',
      why: 'When a single column is sorted, or pasted one line too low, each agent gets the address of another: passwords and messages go to the neighbour, and the import says nothing.',
      repair: 'Take the addresses from the original file again, and sort all columns together.',
    },
  },
  examples: [
    {
      // Pasted one line too high, and the first one at the end. Anne has her own.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,lise.morel@ch-buis.fr,21
            ~~~~~~~~~~~~~~~~~~~~~ email-person
Lise,Morel,,o.haddad@ch-buis.fr,22
            ~~~~~~~~~~~~~~~~~~~ email-person
Omar,Haddad,,legoff.chloe@free.fr,23
             ~~~~~~~~~~~~~~~~~~~~ email-person
Chloé,Le Goff,,marc.petit2@ch-buis.fr,24
               ~~~~~~~~~~~~~~~~~~~~~~ email-person
Anne,Roy,,anne.roy@ch-buis.fr,25`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit2@ch-buis.fr,21
Lise,Morel,,lise.morel@ch-buis.fr,22
Omar,Haddad,,o.haddad@ch-buis.fr,23
Chloé,Le Goff,,legoff.chloe@free.fr,24
Anne,Roy,,anne.roy@ch-buis.fr,25`,
    },
    {
      // Maiden names, nicknames, services and somebody who is in no other line.
      csv: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.petit@ch-buis.fr,21
Marc,Petit,,titi38@free.fr,22
Jean-Paul,Le Goff,,jp.legoff@ch-buis.fr,23
Lise,Morel,,accueil.urgences@ch-buis.fr,24
Omar,Haddad,,luc.bay@ch-buis.fr,25`,
    },
  ],
  majority: {
    byClass: true,
    valueOf: namesBeside,
    pick,
    check(row, picked, report) {
      if (!isOthers(row)) return;
      const meant = meantFor(row, picked);
      const isKnown = Object.hasOwn(picked, localForm(localPart(row.email)));
      if (meant || isKnown) report(row.place('email'), { meant });
    },
  },
  fixes({ place, args: { meant } }, sheet) {
    if (!meant) return [];
    // One by one, each would write over the address of the next.
    const edits = allPutBack(sheet);
    if (edits.length < 2) return [writeCode(sheet.table, place, meant)];
    const title = {
      fr: `Remettre ${edits.length} adresses en face de leur agent`,
      en: `Put ${edits.length} addresses beside their agents`,
    };
    return [{ title, edits, safe: false }];
  },
});

/** What is counted of a row: an address that bears other names, and the forms of the agent's own; '' of nearly all. */
function namesBeside(row: Row): string {
  return isOthers(row) ? [row.email, ...nameForms(row.firstname, row.lastname)].join(' ') : '';
}

function pick(counts: ReadonlyMap<string, number>): Picked | undefined {
  const others = [...counts.keys()].map((value) => value.split(' '));
  const byForm = new Map<string, string>(others.flatMap(([, ...forms]) => forms.map((form) => [form, ''])));
  for (const [email = ''] of others) {
    const form = localForm(localPart(email));
    const known = byForm.get(form);
    // Two addresses that bear the same names tell nothing.
    if (known !== undefined) byForm.set(form, known ? '' : email);
  }
  return [...byForm.values()].some((email) => email !== '') ? Object.fromEntries(byForm) : undefined;
}

/** The address that bears the names of a row's agent; '' where there is none, or several. */
function meantFor({ firstname, lastname }: Row, picked: Picked): string {
  const form = nameForms(firstname, lastname).find((form) => picked[form]);
  return (form && picked[form]) ?? '';
}

const isOthers = (row: Row) =>
  bearsOtherNames(localPart(row.email), row.firstname, row.lastname) && row.ownDomain !== '';

/** The edits of one version of a file, whose fixes are asked for one by one. */
const putBack = new WeakMap<Sheet, readonly TextEdit[]>();

/** Puts every such address beside its agent. */
function allPutBack(sheet: Sheet): readonly TextEdit[] {
  const known = putBack.get(sheet);
  if (known) return known;
  const picked = pick(countPeople(sheet, namesBeside)) ?? {};
  const edits = [...personRows(sheet)].filter(isOthers).flatMap((row) => {
    const meant = meantFor(row, picked);
    return meant ? [replaceCell(sheet.table, row.place('email'), meant)] : [];
  });
  putBack.set(sheet, edits);
  return edits;
}
