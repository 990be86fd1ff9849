// What is said of a platform's naming after it was compared with an export.

import { counted, listed, quoted } from '../i18n/format';
import type { Language, Text } from '../i18n/language';
import type { Naming } from '../platform/naming';
import type { LearnedChoice } from './learned-choice';

const percent = (share: number, language: Language) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** Names of the choices, as a colleague would say them. */
const CHOICE_NAMES: Readonly<Record<string, Text>> = {
  case: { fr: 'Majuscules', en: 'Capitals' },
  firstname: { fr: 'Prénom', en: 'First name' },
  longest: { fr: 'Longueur', en: 'Length' },
  transliterate: { fr: 'Accents', en: 'Accents' },
  hyphen: { fr: 'Traits d’union', en: 'Hyphens' },
  apostrophe: { fr: 'Apostrophes', en: 'Apostrophes' },
  space: { fr: 'Espaces', en: 'Spaces' },
  particles: { fr: 'Particules', en: 'Particles' },
  homonym: { fr: 'Homonymes', en: 'Homonyms' },
  'nomenclature.code': { fr: 'Codes d’établissement', en: 'Establishment codes' },
  establishment: { fr: 'Établissement', en: 'Establishment' },
  fictif: { fr: 'Adresses fictives', en: 'Fictif addresses' },
  'matricule.prefix': { fr: 'Préfixe des matricules', en: 'Prefix of matricules' },
};

export function choiceName(choice: string, language: Language): string {
  const letter = /^letters\.(.+)$/.exec(choice)?.[1];
  if (letter) return language === 'fr' ? `Lettre ${letter}` : `Letter ${letter}`;
  return CHOICE_NAMES[choice]?.[language] ?? choice;
}

const signText = (value: unknown, language: Language) => {
  const fr = language === 'fr';
  if (value === 'keep') return fr ? 'gardés' : 'kept';
  if (value === 'drop') return fr ? 'supprimés' : 'dropped';
  return fr ? `remplacés par ${quoted(String(value), 'fr')}` : `turned into ${quoted(String(value), 'en')}`;
};

const NAMING_TEXTS: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  fr: {
    case: { lower: 'tout en minuscules', upper: 'tout en majuscules', keep: 'comme le nom est écrit' },
    firstname: {
      initial: 'l’initiale seule (Jean-Pierre → j)',
      initials: 'toutes les initiales (Jean-Pierre → jp)',
      whole: 'en entier',
    },
    transliterate: { true: 'é devient e', false: 'les lettres accentuées sont supprimées' },
    establishment: {
      true: 'le code du nom d’utilisateur est celui de l’établissement',
      false: 'le code du nom d’utilisateur n’est pas celui de l’établissement',
    },
  },
  en: {
    case: { lower: 'all small', upper: 'all capital', keep: 'as the name is written' },
    firstname: {
      initial: 'its initial only (Jean-Pierre → j)',
      initials: 'all initials (Jean-Pierre → jp)',
      whole: 'in full',
    },
    transliterate: { true: 'é becomes e', false: 'accented letters are dropped' },
    establishment: {
      true: 'the username’s code is the establishment’s',
      false: 'the username’s code is not the establishment’s',
    },
  },
};

/** The value of a choice in words. */
export function choiceValue({ choice, value }: Pick<LearnedChoice, 'choice' | 'value'>, language: Language): string {
  const fr = language === 'fr';
  const stated = NAMING_TEXTS[language][choice]?.[String(value)];
  if (stated) return stated;
  if (['space', 'hyphen', 'apostrophe'].includes(choice)) return signText(value, language);
  if (choice.startsWith('letters.')) return value ? `→ ${String(value)}` : fr ? 'supprimée' : 'dropped';
  switch (choice) {
    case 'longest':
      return longestText(value as Naming['longest'], fr);
    case 'particles':
      return particlesText(value as Naming['particles'], language);
    case 'homonym':
      return homonymText(value as Naming['homonym'], fr);
    case 'nomenclature.code': {
      const { letters, digits } = value as NonNullable<Naming['nomenclature']>['code'];
      return fr ? `${letters} lettres et ${digits} chiffres` : `${letters} letters and ${digits} digits`;
    }
    case 'fictif': {
      const { marker, domain } = value as { readonly marker: string; readonly domain: string };
      return `….${marker}@${domain}`;
    }
    default:
      return quoted(String(value), language);
  }
}

function longestText(longest: Naming['longest'], fr: boolean): string {
  if (!longest) return fr ? 'jamais coupé' : 'never cut';
  const { of, characters } = longest;
  if (fr) return `${of === 'username' ? 'le tout' : 'le nom de famille'} coupé à ${characters}\u00a0caractères`;
  return `${of === 'username' ? 'the whole' : 'the last name'} cut at ${characters} characters`;
}

function particlesText({ dropped }: Naming['particles'], language: Language): string {
  if (!dropped.length) return language === 'fr' ? 'gardées' : 'kept';
  const some = dropped.slice(0, 8);
  const all = listed(some, language) + (dropped.length > some.length ? '…' : '');
  return language === 'fr' ? `supprimées\u00a0: ${all}` : `dropped: ${all}`;
}

function homonymText({ by, from, sign }: Naming['homonym'], fr: boolean): string {
  const second = by === 'letters' ? 'pa.dupond' : `p.dupond${sign}${from}`;
  if (by === 'letters')
    return fr ? `plus de lettres du prénom (${second})` : `more letters of the first name (${second})`;
  return fr ? `un numéro (le second\u00a0: ${second})` : `a number (the second: ${second})`;
}

export interface LearnTexts {
  readonly title: string;
  readonly chooseExport: string;
  readonly offer: string;
  readonly useIt: string;
  readonly saveTitle: string;
  /** How the platform file's name starts. */
  readonly platformFile: string;
  /** “1 234 of 1 250 usernames follow this description (98.7 %).” */
  explained(count: number, accounts: number): string;
  before(count: number, accounts: number): string;
  /** What a choice rests on. */
  told(agree: number, telling: number): string;
  /** Why nothing is claimed. */
  untold(telling: number, least: number): string;
  readonly exceptions: string;
  readonly noAccounts: string;
  readonly noNomenclature: string;
  readonly namesWithoutColumns: string;
  readonly columns: Readonly<Record<'choice' | 'value' | 'basis', string>>;
}

export const LEARN_TEXTS: Readonly<Record<Language, LearnTexts>> = {
  fr: {
    title: 'Comment la plateforme crée les noms d’utilisateur',
    chooseExport: 'Un export des comptes de la plateforme',
    offer: 'Utiliser ces règles dans ce dossier\u00a0?',
    useIt: 'Les utiliser',
    saveTitle: 'Enregistrer la description de la plateforme',
    platformFile: 'plateforme',
    explained: (count, accounts) =>
      `${counted(count, 'nom d’utilisateur', 'noms d’utilisateur', 'fr')} sur ${accounts} (${percent(count / accounts, 'fr')}) suivent les règles trouvées.`,
    before: (count, accounts) =>
      `Avec les règles supposées jusqu’ici\u00a0: ${count} sur ${accounts} (${percent(count / accounts, 'fr')}).`,
    told: (agree, telling) =>
      `${agree} sur ${counted(telling, 'nom', 'noms', 'fr')} le ${telling < 2 ? 'dit' : 'disent'}`,
    untold: (telling, least) =>
      telling < least
        ? `supposé\u00a0: ${telling ? `${counted(telling, 'seul nom', 'noms seulement', 'fr')}` : 'aucun nom'} pour le dire (il en faut ${least})`
        : `supposé\u00a0: les noms se contredisent`,
    exceptions: 'Noms d’utilisateur que rien n’explique',
    noAccounts: 'Cet export n’a aucun compte\u00a0: rien à apprendre.',
    noNomenclature:
      'Sur cette plateforme, les noms d’utilisateur ne suivent pas de nomenclature\u00a0: rien à apprendre.',
    namesWithoutColumns: 'Cette liste doit avoir les colonnes code, firstname et lastname.',
    columns: { choice: 'Règle', value: 'Ce que fait la plateforme', basis: 'D’après' },
  },
  en: {
    title: 'How the platform creates usernames',
    chooseExport: 'An export of the platform’s accounts',
    offer: 'Use these rules in this folder?',
    useIt: 'Use Them',
    saveTitle: 'Save the description of the platform',
    platformFile: 'platform',
    explained: (count, accounts) =>
      `${count} of ${counted(accounts, 'username', 'usernames', 'en')} (${percent(count / accounts, 'en')}) follow the rules found.`,
    before: (count, accounts) =>
      `With the rules assumed so far: ${count} of ${accounts} (${percent(count / accounts, 'en')}).`,
    told: (agree, telling) => `${agree} of ${counted(telling, 'name', 'names', 'en')} show it`,
    untold: (telling, least) =>
      telling < least
        ? `assumed: ${telling ? `only ${telling}` : 'no'} ${telling === 1 ? 'name shows' : 'names show'} it (${least} are needed)`
        : 'assumed: the names contradict each other',
    exceptions: 'Unexplained usernames',
    noAccounts: 'This export has no accounts: nothing to learn.',
    noNomenclature: 'Usernames of this platform follow no pattern: nothing to learn.',
    namesWithoutColumns: 'This list needs the columns code, firstname and lastname.',
    columns: { choice: 'Rule', value: 'What the platform does', basis: 'Based on' },
  },
};
