// matricule-zeros: shorter than nearly all the others, of the file, the platform or the establishment's other files.
import type { FileSummary } from '../../document/file-summary';
import { nameOfOther } from '../../document/other-file';
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { quoted } from '../../i18n/format';
import { digitsOf, usualLength } from '../../people/matricules';
import { setCell } from '../../text/cell-edits';
import type { TextEdit } from '../../text/edits';
import type { Place } from '../../text/table';
import { defineRule, type Fix } from '../rule';
import { writeValue } from '../write-fix';

type Args = { matricule: string; length: number; file: string };

const digitsIn = ({ matricule, sheet: { platform } }: Row) =>
  platform.matricule ? digitsOf(matricule, platform.matricule) : '';

export const matriculeZeros = defineRule<Args, number>({
  id: 'matricule-zeros',
  section: 'account',
  severity: 'information',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (profile_field_matricule)',
  texts: {
    fr: {
      title: 'Zéros peut-être perdus au début du matricule',
      message: ({ matricule, length, file }) =>
        file
          ? `Matricules plus courts que dans ${quoted(file, 'fr')} (${length} chiffres)\u00a0: zéros perdus au début\u00a0?`
          : `${quoted(matricule, 'fr')} est plus court que la plupart des matricules (${length} chiffres)\u00a0: zéros perdus au début\u00a0?`,
      why: 'Excel supprime les zéros au début d’un nombre. Le matricule enregistré n’est alors plus celui de l’agent.',
      repair: 'Vérifier le numéro, et remettre les zéros s’ils manquent.',
    },
    en: {
      title: 'Leading zeros of the staff number may be lost',
      message: ({ matricule, length, file }) =>
        file
          ? `Staff numbers shorter than in ${quoted(file, 'en')} (${length} digits): leading zeros lost?`
          : `${quoted(matricule, 'en')} is shorter than most staff numbers (${length} digits): leading zeros lost?`,
      why: 'Excel removes zeros at the beginning of a number. The stored number is then no longer the agent’s.',
      repair: 'Check the number, and restore the zeros if they are missing.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,10021
Lise,Morel,,lise.morel@ch.fr,10022
Anne,Roy,,anne.roy@ch.fr,10023
Omar,Haddad,,omar.haddad@ch.fr,10024
Zoé,Lambert,,zoe.lambert@ch.fr,812
                               ~~~ matricule-zeros
Li,U,,li.u@ch.fr,A12`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,10021
Lise,Morel,,lise.morel@ch.fr,10022
Anne,Roy,,anne.roy@ch.fr,10023
Omar,Haddad,,omar.haddad@ch.fr,10024
Zoé,Lambert,,zoe.lambert@ch.fr,00812
Li,U,,li.u@ch.fr,A12`,
    },
    {
      // All lines lost theirs: the platform's accounts show it.
      establishment: 'alp002',
      accounts: `Prénom / Nom de famille;Nom d'utilisateur;Matricule
Marc Bay;alp002.m.bay;00010021
Lise Fay;alp002.l.fay;00010022
Anne Gay;alp002.a.gay;00010023
Omar Hay;alp002.o.hay;00010024
Zoé Jay;alp002.z.jay;00000812
Luc Kay;dam023.l.kay;000123456789`,
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,813
                             ~~~ matricule-zeros
Li,U,,li.u@ch.fr,A12`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,00813
Li,U,,li.u@ch.fr,A12`,
    },
    {
      // Or another file of the establishment or, where none is stated, of the folder does.
      establishment: 'alp002',
      csv: `firstname,lastname,password,email,profile_field_matricule
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ matricule-zeros
Marc,Petit,,marc.petit@ch.fr,813
Lise,Morel,,lise.morel@ch.fr,4813`,
      others: [
        {
          fileName: 'agents_janvier.csv',
          csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Bay,,marc.bay@ch.fr,10021
Lise,Fay,,lise.fay@ch.fr,10022
Anne,Gay,,anne.gay@ch.fr,10023
Omar,Hay,,omar.hay@ch.fr,10024
Zoé,Jay,,zoe.jay@ch.fr,00812`,
        },
      ],
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,00813
Lise,Morel,,lise.morel@ch.fr,04813`,
    },
    {
      // Without the platform's prefix, all have one length.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,000821
Lise,Morel,,lise.morel@ch.fr,000822
Anne,Roy,,anne.roy@ch.fr,000823
Omar,Haddad,,omar.haddad@ch.fr,000824
Zoé,Lambert,,zoe.lambert@ch.fr,812`,
    },
    {
      // Four are too few to tell.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,10021
Lise,Morel,,lise.morel@ch.fr,10022
Anne,Roy,,anne.roy@ch.fr,10023
Zoé,Lambert,,zoe.lambert@ch.fr,812`,
    },
  ],
  majority: {
    byClass: true,
    valueOf: (row) => String(digitsIn(row).length || ''),
    pick(counts, { context, platform }) {
      const own = usualLength(new Map([...counts].map(([length, times]) => [Number(length), times])));
      const onPlatform = context.accounts?.matriculeLength(platform, context.establishment ?? '') ?? 0;
      return Math.max(own, onPlatform) || undefined;
    },
    check(row, length, report) {
      const column = row.sheet.platform.matricule?.column;
      const digits = digitsIn(row);
      if (!column || !digits || digits !== row.matricule || digits.length >= length) return;
      report(row.place(column), { matricule: row.matricule, length, file: '' });
    },
  },
  crossFile(files, report) {
    const longest = longestByIssuer(files);
    for (const [file, summary] of files) {
      const { header, longestMatricule } = summary;
      if (!header || !longestMatricule) continue;
      const issuer = issuerOf(file, summary);
      const other = issuer === undefined ? undefined : longest.get(issuer);
      if (!other || other.length <= longestMatricule) continue;
      report(file, header, { matricule: '', length: other.length, file: nameOfOther(files, other.file, file) }, other);
    }
  },
  fixes({ place, args }, sheet) {
    const { table, platform } = sheet;
    if (args.file) return padAll(sheet, args.length);
    const padded = args.matricule.padStart(args.length, '0');
    // Nobody could tell those zeros from the platform's own.
    if (platform.matricule?.prefix && padded.startsWith(platform.matricule.prefix)) return [];
    return [writeValue(table, place, padded)];
  },
});

interface Longest {
  readonly file: string;
  readonly length: number;
  readonly place: Place;
  readonly line: number;
}

/** The file with the longest numbers, for each who gives out numbers. */
function longestByIssuer(files: ReadonlyMap<string, FileSummary>): ReadonlyMap<string, Longest> {
  const longest = new Map<string, Longest>();
  for (const [file, summary] of files) {
    const { matriculeLength: length, header: place, headerLine: line } = summary;
    const issuer = issuerOf(file, summary);
    if (!place || issuer === undefined || length <= (longest.get(issuer)?.length ?? 0)) continue;
    longest.set(issuer, { file, length, place, line });
  }
  return longest;
}

/**
 * Who gives out the numbers of a file: each establishment its own; where a file states none, those of its folder are taken
 * for the same. Undefined for a file of no folder, which is not saved yet.
 */
function issuerOf(file: string, { establishment }: FileSummary): string | undefined {
  if (establishment) return establishment;
  const isUnsaved = /^[a-z]{2,}:[^/\\]*$/i.test(file);
  return isUnsaved ? undefined : file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

/** Puts the zeros back in the whole file. */
function padAll(sheet: Sheet, length: number): Fix[] {
  const { platform, table, firstRow } = sheet;
  const column = platform.matricule ? sheet.column(platform.matricule.column) : -1;
  if (column < 0) return [];
  const edits: TextEdit[] = [];
  for (let record = firstRow; record < table.recordCount; record++) {
    const row = new Row(sheet, record);
    const digits = row.hasExpectedFieldCount ? digitsIn(row) : '';
    const padded = digits.padStart(length, '0');
    if (digits && digits === row.matricule && padded !== digits) edits.push(setCell(table, record, column, padded));
  }
  const title = {
    fr: `Compléter les matricules à ${length} chiffres par des zéros`,
    en: `Pad the staff numbers to ${length} digits with zeros`,
  };
  return edits.length ? [{ title, edits, safe: false }] : [];
}
