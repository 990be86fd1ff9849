// What is said of `.enrolment.json` and of platform files, on the line that is wrong.
import { listed, quoted } from '../i18n/format';
import type { Language, Text } from '../i18n/language';

const nearestFr = (nearest: string) => (nearest ? ` Peut-être ${quoted(nearest, 'fr')}\u00a0?` : '');
const nearestEn = (nearest: string) => (nearest ? ` Perhaps ${quoted(nearest, 'en')}?` : '');

/** The server of `\\server\share\file`, for reading it means logging in there. */
function onServer(path: string, language: Language): string {
  const [, server] = /^[\\/]{2}([^\\/]+)/.exec(path) ?? [];
  if (server === undefined) return '';
  return language === 'fr' ? `, sur le serveur ${quoted(server, 'fr')},` : `, on the server ${quoted(server, 'en')},`;
}

/** What a value may be, in words. */
export const EXPECTED = {
  string: { fr: 'un texte entre guillemets', en: 'a text in quotes' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste entre crochets', en: 'a list in square brackets' },
  object: { fr: 'un objet entre accolades', en: 'an object in braces' },
  record: { fr: 'un objet entre accolades', en: 'an object in braces' },
  cohort: {
    fr: 'le nom d’une cohorte, ou un objet { "name", "idnumber", "context", "category", "source" }',
    en: 'the name of a cohort, or an object { "name", "idnumber", "context", "category", "source" }',
  },
  cohorts: {
    fr: 'le chemin d’un fichier CSV, ou une liste de cohortes',
    en: 'the path of a CSV file, or a list of cohorts',
  },
  version: {
    fr: 'la version complète de Moodle, comme "4.5.8", ou "unknown" (4.5.7 et 4.5.8 ne traitent pas un fichier de la même façon)',
    en: 'the full version of Moodle, such as "4.5.8", or "unknown" (4.5.7 and 4.5.8 do not treat a file the same way)',
  },
  time: { fr: 'une heure comme "03:45"', en: 'a time such as "03:45"' },
  filled: { fr: 'au moins un élément', en: 'at least one item' },
  sign: { fr: '"keep", "drop" ou un signe comme "-"', en: '"keep", "drop" or a sign such as "-"' },
  separator: { fr: 'un signe comme "-", ou rien', en: 'a sign such as "-", or nothing' },
  columnName: { fr: 'un nom de colonne, sans espaces', en: 'the name of a column, without spaces' },
  marker: { fr: 'un mot comme "fictif", sans point', en: 'a word such as "fictif", without a dot' },
  domain: { fr: 'un domaine comme "anfh.fr"', en: 'a domain such as "anfh.fr"' },
  fileName: { fr: 'un nom de fichier comme "agents.csv"', en: 'the name of a file such as "agents.csv"' },
  distinct: { fr: 'des éléments tous différents', en: 'items that all differ' },
  atLeastOne: { fr: 'un nombre entier, 1 ou plus', en: 'a whole number, one or more' },
  positive: { fr: 'un nombre entier positif ou nul', en: 'a whole number, zero or more' },
  other: { fr: 'une autre valeur', en: 'another value' },
} as const satisfies Readonly<Record<string, Text>>;

export const CONFIG_MESSAGES = {
  notJson: {
    fr: 'Erreur de syntaxe à partir d’ici (virgule, guillemet ou accolade)\u00a0: tout le fichier est ignoré.',
    en: 'This file is not valid JSON from here on (comma, quote or brace): all of it is ignored.',
  },
  notObject: {
    fr: 'Ce fichier doit contenir un objet entre accolades\u00a0: { … }.',
    en: 'This file must contain an object in braces: { … }.',
  },
  unknownKey: (key: string, nearest: string): Text => ({
    fr: `${quoted(key, 'fr')} n’est pas un réglage connu\u00a0: il est ignoré.${nearestFr(nearest)}`,
    en: `${quoted(key, 'en')} is not a known setting: ignored.${nearestEn(nearest)}`,
  }),
  repeatedKey: (key: string): Text => ({
    fr: `${quoted(key, 'fr')} est déjà là plus haut\u00a0: seule cette dernière valeur compte.`,
    en: `${quoted(key, 'en')} is already there above: only this last value counts.`,
  }),
  unknownRule: (id: string, nearest: string): Text => ({
    fr: `Il n’y a pas de règle ${quoted(id, 'fr')}.${nearestFr(nearest)}`,
    en: `There is no rule ${quoted(id, 'en')}.${nearestEn(nearest)}`,
  }),
  wrongValue: (expected: Text): Text => ({
    fr: `Valeur incorrecte, ignorée. Valeur attendue\u00a0: ${expected.fr}.`,
    en: `This value is not valid and is ignored. It must be ${expected.en}.`,
  }),
  oneOf: (values: readonly string[]): Text => ({
    fr: listed(values, 'fr').replace(/ et (?=[^ ]*$)/, ' ou '),
    en: listed(values, 'en').replace(/ and (?=[^ ]*$)/, ' or '),
  }),
  unknownPlatform: (id: string, nearest: string, ids: readonly string[]): Text => ({
    fr: `Il n’y a pas de plateforme ${quoted(id, 'fr')}.${nearestFr(nearest)} Plateformes connues\u00a0: ${listed(ids, 'fr')}, ou le chemin d’un fichier .json.`,
    en: `There is no platform ${quoted(id, 'en')}.${nearestEn(nearest)} Known platforms: ${listed(ids, 'en')}, or the path of a .json file.`,
  }),
  /** `why`: it is outside the open folder and nobody agreed to it; another program holds it; or it is not there. */
  unreadableFile: (path: string, why?: 'outside' | 'not-allowed' | 'held'): Text =>
    why === 'not-allowed'
      ? {
          fr: `Le fichier ${quoted(path, 'fr')}${onServer(path, 'fr')} est hors du dossier de la configuration\u00a0: il n’est lu qu’avec --allow-outside.`,
          en: `The file ${quoted(path, 'en')}${onServer(path, 'en')} is outside the configuration’s folder: it is read only with --allow-outside.`,
        }
      : why === 'outside'
        ? {
            fr: `Le fichier ${quoted(path, 'fr')}${onServer(path, 'fr')} est hors du dossier ouvert\u00a0: il n’est lu que si vous l’acceptez. La commande «\u00a0Réinitialiser les autorisations de lecture hors du dossier\u00a0» repose la question.`,
            en: `The file ${quoted(path, 'en')}${onServer(path, 'en')} is outside the open folder: it is read only if you agree. The command “Reset Permissions to Read Outside the Folder” asks the question again.`,
          }
        : why === 'held'
          ? {
              fr: `Le fichier ${quoted(path, 'fr')} est ouvert dans un autre logiciel (Excel\u00a0?). Fermez-le, puis revenez ici.`,
              en: `The file ${quoted(path, 'en')} cannot be read: another program, perhaps Excel, holds it open. Close it there, then come back here.`,
            }
          : {
              fr: `Le fichier ${quoted(path, 'fr')} n’existe pas, ou ne peut pas être lu.`,
              en: `The file ${quoted(path, 'en')} does not exist, or cannot be read.`,
            },
  cycle: (files: readonly string[]): Text => ({
    fr: `Ces fichiers de plateforme s’appellent l’un l’autre en boucle\u00a0: ${files.join(' → ')}. Ils sont ignorés.`,
    en: `These platform files extend each other in a loop: ${files.join(' → ')}. They are ignored.`,
  }),
  wrongEstablishment: (letters: number, digits: number): Text => ({
    fr: `Un code d’établissement de cette plateforme a ${letters} lettres et ${digits} chiffres, comme alp002\u00a0: celui-ci est ignoré.`,
    en: `An establishment code of this platform has ${letters} letters and ${digits} digits, such as alp002: this one is ignored.`,
  }),
  unknownTemplate: (id: string, ids: readonly string[]): Text => ({
    fr: `Cette plateforme n’a pas de modèle ${quoted(id, 'fr')}\u00a0; elle a ${listed(ids, 'fr')}.`,
    en: `This platform has no template ${quoted(id, 'en')}; it has ${listed(ids, 'en')}.`,
  }),
  unknownColumn: (name: string, known: readonly string[]): Text => ({
    fr: `Cette plateforme n’a pas de colonne ${quoted(name, 'fr')}\u00a0; elle a ${listed(known, 'fr')}.`,
    en: `This platform has no column ${quoted(name, 'en')}; it has ${listed(known, 'en')}.`,
  }),
  unknownOption: (name: string, nearest: string): Text => ({
    fr: `L’import de Moodle n’a pas d’option ${quoted(name, 'fr')}.${nearestFr(nearest)}`,
    en: `Moodle’s import has no option ${quoted(name, 'en')}.${nearestEn(nearest)}`,
  }),
} as const;
