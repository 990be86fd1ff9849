// matricule-zeros: shorter than nearly all the others. A spreadsheet drops leading zeros.
import type { Row } from '../file/row';
import { quoted } from '../messages/show';
import { setPlace } from './edits';
import { defineRule } from './rule';

const ROWS_NEEDED = 5;
const SHARE_NEEDED = 0.8;

/** The digits of a matricule, without the platform's prefix that another rule takes away; '' for anything else. */
function digitsOf(row: Row): string {
  const { matricule } = row;
  if (!/^\d+$/.test(matricule)) return '';
  const prefix = row.sheet.platform.matricule?.prefix;
  return prefix && matricule.startsWith(prefix) ? matricule.slice(prefix.length) : matricule;
}

export const matriculeZeros = defineRule<{ matricule: string; length: number }>({
  id: 'matricule-zeros',
  section: 'account',
  severity: 'information',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (profile_field_matricule)',
  texts: {
    fr: {
      title: 'Zéros de tête peut-être perdus',
      message: ({ matricule, length }) =>
        `${quoted(matricule, 'fr')} est plus court que les autres matricules du fichier (${length} chiffres) : le tableur a peut-être enlevé des zéros au début.`,
      why: 'Un tableur enlève les zéros au début d’un nombre. Le matricule enregistré n’est alors plus celui de l’agent.',
      repair: 'Vérifier le numéro, et remettre les zéros s’ils manquent.',
    },
    en: {
      title: 'Leading zeros perhaps lost',
      message: ({ matricule, length }) =>
        `${quoted(matricule, 'en')} is shorter than the other matricules of the file (${length} digits): the spreadsheet may have removed zeros in front.`,
      why: 'A spreadsheet removes zeros at the beginning of a number. The matricule that is stored is then not the agent’s any more.',
      repair: 'Check the number, and put the zeros back if they are missing.',
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
  tally: {
    of(row) {
      const { length } = digitsOf(row);
      return length ? String(length) : '';
    },
    decide(counts) {
      let total = 0;
      let best = ['', 0] as readonly [string, number];
      for (const [length, times] of counts) {
        total += times;
        if (times > best[1]) best = [length, times];
      }
      return total >= ROWS_NEEDED && best[1] >= SHARE_NEEDED * total ? best[0] : '';
    },
    judge(row, decided, report) {
      const column = row.sheet.platform.matricule?.column;
      const length = Number(decided);
      const digits = digitsOf(row);
      if (!column || !digits || digits !== row.matricule || digits.length >= length) return;
      report(row.place(column), { matricule: row.matricule, length });
    },
  },
  fixes({ place, args }, { table, platform }) {
    const padded = args.matricule.padStart(args.length, '0');
    // Nobody could tell those zeros from the platform's own.
    if (platform.matricule?.prefix && padded.startsWith(platform.matricule.prefix)) return [];
    return [
      {
        title: { fr: `Écrire ${quoted(padded, 'fr')}`, en: `Write ${quoted(padded, 'en')}` },
        edits: [setPlace(table, place, padded)],
        safe: false,
      },
    ];
  },
});
