// matricule-prefixed: the platform's own prefix typed by hand. It would be there twice.
import { quoted } from '../../i18n/format';
import { replaceCell } from '../edits';
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
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const rule = row.sheet.platform.matricule;
    if (!rule?.prefix || !row.matricule.startsWith(rule.prefix) || row.matricule === rule.prefix) return;
    report(row.place(rule.column), { matricule: row.matricule, prefix: rule.prefix });
  },
  fixes: ({ place, args }, { table }) => [
    {
      title: { fr: `Supprimer ${quoted(args.prefix, 'fr')}`, en: `Remove ${quoted(args.prefix, 'en')}` },
      edits: [replaceCell(table, place, args.matricule.slice(args.prefix.length))],
      safe: true,
    },
  ],
});
