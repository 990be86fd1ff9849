// file-delimiter: a delimiter that the platform does not take, or several of them in one file.
import type { Delimiter } from '../csv/dialect';
import {
  convertFile,
  convertHeader,
  convertRecord,
  isSepLine,
  otherDelimiter,
  wantedDelimiter,
} from '../file/delimiters';
import type { Sheet } from '../file/sheet';
import { listed } from '../messages/show';
import type { Language, Text } from '../messages/text';
import { deleteRecord } from './edits';
import { defineRule, type Fix } from './rule';

/** `file`: the platform does not take it. `line`: not the header's. `header`: several in the header. `sep`: Excel's hint. */
type Args = { kind: 'file' | 'line' | 'header' | 'sep'; found: string; wanted: string };

const NAMES: Readonly<Record<Delimiter, Text>> = {
  ',': { fr: 'la virgule', en: 'the comma' },
  ';': { fr: 'le point-virgule', en: 'the semicolon' },
  '\t': { fr: 'la tabulation', en: 'the tab' },
  ':': { fr: 'le deux-points', en: 'the colon' },
  '|': { fr: 'la barre verticale', en: 'the vertical bar' },
};

const named = (delimiters: string, language: Language) =>
  [...delimiters].map((delimiter) => NAMES[delimiter as Delimiter][language]);

const either = (delimiters: string, language: Language) =>
  named(delimiters, language).join(language === 'fr' ? ' ou ' : ' or ');

/** Delimiters of a mixed header besides the file's own. */
const others = (sheet: Sheet) => new Set(convertHeader(sheet).map(({ start }) => sheet.table.text.charAt(start)));

export const fileDelimiter = defineRule<Args>({
  id: 'file-delimiter',
  section: 'file',
  severity: 'error',
  effect: 'file',
  source: 'conformance 5, 8, 13',
  texts: {
    fr: {
      title: 'Séparateur des cellules',
      message({ kind, found, wanted }) {
        const [is, expected] = [listed(named(found, 'fr'), 'fr'), either(wanted, 'fr')];
        switch (kind) {
          case 'file':
            return `Les cellules sont séparées par ${is}\u00a0; la plateforme attend ${expected} et refusera tout le fichier.`;
          case 'line':
            return `Les cellules de cette ligne sont séparées par ${is}, celles de la ligne des colonnes par ${expected}\u00a0: la plateforme refusera tout le fichier.`;
          case 'header':
            return `Les noms des colonnes sont séparés à la fois par ${is}\u00a0: la plateforme n’en reconnaîtra aucun et refusera tout le fichier.`;
          case 'sep':
            return 'Cette ligne «\u00a0sep=\u00a0» ne parle qu’à Excel\u00a0: la plateforme y cherche les noms des colonnes et refusera tout le fichier.';
        }
      },
      why: 'Un fichier CSV n’a qu’un séparateur. Excel en français écrit des points-virgules, d’autres logiciels des virgules ou des tabulations\u00a0; des lignes copiées d’un fichier à l’autre les mélangent. Une seule ligne différente fait refuser tout le fichier.',
      repair: 'Convertir le fichier\u00a0: le même séparateur partout, un de ceux que la plateforme accepte.',
    },
    en: {
      title: 'Delimiter',
      message({ kind, found, wanted }) {
        const [is, expected] = [listed(named(found, 'en'), 'en'), either(wanted, 'en')];
        switch (kind) {
          case 'file':
            return `The cells are separated by ${is}; the platform expects ${expected} and will refuse the whole file.`;
          case 'line':
            return `The cells of this line are separated by ${is}, those of the header by ${expected}: the platform will refuse the whole file.`;
          case 'header':
            return `The names of the columns are separated by both ${is}: the platform will know none of them and refuse the whole file.`;
          case 'sep':
            return 'This line “sep=” speaks to Excel only: the platform looks for the names of the columns there and will refuse the whole file.';
        }
      },
      why: 'A CSV file has one delimiter. French Excel writes semicolons, other programs commas or tabs; lines copied from one file to another mix them. One line that differs has the whole file refused.',
      repair: 'Convert the file: the same delimiter everywhere, one that the platform takes.',
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
    { csv: 'firstname;lastname;password;email;profile_field_matricule\nMarc;Petit;;marc.petit@ch.fr;21' },
    // A short line is no other delimiter's: row-fields speaks.
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,a@ch.fr;b@ch.fr' },
  ],
  file(sheet, report) {
    const { table, header, platform } = sheet;
    const own = table.dialect.delimiter;
    for (let record = 0; record < header; record++) {
      if (isSepLine(sheet, record)) report(table.place(record), { kind: 'sep', found: own, wanted: own });
    }
    const first = table.place(Math.max(0, header));
    if (header >= 0 && table.fieldCount(header) > 1 && !sheet.headerIsSplit) {
      report(first, { kind: 'header', found: [own, ...others(sheet)].join(''), wanted: own });
    } else if (wantedDelimiter(sheet) !== own && table.recordCount && sheet.width > 1) {
      report(first, { kind: 'file', found: own, wanted: platform.delimiters.join('') });
    }
  },
  record(row, report) {
    const { table, width } = row.sheet;
    const found = row.empty ? undefined : otherDelimiter(table, row.record, width);
    if (!found) return;
    report(table.place(row.record), { kind: 'line', found, wanted: table.dialect.delimiter });
  },
  fixes({ place: { record }, args }, sheet) {
    const { table } = sheet;
    const safe = (fr: string, en: string, edits: Fix['edits']): Fix[] => [{ title: { fr, en }, edits, safe: true }];
    switch (args.kind) {
      case 'file':
        return safe('Convertir le fichier', 'Convert the file', convertFile(sheet));
      case 'line': {
        const edits = convertRecord(table, record, args.found as Delimiter, table.dialect.delimiter);
        return safe('Convertir cette ligne', 'Convert this line', edits);
      }
      case 'header':
        return safe('Convertir la ligne des colonnes', 'Convert the header', convertHeader(sheet));
      case 'sep':
        return safe('Supprimer cette ligne', 'Delete this line', [deleteRecord(table, record)]);
    }
  },
});
