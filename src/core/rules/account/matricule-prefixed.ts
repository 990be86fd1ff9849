// matricule-prefixed: the platform's own prefix typed by hand. It would be there twice.
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { quoted } from '../../i18n/format';
import { digitsOf, usualLength } from '../../people/matricules';
import { replaceCell } from '../../text/cell-edits';
import { defineRule } from '../rule';

export const matriculePrefixed = defineRule<{ matricule: string; prefix: string }>({
  id: 'matricule-prefixed',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (profile_field_matricule)',
  texts: {
    fr: {
      title: 'Préfixe du matricule en trop',
      message: ({ matricule, prefix }) =>
        `Préfixe ${quoted(prefix, 'fr')} en trop\u00a0: la plateforme l’ajoute elle-même (${quoted(matricule, 'fr')} deviendrait ${quoted(prefix + matricule, 'fr')}).`,
      why: 'Avec deux préfixes, ce n’est plus le matricule de l’agent\u00a0: il est introuvable, et un second compte peut être créé.',
      repair: 'Écrire le numéro habituel, sans préfixe.',
    },
    en: {
      title: 'Surplus prefix of the staff number',
      message: ({ matricule, prefix }) =>
        `Surplus prefix ${quoted(prefix, 'en')}: the platform adds it itself (${quoted(matricule, 'en')} would become ${quoted(prefix + matricule, 'en')}).`,
      why: 'With two prefixes it is no longer the agent’s number: the agent cannot be found, and a second account may be created.',
      repair: 'Write the usual number, without the prefix.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Agent-812!,paul.dupond@ch.fr,000812
                                         ~~~~~~ matricule-prefixed
Lise,Morel,,lise.morel@ch.fr,0813`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Agent-812!,paul.dupond@ch.fr,812
Lise,Morel,,lise.morel@ch.fr,0813`,
    },
    { csv: 'firstname,lastname,password,email,profile_field_matricule\nPaul,Dupond,,paul.dupond@ch.fr,000' },
    {
      // Among numbers of six digits, the zeros may be the number's own: somebody has to look.
      csv: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,,paul.dupond@ch.fr,000812
                               ~~~~~~ matricule-prefixed
Lise,Morel,,lise.morel@ch.fr,012345
Anne,Roy,,anne.roy@ch.fr,012346
Omar,Haddad,,omar.haddad@ch.fr,012347
Marc,Petit,,marc.petit@ch.fr,012348`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const rule = row.sheet.platform.matricule;
    if (!rule?.prefix || !row.matricule.startsWith(rule.prefix) || row.matricule === rule.prefix) return;
    report(row.place(rule.column), { matricule: row.matricule, prefix: rule.prefix });
  },
  fixes: ({ place, args }, sheet) => [
    {
      title: { fr: `Supprimer ${quoted(args.prefix, 'fr')}`, en: `Remove ${quoted(args.prefix, 'en')}` },
      edits: [replaceCell(sheet.table, place, args.matricule.slice(args.prefix.length))],
      // As long as the others without a prefix, its zeros are its own.
      safe: usualLengthIn(sheet) !== args.matricule.length,
    },
  ],
});

const lengths = new WeakMap<Sheet, number>();

/** How many digits the file's matricules usually have, without the prefix; 0 where that does not tell. Read once. */
function usualLengthIn(sheet: Sheet): number {
  const known = lengths.get(sheet);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    const row = new Row(sheet, record);
    const { matricule: rule } = sheet.platform;
    const { length } = rule && row.hasExpectedFieldCount ? digitsOf(row.matricule, rule) : '';
    if (length) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const length = usualLength(counts);
  lengths.set(sheet, length);
  return length;
}
