// cell-formula: a value that begins with = + - or @. A spreadsheet would run it, and some versions of Moodle put an apostrophe
// before it, which spoils a password and may stop the import.
import { moodleVersionOf } from '../../document/context';
import { quoted } from '../../i18n/format';
import { isCohortColumn, longestIn } from '../../moodle-facts/columns';
import { looksLikeFormula, putsApostrophe } from '../../moodle-facts/versions';
import { spreadsheetDamage } from '../../people/matricules';
import { replaceCell } from '../../text/cell-edits';
import { newPassword } from '../account/new-password';
import { defineRule, type Fix } from '../rule';
import { emptyCell, writeValue } from '../write-fix';

/** Numbers, telephone numbers and lone signs are only shown by a spreadsheet: -5, +33 4 75 00 00 00, 1,5E+3, -. */
const NUMBER = /^[+-]?[\d\s.,/()-]*([eE][+-]?\d+)?%?$/;
/** What Excel itself writes to keep leading zeros. */
const TEXT_FORMULA = /^=\s*"([^"]*)"$/;
/** A role is taken away with a minus sign (Moodle's own upload). */
const ROLE = /^(sys)?role\d+$/;
const PHONE = /^phone[12]$/;

/** `version` is '' where it is not known; `harm` says what the cell comes to. */
interface Args extends Readonly<Record<string, string | number>> {
  readonly value: string;
  readonly version: string;
  readonly harm: 'password' | 'role' | 'stored' | 'too-long' | 'spreadsheet';
}

export const cellFormula = defineRule<Args>({
  id: 'cell-formula',
  section: 'file',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 11',
  texts: {
    fr: {
      title: 'Valeur qui commence par =, +, - ou @',
      message: ({ value, version, harm }) => {
        const cell = value ? quoted(value, 'fr') : 'Cette cellule';
        const moodle = version ? `Moodle ${version}` : 'selon sa version, Moodle';
        switch (harm) {
          case 'password':
            return `Mot de passe à changer\u00a0: ${moodle} y ajoute une apostrophe, et il ne fonctionne plus.`;
          case 'role':
            return `${cell} ne retirerait pas le rôle\u00a0: ${moodle} ajoute une apostrophe devant.`;
          case 'too-long':
            return `${cell} serait trop long\u00a0: ${moodle} ajoute une apostrophe et s’arrêterait ici.`;
          case 'stored':
            return value
              ? `${cell} deviendrait ${quoted(`'${value}`, 'fr')}\u00a0: ${moodle} ajoute une apostrophe devant.`
              : `Signe à supprimer au début de la cellule\u00a0: ${moodle} ajoute une apostrophe devant.`;
          default:
            return value
              ? `${cell} commence par ${quoted(value.trim().charAt(0), 'fr')}\u00a0: Excel y verrait une formule.`
              : 'Cette cellule commence comme une formule\u00a0: Excel l’exécuterait.';
        }
      },
      why: 'Depuis décembre 2025, certaines versions de Moodle mettent une apostrophe devant ce qui commence par =, +, - ou @ (4.5.8 et suivantes, 5.0.4 et suivantes, 5.1.1 à 5.1.5, 5.2.0, 5.2.1). Le compte est créé, mais son mot de passe n’est plus celui du fichier\u00a0; un téléphone de 20 caractères en a 21 et arrête l’import\u00a0; une cohorte de ce nom est créée. Excel, lui, exécute une telle cellule.',
      repair:
        'Mot de passe\u00a0: en choisir un autre. Téléphone\u00a0: 00 au lieu de +. Ailleurs, supprimer le signe. Indiquer la version de Moodle (réglage moodleVersion) pour n’avoir que les remarques qui la concernent.',
      repairInExcel:
        'Mot de passe\u00a0: en choisir un autre. Téléphone\u00a0: 00 au lieu de +. Ailleurs, supprimer le signe.',
    },
    en: {
      title: 'Value that begins with =, +, - or @',
      message: ({ value, version, harm }) => {
        const cell = value ? quoted(value, 'en') : 'This cell';
        const moodle = version ? `Moodle ${version} adds` : 'some versions of Moodle add';
        switch (harm) {
          case 'password':
            return `Change this password: ${moodle} an apostrophe to it, and it no longer works.`;
          case 'role':
            return `${cell} would not take the role away: ${moodle} an apostrophe in front.`;
          case 'too-long':
            return `${cell} would be too long: ${moodle} an apostrophe and would stop here.`;
          case 'stored':
            return value
              ? `${cell} would become ${quoted(`'${value}`, 'en')}: ${moodle} an apostrophe in front.`
              : `Remove the sign at the start of the cell: ${moodle} an apostrophe in front.`;
          default:
            return value
              ? `${cell} begins with ${quoted(value.trim().charAt(0), 'en')}: Excel would take it for a formula.`
              : 'This cell begins like a formula: Excel would run it.';
        }
      },
      why: 'Since December 2025, some versions of Moodle put an apostrophe before what begins with =, +, - or @ (4.5.8 and later, 5.0.4 and later, 5.1.1 to 5.1.5, 5.2.0, 5.2.1). The account is created, but its password is no longer the file’s; a telephone number of 20 characters gets 21 and stops the import; a cohort of that name is created. Excel runs such a cell.',
      repair:
        'Password: choose another one. Telephone: 00 instead of +. Elsewhere, remove the sign. State the version of Moodle (setting moodleVersion) to get only the remarks that concern it.',
      repairInExcel: 'Password: choose another one. Telephone: 00 instead of +. Elsewhere, remove the sign.',
    },
  },
  examples: [
    {
      csv: `username,firstname,lastname,email,password,phone1,sysrole1,cohort1
m.petit,@Marc,Petit,marc.petit@ch.fr,+Tk8!graine,+33475000000,-manager,-AG25
        ~~~~~ cell-formula
                                     ~~~~~~~~~~~ cell-formula
                                                 ~~~~~~~~~~~~ cell-formula
                                                              ~~~~~~~~ cell-formula
                                                                       ~~~~~ cell-formula
l.morel,Lise,Morel,lise.morel@ch.fr,Tk8!graine,0475000000,-,AG25`,
      platform: 'moodle',
      moodleVersion: '4.5.8',
    },
    {
      csv: `username,firstname,lastname,email,password,phone1,sysrole1
m.petit,Marc,=A2+B2,marc.petit@ch.fr,+Tk8!graine,+33475000000,-manager
             ~~~~~~ cell-formula`,
      platform: 'moodle',
      moodleVersion: '4.5.7',
      fixed: `username,firstname,lastname,email,password,phone1,sysrole1
m.petit,Marc,A2+B2,marc.petit@ch.fr,+Tk8!graine,+33475000000,-manager`,
    },
    {
      csv: `username,firstname,lastname,email,phone1,phone2
m.petit,Marc,Petit,marc.petit@ch.fr,+33 4 75 00 00 00,+33 (0)4 75 00 00 00
                                    ~~~~~~~~~~~~~~~~~ cell-formula
                                                      ~~~~~~~~~~~~~~~~~~~~ cell-formula`,
      platform: 'moodle',
      fixed: `username,firstname,lastname,email,phone1,phone2
m.petit,Marc,Petit,marc.petit@ch.fr,0033 4 75 00 00 00,`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
@Marc,=A2+B2,,marc.petit@ch.fr,"=""0021"""
~~~~~ cell-formula
      ~~~~~~ cell-formula
Lise,Morel,,lise.morel@ch.fr,-5
                             ~~ cell-formula`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,A2+B2,,marc.petit@ch.fr,"=""0021"""
Lise,Morel,,lise.morel@ch.fr,5`,
    },
  ],
  onCleanRows: 'nothing',
  cell(value, row, column, report) {
    const trimmed = value.trim();
    // Where a line is out of step, nobody can say what a cell is: row-fields comes first.
    if (!row.hasExpectedFieldCount || !looksLikeFormula(trimmed)) return;
    const { sheet } = row;
    const name = sheet.nameAt(column) ?? '';
    // A number that is dressed up as a formula is matricule-damaged's.
    if (name && name === sheet.platform.matricule?.column && spreadsheetDamage(trimmed)) return;
    const version = moodleVersionOf(sheet.context);
    const apostrophe = putsApostrophe(version);
    const isNumber = NUMBER.test(trimmed);
    const place = sheet.table.place(row.record, column);
    const said = (harm: Args['harm']) => ({ value: row.shown(column), version: version ?? '', harm });
    if (name === 'password') {
      if (apostrophe !== false) report(place, said('password'), { severity: apostrophe ? 'error' : 'warning' });
    } else if (ROLE.test(name)) {
      if (apostrophe !== false) report(place, said('role'));
    } else if (apostrophe === false || name === 'username') {
      // Usernames lose the apostrophe again.
      if (!isNumber) report(place, said('spreadsheet'), { effect: 'form' });
    } else {
      // A number that stays one for most versions is worth a word, unless it makes a cohort or gets too long.
      const limit = longestIn(sheet.platform.lengths, name) ?? Number.POSITIVE_INFINITY;
      const isFull = [...trimmed].length >= limit;
      const grave = apostrophe || !isNumber || isCohortColumn(name) || isFull;
      // Where the version is known, cell-length says that the import stops.
      report(place, said(isFull && !apostrophe ? 'too-long' : 'stored'), {
        severity: grave ? 'warning' : 'information',
      });
    }
  },
  fixes(finding, sheet, tools): Fix[] {
    const { place, args } = finding;
    const { table, platform } = sheet;
    if (args.harm === 'password') return [newPassword(finding, sheet, tools)];
    if (args.harm === 'role') return [];
    const value = table.value(place.record, place.column).trim();
    const name = sheet.nameAt(place.column) ?? '';
    const empty = emptyCell(table, place);
    const text = TEXT_FORMULA.exec(value)?.[1];
    if (PHONE.test(name)) {
      const dialled = (text ?? value).replace(/^\+/, '00');
      const fits =
        dialled !== value &&
        !looksLikeFormula(dialled) &&
        [...dialled].length <= (longestIn(platform.lengths, name) ?? Number.POSITIVE_INFINITY);
      const title = { fr: 'Écrire 00 au lieu de +', en: 'Write 00 instead of +' };
      const written = writeValue(table, place, dialled);
      return fits ? [text === dialled ? written : { ...written, title }, empty] : [empty];
    }
    return [
      {
        title: { fr: 'Supprimer le signe', en: 'Remove the sign' },
        edits: [replaceCell(table, place, text ?? value.replace(/^[=+\-@\s]+/, ''))],
        safe: false,
      },
    ];
  },
});
