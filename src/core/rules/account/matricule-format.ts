// matricule-format: a matricule with characters that none has.
import { Row } from '../../document/row';
import { listed, quoted } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { spreadsheetDamage } from '../../people/matricules';
import { isNobodys } from '../../people/name-doubts';
import { defineRule } from '../rule';
import { emptyCell, writeValue } from '../write-fix';

/** The characters that do not belong there: “«\u00a0°\u00a0» et un espace”. */
function oddities(characters: string, language: Language): string {
  const signs = characters.replace(/\s/g, '');
  const blank = language === 'fr' ? 'un espace' : 'a space';
  return listed([...(signs ? [quoted(signs, language)] : []), ...(/\s/.test(characters) ? [blank] : [])], language);
}

export const matriculeFormat = defineRule<{ matricule: string; characters: string; isNone: boolean }>({
  id: 'matricule-format',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (profile_field_matricule)',
  texts: {
    fr: {
      title: 'Matricule à vérifier',
      message: ({ matricule, characters, isNone }) =>
        isNone
          ? `${matricule ? quoted(matricule, 'fr') : 'Ceci'} n’est pas un matricule\u00a0: saisissez le numéro, ou videz la cellule.`
          : `${matricule ? `Le matricule ${quoted(matricule, 'fr')}` : 'Ce matricule'} contient ${oddities(characters, 'fr')}\u00a0: vérifiez le numéro.`,
      why: 'Le matricule sert à retrouver l’agent, d’une année et d’une application à l’autre\u00a0: il doit être celui que l’établissement utilise.',
      repair: 'Saisir le numéro habituel, en chiffres et en lettres.',
    },
    en: {
      title: 'Staff number to check',
      message: ({ matricule, characters, isNone }) =>
        isNone
          ? `${matricule ? quoted(matricule, 'en') : 'This'} is not a staff number: type the number, or empty the cell.`
          : `${matricule ? `Staff number ${quoted(matricule, 'en')}` : 'This staff number'} contains ${oddities(characters, 'en')}: check the number.`,
      why: 'The staff number identifies the agent from one year and one program to the next: it must be the one that the establishment uses.',
      repair: 'Type the usual number, in digits and letters.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,8 12
                             ~~~~ matricule-format
Lise,Morel,,lise.morel@ch.fr,n°812
                             ~~~~~ matricule-format
Anne,Roy,,anne.roy@ch.fr,A-812_b
Omar,Haddad,,omar.haddad@ch.fr,"812,0"
Li,U,,li.u@ch.fr,
Zoé,Fay,,zoe.fay@ch.fr,12 345
                       ~~~~~~ matricule-format
Eve,Bay,,eve.bay@ch.fr,-
                       ~ matricule-format
Luc,Gay,,luc.gay@ch.fr,NC
                       ~~ matricule-format
Bob,May,,bob.may@ch.fr,à compléter
                       ~~~~~~~~~~~ matricule-format`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,8 12
Lise,Morel,,lise.morel@ch.fr,n°812
Anne,Roy,,anne.roy@ch.fr,A-812_b
Omar,Haddad,,omar.haddad@ch.fr,"812,0"
Li,U,,li.u@ch.fr,
Zoé,Fay,,zoe.fay@ch.fr,12345
Eve,Bay,,eve.bay@ch.fr,
Luc,Gay,,luc.gay@ch.fr,
Bob,May,,bob.may@ch.fr,`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const rule = row.sheet.platform.matricule;
    const { matricule } = row;
    if (!rule || !matricule || spreadsheetDamage(matricule)) return;
    // What nobody sees is cell-characters'.
    const seen = matricule.replace(/[\p{Cc}\p{Cf}]/gu, '');
    const signs = [...seen.replace(/[a-z0-9]+/gi, '')];
    const odd = signs.join('') === seen ? signs : signs.filter((sign) => !rule.extra.includes(sign));
    const isNone = isNobodys(seen);
    if (!odd.length && !isNone) return;
    const characters = [...new Set(odd)].join('');
    report(row.place(rule.column), { matricule: row.shown(row.sheet.column(rule.column)), characters, isNone });
  },
  fixes({ place, args }, sheet) {
    if (args.isNone) return [emptyCell(sheet.table, place)];
    const { matricule } = new Row(sheet, place.record);
    // A number in groups of three digits, as a spreadsheet shows it; on two lines, there are two numbers.
    if (!/^\d{1,3}([^\S\r\n]\d{3})+$/.test(matricule)) return [];
    const number = matricule.replace(/\s/g, '');
    return [writeValue(sheet.table, place, number)];
  },
});
