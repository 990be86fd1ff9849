// What is said of `.enrolment.json` and of platform files, on the line that is wrong.
import { listed, quoted } from './show';
import type { Text } from './text';

const nearestFr = (nearest: string) => (nearest ? ` Peut-être ${quoted(nearest, 'fr')}\u00a0?` : '');
const nearestEn = (nearest: string) => (nearest ? ` Perhaps ${quoted(nearest, 'en')}?` : '');

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
    fr: 'le chemin d’un catalogue, ou une liste de cohortes',
    en: 'the path of a catalogue, or a list of cohorts',
  },
  time: { fr: 'une heure comme "03:45"', en: 'a time as "03:45"' },
  filled: { fr: 'au moins un élément', en: 'at least one item' },
  positive: { fr: 'un nombre entier, zéro au moins', en: 'a whole number, zero at least' },
  other: { fr: 'une autre valeur', en: 'another value' },
} as const satisfies Readonly<Record<string, Text>>;

export const CONFIG_MESSAGES = {
  notJson: {
    fr: 'Ce fichier n’est pas du JSON correct à partir d’ici (virgule, guillemet ou accolade)\u00a0: rien de ce qu’il dit ne compte.',
    en: 'This file is no correct JSON from here on (comma, quote or brace): nothing that it says counts.',
  },
  notObject: {
    fr: 'Ce fichier doit contenir un objet entre accolades\u00a0: { … }.',
    en: 'This file has to hold an object in braces: { … }.',
  },
  unknownKey: (key: string, nearest: string): Text => ({
    fr: `${quoted(key, 'fr')} n’est pas un réglage connu\u00a0: il ne compte pas.${nearestFr(nearest)}`,
    en: `${quoted(key, 'en')} is no known setting: it does not count.${nearestEn(nearest)}`,
  }),
  unknownRule: (id: string, nearest: string): Text => ({
    fr: `Il n’y a pas de règle ${quoted(id, 'fr')}.${nearestFr(nearest)}`,
    en: `There is no rule ${quoted(id, 'en')}.${nearestEn(nearest)}`,
  }),
  wrongValue: (expected: Text): Text => ({
    fr: `Cette valeur ne convient pas et ne compte pas. Il faut ${expected.fr}.`,
    en: `This value does not fit and does not count. It has to be ${expected.en}.`,
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
  unreadableFile: (path: string, why?: 'outside' | 'held'): Text =>
    why === 'outside'
      ? {
          fr: `Le fichier ${quoted(path, 'fr')} est hors du dossier ouvert\u00a0: il n’est lu que si vous l’acceptez. La commande «\u00a0Redemander s’il faut lire les fichiers hors du dossier\u00a0» repose la question.`,
          en: `The file ${quoted(path, 'en')} is outside the open folder: it is read only if you agree. The command “Ask Again About Files Outside the Folder” puts the question again.`,
        }
      : why === 'held'
        ? {
            fr: `Le fichier ${quoted(path, 'fr')} ne peut pas être lu\u00a0: un autre programme, peut-être Excel, le tient ouvert. L’y fermer, puis revenir ici.`,
            en: `The file ${quoted(path, 'en')} cannot be read: another program, perhaps Excel, holds it open. Close it there, then come back here.`,
          }
        : {
            fr: `Le fichier ${quoted(path, 'fr')} n’existe pas, ou ne peut pas être lu.`,
            en: `The file ${quoted(path, 'en')} does not exist, or cannot be read.`,
          },
  cycle: (files: readonly string[]): Text => ({
    fr: `Ces fichiers de plateforme se prolongent en rond\u00a0: ${files.join(' → ')}. Aucun ne compte.`,
    en: `These platform files extend each other in a circle: ${files.join(' → ')}. None of them counts.`,
  }),
  wrongEstablishment: (letters: number, digits: number): Text => ({
    fr: `Un code d’établissement de cette plateforme a ${letters} lettres et ${digits} chiffres, comme alp002\u00a0: celui-ci ne compte pas.`,
    en: `An establishment code of this platform has ${letters} letters and ${digits} digits, as alp002: this one does not count.`,
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
