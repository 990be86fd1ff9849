// matricule-duplicate: one matricule for two agents; zeros in front do not make it another one.
import { quoted } from '../messages/show';
import { matriculeKey } from '../people/matricules';
import { samePerson } from '../people/same-person';
import { defineRule } from './rule';
import { shownValue } from './shown-value';

export const matriculeDuplicate = defineRule<{ matricule: string }>({
  id: 'matricule-duplicate',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (profile_field_matricule); conformance 49',
  texts: {
    fr: {
      title: 'Matricule en double',
      message: ({ matricule }, [line]) =>
        `${matricule ? `Le matricule ${quoted(matricule, 'fr')}` : 'Ce matricule'} est déjà celui de la ligne ${line} : la plateforme fera les deux comptes, sans rien dire.`,
      why: 'Un matricule n’appartient qu’à un agent. En double, c’est une erreur de saisie, ou la même personne sous deux noms (nom de naissance, nom d’usage).',
      repair:
        'Vérifier les deux lignes : corriger le matricule, ou enlever la ligne en trop si c’est la même personne.',
    },
    en: {
      title: 'Matricule used twice',
      message: ({ matricule }, [line]) =>
        `${matricule ? `The matricule ${quoted(matricule, 'en')}` : 'This matricule'} already is that of line ${line}: the platform will make both accounts, without a word.`,
      why: 'A matricule belongs to one agent. Used twice, it is a slip, or the same person under two names (birth name, married name).',
      repair: 'Check both lines: correct the matricule, or remove the surplus line if it is the same person.',
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
  groups: {
    key: (row) => matriculeKey(row.matricule),
    compare(row, first, report) {
      const column = row.sheet.platform.matricule?.column;
      if (!column || samePerson(row, first)) return;
      report(row.place(column), { matricule: shownValue(row, column) }, { related: [first.place(column)] });
    },
  },
});
