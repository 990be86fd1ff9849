// matricule-format: a matricule with characters that none has.
import { quoted } from '../messages/show';
import { damageOf } from '../people/matricules';
import { defineRule } from './rule';
import { shownValue } from './shown-value';

export const matriculeFormat = defineRule<{ matricule: string; characters: string }>({
  id: 'matricule-format',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (profile_field_matricule)',
  texts: {
    fr: {
      title: 'Matricule inhabituel',
      message: ({ matricule, characters }) =>
        `${matricule ? `Le matricule ${quoted(matricule, 'fr')}` : 'Ce matricule'} contient ${quoted(characters, 'fr')}. La plateforme le prend tel quel, et on ne le retrouvera pas.`,
      why: 'Un matricule sert à retrouver l’agent, d’une année et d’une application à l’autre : il doit être celui que l’établissement utilise.',
      repair: 'Saisir le numéro habituellement utilisé, en chiffres et en lettres.',
    },
    en: {
      title: 'Unusual matricule',
      message: ({ matricule, characters }) =>
        `${matricule ? `The matricule ${quoted(matricule, 'en')}` : 'This matricule'} holds ${quoted(characters, 'en')}. The platform takes it as it is, and it will not be found again.`,
      why: 'A matricule serves to find the agent again, from one year and one program to the next: it has to be the one that the establishment uses.',
      repair: 'Type the number that is usually used, in digits and letters.',
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
Li,U,,li.u@ch.fr,`,
    },
  ],
  row(row, report) {
    const rule = row.sheet.platform.matricule;
    const { matricule } = row;
    if (!rule || !matricule || damageOf(matricule)) return;
    const odd = [...matricule.replace(/[a-z0-9]+/gi, '')].filter((character) => !rule.extra.includes(character));
    if (!odd.length) return;
    const characters = [...new Set(odd)].join('');
    report(row.place(rule.column), { matricule: shownValue(row, rule.column), characters });
  },
});
