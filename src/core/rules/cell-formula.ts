// cell-formula: a value that a spreadsheet would run instead of showing it.
import { quoted } from '../messages/show';
import { setPlace } from './edits';
import { defineRule } from './rule';

const SIGN = /^[=+\-@]/;
/** Numbers, telephone numbers and lone signs are only shown: -5, +33 4 75 00 00 00, 1,5E+3, -. */
const NUMBER = /^[+-]?[\d\s.,/()-]*([eE][+-]?\d+)?%?$/;
/** What Excel itself writes to keep leading zeros. */
const TEXT_FORMULA = /^="([^"]*)"$/;
/** A role is taken away with a minus sign (Moodle's own upload). */
const ROLE = /^(sys)?role\d+$/;

export const cellFormula = defineRule<{ value: string }>({
  id: 'cell-formula',
  section: 'file',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 11',
  texts: {
    fr: {
      title: 'Valeur prise pour une formule',
      message: ({ value }) =>
        `${value ? quoted(value, 'fr') : 'Cette cellule'} commence comme une formule\u00a0: un tableur l’exécutera au lieu de l’afficher, et certaines versions de Moodle y ajouteront une apostrophe.`,
      why: 'Excel exécute ce qui commence par =, +, - ou @. La valeur affichée n’est plus celle du fichier, et une formule venue d’ailleurs peut faire du tort à la personne qui l’ouvre.',
      repair: 'Enlever le signe au début de la cellule.',
    },
    en: {
      title: 'Value taken for a formula',
      message: ({ value }) =>
        `${value ? quoted(value, 'en') : 'This cell'} begins like a formula: a spreadsheet will run it instead of showing it, and some versions of Moodle will put an apostrophe in front.`,
      why: 'Excel runs what begins with =, +, - or @. What it shows is no more what the file holds, and a formula from elsewhere may harm whoever opens it.',
      repair: 'Remove the sign at the beginning of the cell.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
@Marc,=A2+B2,,marc.petit@ch.fr,"=""0021"""
~~~~~ cell-formula
      ~~~~~~ cell-formula
                               ~~~~~~~~~~~ cell-formula
Lise,Morel,+Tk8!graine,lise.morel@ch.fr,-5`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,A2+B2,,marc.petit@ch.fr,"0021"
Lise,Morel,+Tk8!graine,lise.morel@ch.fr,-5`,
    },
    {
      csv: 'username,firstname,lastname,email,phone1,sysrole1\nm.petit,Marc,-,marc.petit@ch.fr,+33 4 75 00 00 00,-manager',
      platform: 'moodle',
    },
  ],
  cell(value, row, column, report) {
    const trimmed = value.trim();
    if (!SIGN.test(trimmed) || NUMBER.test(trimmed)) return;
    // Where a line is out of step, a password may stand anywhere.
    const name = row.aligned ? row.sheet.nameAt(column) : 'password';
    if (name === 'password' || (name && ROLE.test(name))) return;
    report(row.sheet.table.place(row.record, column), { value: row.shown(column) });
  },
  fixes({ place }, { table }) {
    const value = table.value(place.record, place.column).trim();
    const text = TEXT_FORMULA.exec(value)?.[1] ?? value.replace(/^[=+\-@\s]+/, '');
    return [
      {
        title: { fr: 'Enlever le signe', en: 'Remove the sign' },
        edits: [setPlace(table, place, text)],
        safe: false,
      },
    ];
  },
});
