// What an answer to the sender of the file says: an e-mail, put together from its parts.
import { listed } from '../i18n/format';
import type { Language } from '../i18n/language';

export interface ReplyEmailTexts {
  opening(file: string): string;
  /** What the import would do with the file as it was sent. */
  readonly verdicts: Readonly<Record<'refused' | 'stops' | 'errors' | 'warnings' | 'ready' | 'empty', string>>;
  /** What follows the verdict and announces the list of causes. */
  readonly toCorrect: string;
  readonly toCheck: string;
  cause(number: number, title: string, where: string): string;
  readonly wholeFile: string;
  /** The first names of some of the people concerned; `all` counts them, those without a name to show too. */
  people(names: readonly string[], all: number): string;
  why(text: string): string;
  todo(text: string): string;
  automatic(titles: readonly string[]): string;
  readonly closing: string;
}

/** In the middle of a sentence; a program's name keeps its capital. */
const lowerFirst = (text: string) =>
  /^(Excel|Moodle|CSV|UTF)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

export const REPLY_EMAIL_TEXTS: Readonly<Record<Language, ReplyEmailTexts>> = {
  fr: {
    opening: (file) => `Bonjour,\n\nMerci pour votre fichier${file ? ` ${file}` : ''}, que nous avons vérifié.`,
    verdicts: {
      refused: 'Tel quel, la plateforme le refuserait.',
      stops: 'Tel quel, l’import s’arrêterait avant la fin du fichier.',
      errors: 'Tel quel, certains comptes ne seraient pas créés correctement.',
      warnings: 'Il peut être importé.',
      ready: 'Nous n’avons trouvé aucun problème\u00a0: vous pouvez l’importer.',
      empty:
        'Nous n’y avons trouvé aucun agent\u00a0: il ne contient aucune ligne à importer. Est-ce bien le fichier que vous vouliez nous envoyer\u00a0?',
    },
    toCorrect: 'Voici ce qu’il reste à corriger, par ordre d’importance\u00a0:',
    toCheck: 'Quelques points restent toutefois à vérifier\u00a0:',
    cause: (number, title, where) => `${number}. ${title} (${where})`,
    wholeFile: 'tout le fichier',
    people: (names, all) => `${all > 1 ? 'Personnes concernées' : 'Personne concernée'}\u00a0: ${listed(names, 'fr')}.`,
    why: (text) => `Pourquoi\u00a0? ${text}`,
    todo: (text) => `À faire\u00a0: ${lowerFirst(text)}`,
    automatic: (titles) =>
      `La forme se corrige automatiquement (${titles.map(lowerFirst).join(', ')}), mais rien n’a été corrigé dans votre fichier\u00a0: renvoyez-le-nous, ou lancez la commande «\u00a0Corriger automatiquement (sans risque)\u00a0» de l’extension.`,
    closing:
      'La ligne 1 est celle des noms de colonnes. Vous pouvez nous renvoyer le fichier corrigé, ou nous demander de l’aide si un point n’est pas clair.\n\nBien cordialement,',
  },
  en: {
    opening: (file) => `Hello,\n\nThank you for your file${file ? ` ${file}` : ''}, which we have checked.`,
    verdicts: {
      refused: 'As it stands, the platform would refuse it.',
      stops: 'As it stands, the import would stop before the end of the file.',
      errors: 'As it stands, some accounts would not be created correctly.',
      warnings: 'It can be imported.',
      ready: 'We found no problem: you can import it.',
      empty: 'We found no one in it: it has no line to import. Is this the file that you meant to send us?',
    },
    toCorrect: 'This is what remains to be corrected, most important first:',
    toCheck: 'A few points remain to be checked:',
    cause: (number, title, where) => `${number}. ${title} (${where})`,
    wholeFile: 'the whole file',
    people: (names, all) => `${all > 1 ? 'People' : 'Person'} concerned: ${listed(names, 'en')}.`,
    why: (text) => `Why? ${text}`,
    todo: (text) => `What to do: ${lowerFirst(text)}`,
    automatic: (titles) =>
      `Formatting can be fixed automatically (${titles.map(lowerFirst).join(', ')}), but nothing was fixed in your file: send it back to us, or run the extension’s command “Fix Automatically (Safe Fixes)”.`,
    closing:
      'Line 1 is the line of column names. You can send us the corrected file, or ask for help if anything is not clear.\n\nKind regards,',
  },
};
