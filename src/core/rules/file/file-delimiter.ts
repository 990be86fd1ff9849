// file-delimiter: a delimiter that the platform does not take, or several of them in one file.

import {
  convertFile,
  convertHeader,
  convertLines,
  convertRecord,
  expectedDelimiter,
  isSepLine,
  otherDelimiter,
} from '../../document/delimiters';
import { repairLines } from '../../document/line-repair';
import type { Sheet } from '../../document/sheet';
import { firstSignedLine, repairSignedLines } from '../../document/signed-lines';
import { listed } from '../../i18n/format';
import type { Language, Text } from '../../i18n/language';
import type { Delimiter } from '../../text/dialect';
import type { TextEdit } from '../../text/edits';
import { deleteRecord } from '../edits';
import { defineRule, type Fix } from '../rule';

/**
 * `file`: the platform does not take it. `line`: not the header's. `header`: several in the header. `sep`: Excel's hint.
 * `tail` and `quotes`: all lines are damaged alike. `values`, `lines`: below a sound header, signs
 * stand around values or whole lines.
 */
type Args = {
  kind: 'file' | 'line' | 'header' | 'sep' | 'values' | 'lines' | 'tail' | 'quotes';
  found: string;
  wanted: string;
};

const NAMES: Readonly<Record<Delimiter, Text>> = {
  ',': { fr: 'des virgules', en: 'commas' },
  ';': { fr: 'des points-virgules', en: 'semicolons' },
  '\t': { fr: 'des tabulations', en: 'tabs' },
  ':': { fr: 'des deux-points', en: 'colons' },
  '|': { fr: 'des barres verticales', en: 'vertical bars' },
};

const named = (delimiters: string, language: Language) =>
  [...delimiters].map((delimiter) => NAMES[delimiter as Delimiter][language]);

const either = (delimiters: string, language: Language) =>
  named(delimiters, language).join(language === 'fr' ? ' ou ' : ' or ');

/** Delimiters of a mixed header besides the file's own. */
const others = (sheet: Sheet) => new Set(convertHeader(sheet).map(({ start }) => sheet.table.text.charAt(start)));

/** The repair of all lines, made once a sheet: each of them has it among its fixes. */
const converted = new WeakMap<Sheet, readonly TextEdit[]>();

function allLines(sheet: Sheet): readonly TextEdit[] {
  const known = converted.get(sheet) ?? convertLines(sheet);
  converted.set(sheet, known);
  return known;
}

export const fileDelimiter = defineRule<Args>({
  id: 'file-delimiter',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 5, 8, 13',
  step: 'columns',
  whileDamaged: true,
  texts: {
    fr: {
      title: 'Séparateur incorrect',
      message({ kind, found, wanted }) {
        const [is, expected] = [listed(named(found, 'fr'), 'fr'), either(wanted, 'fr')];
        switch (kind) {
          case 'file':
            return `Cellules séparées par ${is}\u00a0: la plateforme attend ${expected}.`;
          case 'line':
            return `Séparateur différent de l’en-tête\u00a0: ici ${is}, là ${expected}. Tout le fichier serait refusé.`;
          case 'header':
            return `L’en-tête mélange ${is}\u00a0: la plateforme refuserait tout le fichier.`;
          case 'tail':
            return 'Chaque ligne est tout entière dans sa première cellule\u00a0: la plateforme refuserait tout le fichier.';
          case 'quotes':
            return 'Apostrophes ou guillemets à supprimer autour de chaque valeur\u00a0: la plateforme refuserait tout le fichier.';
          case 'values':
          case 'lines':
            return `Apostrophes ou guillemets à supprimer autour de ${kind === 'values' ? 'chaque valeur' : 'lignes entières'}\u00a0: les comptes les garderaient.`;
          case 'sep':
            return 'Ligne «\u00a0sep=\u00a0» propre à Excel, à supprimer\u00a0: la plateforme refuserait tout le fichier.';
        }
      },
      why: 'Un fichier CSV n’a qu’un séparateur. Excel en français écrit des points-virgules, d’autres logiciels des virgules ou des tabulations\u00a0; des lignes copiées d’un fichier à l’autre les mélangent. Une seule ligne différente fait refuser tout le fichier.',
      repair: 'Convertir le fichier\u00a0: le même séparateur partout, un de ceux que la plateforme accepte.',
      repairInExcel:
        'Dans Excel, vérifier que chaque valeur est dans sa propre cellule (menu «\u00a0Données\u00a0», «\u00a0Convertir\u00a0»), puis enregistrer de nouveau au format CSV UTF-8.',
    },
    en: {
      title: 'Wrong delimiter',
      message({ kind, found, wanted }) {
        const [is, expected] = [listed(named(found, 'en'), 'en'), either(wanted, 'en')];
        switch (kind) {
          case 'file':
            return `Cells are separated by ${is}: the platform expects ${expected}.`;
          case 'line':
            return `Delimiter differs from the header: ${is} here, ${expected} there. The whole file would be refused.`;
          case 'header':
            return `The header mixes ${is}: the platform would refuse the whole file.`;
          case 'tail':
            return 'Each line is entirely in its first cell: the platform would refuse the whole file.';
          case 'quotes':
            return 'Remove the apostrophes or quotation marks around each value: the platform would refuse the whole file.';
          case 'values':
          case 'lines':
            return `Remove the apostrophes or quotation marks around ${kind === 'values' ? 'each value' : 'whole lines'}: the accounts would keep them.`;
          case 'sep':
            return '“sep=” line, for Excel only: delete it, or the platform would refuse the whole file.';
        }
      },
      why: 'A CSV file has one delimiter. French Excel writes semicolons, other programs commas or tabs; lines copied from one file to another mix them. One different line, and the whole file is refused.',
      repair: 'Convert the file: the same delimiter everywhere, one that the platform accepts.',
      repairInExcel:
        'In Excel, check that each value is in its own cell (“Data”, “Text to Columns”), then save again as CSV UTF-8.',
    },
  },
  examples: [
    {
      csv: `firstname|lastname|password|email|profile_field_matricule
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ file-delimiter
Marc|Petit, dit Jo||marc.petit@ch.fr|21
"Le | Goff"|Anne||anne.legoff@ch.fr|22`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,"Petit, dit Jo",,marc.petit@ch.fr,21
"Le | Goff",Anne,,anne.legoff@ch.fr,22`,
    },
    {
      csv: `sep=;
~~~~~ file-delimiter
firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21
Lise,Morel,,lise.morel@ch.fr,22
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ file-delimiter`,
      fixed: `firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21
Lise;Morel;;lise.morel@ch.fr;22`,
    },
    {
      csv: `firstname,lastname,password;email;profile_field_matricule
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ file-delimiter
Marc,Petit,,marc.petit@ch.fr,21`,
      fixed: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,21',
    },
    {
      csv: `firstname;lastname;password;email;profile_field_matricule,,,,
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ file-delimiter
Marc;Petit;;marc.petit@ch.fr;21,,,,
"Lise;""Morel, dite Lou"";;lise.morel@ch.fr;22",,,,`,
      fixed: `firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21
Lise;"Morel, dite Lou";;lise.morel@ch.fr;22`,
    },
    {
      csv: `'firstname','lastname','password','email','profile_field_matricule'
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ file-delimiter
'Marc','Petit','','marc.petit@ch.fr','21'
'Rosa','D''Angelo, dite Rosy','','rosa.dangelo@ch.fr','22'`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Rosa,"D'Angelo, dite Rosy",,rosa.dangelo@ch.fr,22`,
    },
    {
      // The header alone is sound: as a copy from Word or a database may be.
      csv: `firstname;lastname;password;email;profile_field_matricule
« Marc;Petit;;marc.petit@ch.fr;21 »
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ file-delimiter
'Rosa';'D''Angelo';;'rosa.dangelo@ch.fr';'22'`,
      fixed: `firstname;lastname;password;email;profile_field_matricule
Marc;Petit;;marc.petit@ch.fr;21
Rosa;D'Angelo;;rosa.dangelo@ch.fr;22`,
    },
    { csv: 'firstname;lastname;password;email;profile_field_matricule\nMarc;Petit;;marc.petit@ch.fr;21' },
    // A short line is no other delimiter's: row-fields speaks.
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,a@ch.fr;b@ch.fr' },
  ],
  file(sheet, report, strays) {
    const { table, header, platform } = sheet;
    const own = table.dialect.delimiter;
    for (let record = 0; record < header; record++) {
      if (isSepLine(sheet, record)) report(table.place(record), { kind: 'sep', found: own, wanted: own });
    }
    const first = table.place(Math.max(0, header));
    // Without a header, file-empty says what is wrong.
    if (sheet.damage === 'order') return;
    if (sheet.damage) {
      report(first, { kind: sheet.damage, found: own, wanted: own });
      return;
    }
    const signed = firstSignedLine(sheet, strays());
    if (signed) {
      const more = signed.isAligned ? ({ effect: 'silent' } as const) : {};
      report(table.place(signed.record), { kind: signed.kind, found: own, wanted: own }, more);
    }
    // A first line in one pair of quotes has no delimiter yet: row-fields speaks.
    if (!table.recordCount || table.fieldCount(first.record) < 2) return;
    if (header >= 0 && !sheet.headerIsSplit) {
      report(first, { kind: 'header', found: [own, ...others(sheet)].join(''), wanted: own });
    } else if (expectedDelimiter(sheet) !== own && sheet.width > 1) {
      report(first, { kind: 'file', found: own, wanted: platform.delimiters.join('') });
    }
  },
  onCleanRows: 'nothing',
  record(row, report) {
    const { table, width, damage } = row.sheet;
    if (damage) return;
    const found = row.empty ? undefined : otherDelimiter(table, row.record, width);
    if (!found) return;
    report(table.place(row.record), { kind: 'line', found, wanted: table.dialect.delimiter });
  },
  fixes({ place: { record }, args }, sheet) {
    const { table } = sheet;
    const safe = (fr: string, en: string, edits: Fix['edits']): Fix[] => [{ title: { fr, en }, edits, safe: true }];
    switch (args.kind) {
      case 'file':
        return safe('Corriger le séparateur du fichier', 'Fix the delimiter of the file', convertFile(sheet));
      case 'line': {
        const edits = convertRecord(table, record, args.found as Delimiter, table.dialect.delimiter);
        const all = allLines(sheet);
        const own = safe('Corriger le séparateur de cette ligne', 'Fix the delimiter of this line', edits);
        if (all.length <= edits.length) return own;
        return [
          ...own,
          ...safe('Corriger le séparateur de toutes ces lignes', 'Fix the delimiter of all these lines', all),
        ];
      }
      case 'tail':
        return safe('Répartir chaque ligne dans ses cellules', 'Split each line into its cells', repairLines(sheet));
      case 'quotes':
      case 'values':
      case 'lines':
        return safe(
          'Supprimer ces signes dans tout le fichier',
          'Remove these signs in the whole file',
          args.kind === 'quotes' ? repairLines(sheet) : repairSignedLines(sheet),
        );
      case 'header':
        return safe('Corriger le séparateur de l’en-tête', 'Fix the delimiter of the header', convertHeader(sheet));
      case 'sep':
        return safe('Supprimer cette ligne', 'Delete this line', [deleteRecord(table, record)]);
    }
  },
});
