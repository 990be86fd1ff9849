// The words around a rule's own on its page.
import type { Language } from './text';

const fr = {
  severities: { error: 'erreur', warning: 'avertissement', information: 'information', hint: 'conseil' },
  effects: {
    file: 'l’import refuse tout le fichier, ou s’arrête',
    line: 'ce compte n’est pas fait, ou ne sert à rien',
    silent: 'l’import ne dit rien, et le résultat est faux',
    form: 'l’import se fait, mais ce n’est pas ce que demande le guide',
  },
  repair: 'Comment réparer',
  example: 'Exemple',
  platform: 'Plateforme\u00a0: ',
  accounts: 'Comptes existants',
  cohorts: 'Catalogue des cohortes',
  says: 'Ce que dit la vérification\u00a0:',
  line: (line: number) => `Ligne ${line}`,
  colon: '\u00a0: ',
  fixed: 'Une fois réparé',
  right: 'Un fichier sans cette faute',
  change: 'Changer ou désactiver cette règle',
  changeHow: (id: string) =>
    `Dans les réglages, ou dans \`.enrolment.json\` sous \`rules\`, donner à \`${id}\` la valeur \`off\`, \`hint\`, \`information\`, \`warning\` ou \`error\`.`,
  source: 'Source\u00a0: ',
};

const en: typeof fr = {
  severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  effects: {
    file: 'the import refuses the whole file, or stops',
    line: 'this account is not made, or is of no use',
    silent: 'the import says nothing, and the result is wrong',
    form: 'the import works, but it is not what the guide asks',
  },
  repair: 'How to repair it',
  example: 'Example',
  platform: 'Platform: ',
  accounts: 'Existing accounts',
  cohorts: 'Cohort catalogue',
  says: 'What the check says:',
  line: (line) => `Line ${line}`,
  colon: ': ',
  fixed: 'Repaired',
  right: 'A file without this fault',
  change: 'Change or turn off this rule',
  changeHow: (id) =>
    `In the settings, or in \`.enrolment.json\` under \`rules\`, give \`${id}\` the value \`off\`, \`hint\`, \`information\`, \`warning\` or \`error\`.`,
  source: 'Source: ',
};

export const RULE_PAGE_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
