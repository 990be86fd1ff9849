// The words around a rule's own on its page.
import type { Language } from '../i18n/language';

const fr = {
  severities: { error: 'erreur', warning: 'avertissement', information: 'remarque', hint: 'conseil' },
  effects: {
    file: 'l’import refuse tout le fichier, ou s’arrête',
    line: 'le compte n’est pas créé, ou est inutilisable',
    silent: 'l’import fonctionne, mais le résultat est à vérifier',
    form: 'l’import fonctionne, mais le guide demande autre chose',
  },
  repair: 'Comment corriger',
  example: 'Exemple',
  platform: 'Plateforme\u00a0: ',
  withUsername:
    'Ce fichier a une colonne `username`, que le modèle ne contient pas\u00a0: sans elle, la plateforme crée les noms d’utilisateur.',
  accounts: 'Comptes existants',
  cohorts: 'Liste des cohortes',
  says: 'Message affiché\u00a0:',
  line: (line: number) => `Ligne ${line}`,
  colon: '\u00a0: ',
  fixed: 'Une fois corrigé',
  right: 'Un fichier correct',
  change: 'Changer ou désactiver cette règle',
  changeHow: (id: string) =>
    `Dans les réglages, ou dans \`.enrolment.json\` sous \`rules\`, donner à \`${id}\` la valeur \`off\`, \`hint\`, \`information\`, \`warning\` ou \`error\`.`,
  source: 'Source\u00a0: ',
  conformance: (rules: string) =>
    `comportement mesuré de l’import Moodle (${rules.includes(',') ? 'règles' : 'règle'} ${rules})`,
  decision: (numbers: string) => `choix ${numbers} du projet`,
  semicolon: '\u00a0; ',
};

const en: typeof fr = {
  severities: { error: 'error', warning: 'warning', information: 'remark', hint: 'hint' },
  effects: {
    file: 'the import refuses the whole file, or stops',
    line: 'the account is not created, or cannot be used',
    silent: 'the import works, but check the result',
    form: 'the import works, but the guide asks for something else',
  },
  repair: 'How to fix it',
  example: 'Example',
  platform: 'Platform: ',
  withUsername:
    'This file has a column `username`, which the template lacks: without it, the platform creates the usernames.',
  accounts: 'Existing accounts',
  cohorts: 'Cohort list',
  says: 'Message shown:',
  line: (line) => `Line ${line}`,
  colon: ': ',
  fixed: 'Once fixed',
  right: 'A correct file',
  change: 'Change or turn off this rule',
  changeHow: (id) =>
    `In the settings, or in \`.enrolment.json\` under \`rules\`, give \`${id}\` the value \`off\`, \`hint\`, \`information\`, \`warning\` or \`error\`.`,
  source: 'Source: ',
  conformance: (rules) => `measured behaviour of Moodle’s import (${rules.includes(',') ? 'rules' : 'rule'} ${rules})`,
  decision: (numbers) => `project decision ${numbers}`,
  semicolon: '; ',
};

export const RULE_PAGE_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
