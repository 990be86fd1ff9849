// name-suspicious: a name cell that holds something else than a name, or first and last name swapped.

import { Row } from '../../document/row';
import { quoted } from '../../i18n/format';
import { capitalsIn } from '../../people/capitals';
import { decodeEntities } from '../../people/entities';
import { nameDoubt, oddSigns, withoutAddress } from '../../people/name-doubts';
import { isLost } from '../../people/spreadsheet-errors';
import { deleteLine } from '../row-fixes';
import { defineRule } from '../rule';
import { writeValue } from '../write-fix';
import { isDerived, type NameKind, nameKind } from './name-kind';
import { swapsByCapitals, usualCapitals } from './swap-names';

/** Columns in which another rule speaks of a spreadsheet's error, or in which nothing is shown. */
const SPOKEN_OF: ReadonlySet<string> = new Set(['firstname', 'lastname', 'email', 'password']);

/** Kinds whose sentence says all. */
const WITHOUT_MORE: ReadonlySet<NameKind> = new Set(['error', 'total', 'title', 'quotes', 'swapped', 'unusable']);

type Args = {
  kind: NameKind;
  name: string;
  value: string;
  signs: string;
  /** Whether the names make an account all the same. */
  made: boolean;
};

/** What is said of a name that makes an account all the same. */
const said = (kind: NameKind, name: string, value: string): Args => ({ kind, name, value, signs: '', made: true });

export const nameSuspicious = defineRule<Args, string>({
  id: 'name-suspicious',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (firstname, lastname)',
  whileDamaged: 'quotes',
  doubtsNames: true,
  texts: {
    fr: {
      title: 'Nom ou prénom à vérifier',
      message: ({ kind, name, value, signs, made }) => {
        const what = name === 'firstname' ? 'prénom' : name === 'lastname' ? 'nom' : 'valeur';
        const shown = value ? ` ${quoted(value, 'fr')}` : '';
        const cell = value ? quoted(value, 'fr') : 'Cette cellule';
        const texts = {
          address: `Une adresse dans la colonne du ${what}${value && `\u00a0: ${quoted(value, 'fr')}`}.`,
          digits: `Des chiffres dans le ${what}${shown}.`,
          error: `${cell} est une erreur d’Excel\u00a0: la vraie valeur est à reprendre dans le tableau d’origine.`,
          heading: `${cell} est un titre de colonne, pas un ${what}.`,
          total: `${cell} semble être un titre ou un total, pas une personne.`,
          title: `Civilité à supprimer dans le ${what}${shown}\u00a0: la plateforme la garderait.`,
          two: `${cell} contient deux noms\u00a0: n’en gardez qu’un.`,
          quotes: `Guillemets à supprimer autour du ${what}${shown}\u00a0: la plateforme les garderait.`,
          signs: `Le ${what}${shown} contient ${quoted(signs, 'fr')}.`,
          none: `${cell} n’est pas un ${what}.`,
          whole: `${cell} semble contenir à la fois le nom et le prénom.`,
          swapped: `Prénom et nom inversés\u00a0? ${quoted(value, 'fr')} est en capitales dans la colonne du prénom.`,
          unusable: `Aucun nom d’utilisateur possible avec ${quoted(value, 'fr')}\u00a0: le compte ne serait pas créé.`,
        };
        return !made || WITHOUT_MORE.has(kind)
          ? texts[kind]
          : `${texts[kind]} Le compte serait créé avec cette erreur.`;
      },
      why: 'Le compte porte le nom écrit ici, et son nom d’utilisateur en vient souvent\u00a0: une erreur de colonne crée un compte que l’agent ne reconnaît pas, et on en crée un second plus tard.',
      repair: 'Vérifier le prénom et le nom de cette ligne.',
    },
    en: {
      title: 'First or last name to check',
      message: ({ kind, name, value, signs, made }) => {
        const what = name === 'firstname' ? 'first name' : name === 'lastname' ? 'last name' : 'value';
        const shown = value ? ` ${quoted(value, 'en')}` : '';
        const cell = value ? quoted(value, 'en') : 'This cell';
        const texts = {
          address: `An address in the ${what} column${value && `: ${quoted(value, 'en')}`}.`,
          digits: `Digits in the ${what}${shown}.`,
          error: `${cell} is an Excel error: get the real value from the original table.`,
          heading: `${cell} is a column title, not a ${what}.`,
          total: `${cell} seems to be a title or a total, not a person.`,
          title: `Remove the form of address from the ${what}${shown}: the platform would keep it.`,
          two: `${cell} contains two names: keep only one.`,
          quotes: `Remove the quotation marks around the ${what}${shown}: the platform would keep them.`,
          signs: `The ${what}${shown} contains ${quoted(signs, 'en')}.`,
          none: `${cell} is not a ${what}.`,
          whole: `${cell} seems to contain both first and last name.`,
          swapped: `First and last name swapped? ${quoted(value, 'en')} is in capitals in the first-name column.`,
          unusable: `No username can be derived from ${quoted(value, 'en')}: the account would not be created.`,
        };
        return !made || WITHOUT_MORE.has(kind)
          ? texts[kind]
          : `${texts[kind]} The account would be created with this error.`;
      },
      why: 'The account bears the name written here, and its username often comes from it: a value in the wrong column creates an account that the agent does not recognise, and a second one is created later.',
      repair: 'Check the first and last name of this line.',
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
      // Names that are none.
      csv: `firstname,lastname,password,email,profile_field_matricule
Mme Anne,Petit M.,,anne.petit@ch.fr,21
~~~~~~~~ name-suspicious
         ~~~~~~~~ name-suspicious
'Paul',#REF!,,paul.roy@ch.fr,22
~~~~~~ name-suspicious
       ~~~~~ name-suspicious
Prénom,Nom,,l.bay@ch.fr,23
~~~~~~ name-suspicious
       ~~~ name-suspicious
Luce,DURAND épouse MARTIN,,luce.durand@ch.fr,24
     ~~~~~~~~~~~~~~~~~~~~ name-suspicious
Léa,Bay/Fay,,lea.bay@ch.fr,25
    ~~~~~~~ name-suspicious
Zoé,-,,zoe@ch.fr,26
    ~ name-suspicious
Inconnu,?,,i@ch.fr,27
~~~~~~~ name-suspicious
        ~ name-suspicious
İnci,Nguyễn,,inci.nguyen@ch.fr,28
O’Neil,D'Angelo-Le Goff Jr.,,o.dangelo@ch.fr,29`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Anne,Petit,,anne.petit@ch.fr,21
Paul,#REF!,,paul.roy@ch.fr,22
Prénom,Nom,,l.bay@ch.fr,23
Luce,DURAND épouse MARTIN,,luce.durand@ch.fr,24
Léa,Bay/Fay,,lea.bay@ch.fr,25
Zoé,-,,zoe@ch.fr,26
Inconnu,?,,i@ch.fr,27
İnci,Nguyễn,,inci.nguyen@ch.fr,28
O’Neil,D'Angelo-Le Goff Jr.,,o.dangelo@ch.fr,29`,
    },
    {
      // Codes of web pages are cell-html's; a repair of something else reads them.
      csv: `firstname,lastname,password,email,profile_field_matricule
B&eacute;a,M&uuml;ller,,bea.muller@ch.fr,21
Mme Zo&eacute;,O&#039;Brien,,zoe.obrien@ch.fr,22
~~~~~~~~~~~~~~ name-suspicious
&quot;Paul&quot;,N&rsquo;Diaye,,paul.ndiaye@ch.fr,23
~~~~~~~~~~~~~~~~ name-suspicious
Luce,N/A,,luce@ch.fr,24
     ~~~ name-suspicious`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
B&eacute;a,M&uuml;ller,,bea.muller@ch.fr,21
Zoé,O&#039;Brien,,zoe.obrien@ch.fr,22
Paul,N&rsquo;Diaye,,paul.ndiaye@ch.fr,23
Luce,N/A,,luce@ch.fr,24`,
    },
    {
      // The columns are swapped on all lines; a letter of another script is no fault where nothing is made of the name.
      platform: 'moodle',
      csv: `username,firstname,lastname,email,city
u1,PETIT,Marc,marc.petit@ch.fr,Buis
   ~~~~~ name-suspicious
u2,MOREL,Lise,lise.morel@ch.fr,#N/A
   ~~~~~ name-suspicious
                               ~~~~ name-suspicious
u3,ROY,Anne,anne.roy@ch.fr,Buis
   ~~~ name-suspicious
u4,Иван,Иванов,ivan@ch.fr,Buis`,
      fixed: `username,firstname,lastname,email,city
u1,Marc,PETIT,marc.petit@ch.fr,Buis
u2,Lise,MOREL,lise.morel@ch.fr,#N/A
u3,Anne,ROY,anne.roy@ch.fr,Buis
u4,Иван,Иванов,ivan@ch.fr,Buis`,
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
  onCleanRows: 'nothing',
  cell(value, row, column, report) {
    const name = row.hasExpectedFieldCount ? row.sheet.nameAt(column) : undefined;
    if (!name || SPOKEN_OF.has(name) || name === row.sheet.platform.matricule?.column) return;
    if (!isLost(value.trim())) return;
    report(row.sheet.table.place(row.record, column), said('error', name, value.trim()));
  },
  row(row, report) {
    // A line that deletes an account is taken for its username only.
    if (row.deletes) return;
    const made = !isDerived(row) || row.personPart !== '';
    for (const name of ['firstname', 'lastname'] as const) {
      const kind = row.has(name) ? nameKind(name, row) : undefined;
      if (!kind) continue;
      const value = kind === 'whole' ? row.value(name) : row.shown(row.sheet.column(name));
      const more = kind === 'unusable' ? ({ severity: 'error', effect: 'line' } as const) : {};
      report(row.place(name), { kind, name, value, signs: kind === 'signs' ? oddSigns(value) : '', made }, more);
    }
  },
  majority: {
    byClass: true,
    valueOf: ({ firstname, lastname }) => capitalsIn(firstname, lastname),
    pick: usualCapitals,
    check(row, _picked, report) {
      if (capitalsIn(row.firstname, row.lastname) !== 'firstname' || nameDoubt(row.firstname, true)) return;
      report(row.place('firstname'), said('swapped', 'firstname', row.firstname));
    },
  },
  fixes({ place, args: { kind, name } }, sheet) {
    if (kind === 'swapped') return swapsByCapitals(sheet, place.record);
    if (kind === 'total') return [deleteLine(sheet.table, place)];
    const value = decodeEntities(new Row(sheet, place.record).value(name));
    const meant = kind === 'title' ? withoutAddress(value) : kind === 'quotes' ? value.slice(1, -1).trim() : '';
    return meant ? [writeValue(sheet.table, place, meant)] : [];
  },
});
