// matricule-prefixed: the platform's own prefix typed by hand. It would be there twice.
import { quoted } from '../messages/show';
import { setPlace } from './edits';
import { defineRule } from './rule';

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
        `La plateforme ajoute ${quoted(prefix, 'fr')} elle-même : ${quoted(matricule, 'fr')} deviendrait ${quoted(prefix + matricule, 'fr')}.`,
      why: 'Un matricule préfixé deux fois n’est plus celui de l’agent : on ne le retrouve pas, et il peut être inscrit une seconde fois.',
      repair: 'Écrire le numéro habituel, sans préfixe.',
    },
    en: {
      title: 'Matricule already prefixed',
      message: ({ matricule, prefix }) =>
        `The platform adds ${quoted(prefix, 'en')} itself: ${quoted(matricule, 'en')} would become ${quoted(prefix + matricule, 'en')}.`,
      why: 'A matricule that is prefixed twice is no longer the agent’s: it is not found, and the agent may be registered once more.',
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
  row(row, report) {
    const rule = row.sheet.platform.matricule;
    if (!rule?.prefix || !row.matricule.startsWith(rule.prefix) || row.matricule === rule.prefix) return;
    report(row.place(rule.column), { matricule: row.matricule, prefix: rule.prefix });
  },
  fixes: ({ place, args }, { table }) => [
    {
      title: { fr: `Enlever ${quoted(args.prefix, 'fr')}`, en: `Remove ${quoted(args.prefix, 'en')}` },
      edits: [setPlace(table, place, args.matricule.slice(args.prefix.length))],
      safe: true,
    },
  ],
});
