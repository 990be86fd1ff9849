// matricule-duplicate: one matricule for two agents; zeros in front do not make it another one.
import { shortened } from '../../i18n/format';
import { comparePeople, isTwice, matriculeKey } from '../../people/identity';
import { defineRule } from '../rule';

export const matriculeDuplicate = defineRule<{ matricule: string }>({
  id: 'matricule-duplicate',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (profile_field_matricule); conformance 49',
  step: 'duplicates',
  texts: {
    fr: {
      title: 'Matricule en double',
      message: ({ matricule }, [line]) =>
        `Même matricule que la ligne ${line}${matricule && ` (${shortened(matricule)})`}\u00a0: l’un des deux est sans doute faux. Vérifiez les deux lignes.`,
      why: 'Un matricule n’appartient qu’à un agent. En double, c’est une erreur de saisie, ou la même personne sous deux noms (nom de naissance, nom d’usage). La plateforme crée les deux comptes sans avertir.',
      repair:
        'Vérifier les deux lignes\u00a0: corriger le matricule, ou supprimer la ligne en trop si c’est la même personne.',
    },
    en: {
      title: 'Duplicate staff number',
      message: ({ matricule }, [line]) =>
        `Same staff number as line ${line}${matricule && ` (${shortened(matricule)})`}: one of the two is probably wrong. Check both lines.`,
      why: 'A staff number belongs to one agent. A duplicate is a typing error, or the same person under two names (birth name, married name). The platform creates both accounts without a warning.',
      repair: 'Check both lines: correct the number, or delete the surplus line if it is the same person.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Luc,Roy,,luc.roy@ch.fr,0021
                       ~~~~ matricule-duplicate
Anne,Roy,,anne.roy@ch.fr,"1,23E+11"
Lise,Morel,,lise.morel@ch.fr,"1,23E+11"
Marc,PETIT,,,21`,
    },
  ],
  duplicates: {
    key: (row) => matriculeKey(row.matricule),
    sharedKey: () => 'matricule',
    compare(row, first, report) {
      const column = row.sheet.platform.matricule?.column;
      if (!column || isTwice(comparePeople(row.identity, first.identity))) return;
      report(row.place(column), { matricule: row.shown(row.sheet.column(column)) }, { related: [first.place(column)] });
    },
  },
});
