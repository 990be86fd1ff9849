// What an answer to whoever sent the file says: an e-mail, put together from its parts.
import { listed } from './show';
import type { Language } from './text';

export interface AnswerTexts {
  opening(file: string): string;
  readonly refused: string;
  readonly errors: string;
  readonly warnings: string;
  readonly ready: string;
  readonly empty: string;
  cause(number: number, title: string, where: string): string;
  readonly wholeFile: string;
  /** The first names of some of the people concerned. */
  people(names: readonly string[]): string;
  why(text: string): string;
  todo(text: string): string;
  automatic(titles: readonly string[]): string;
  readonly closing: string;
}

/** In the middle of a sentence; a program's name keeps its capital. */
const lowerFirst = (text: string) =>
  /^(Excel|Moodle|CSV|UTF)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

export const ANSWER_TEXTS: Readonly<Record<Language, AnswerTexts>> = {
  fr: {
    opening: (file) => `Bonjour,\n\nMerci pour votre fichier${file ? ` ${file}` : ''}, que nous avons vérifié.`,
    refused: 'En l’état, la plateforme le refusera. Voici ce qu’il reste à corriger, par ordre d’importance\u00a0:',
    errors:
      'En l’état, certains comptes ne seraient pas créés comme il faut. Voici ce qu’il reste à corriger, par ordre d’importance\u00a0:',
    warnings: 'Il peut être importé. Nous vous proposons tout de même de regarder ceci\u00a0:',
    ready: 'Nous n’avons trouvé aucun problème\u00a0: vous pouvez l’importer.',
    empty:
      'Nous n’y avons trouvé personne\u00a0: il ne contient aucune ligne à importer. Est-ce bien le fichier que vous vouliez nous envoyer\u00a0?',
    cause: (number, title, where) => `${number}. ${title} (${where})`,
    wholeFile: 'tout le fichier',
    people: (names) => `Personnes concernées\u00a0: ${listed(names, 'fr')}.`,
    why: (text) => `Pourquoi\u00a0? ${text}`,
    todo: (text) => `À faire\u00a0: ${lowerFirst(text)}`,
    automatic: (titles) =>
      `Ce qui n’est que de forme (${titles.map(lowerFirst).join(', ')}) se répare d’office\u00a0: vous n’avez pas à vous en occuper.`,
    closing:
      'Les numéros de ligne sont ceux du fichier, la ligne des colonnes comprise. Vous pouvez nous renvoyer le fichier corrigé, ou nous demander de l’aide si un point n’est pas clair.\n\nBien cordialement,',
  },
  en: {
    opening: (file) => `Hello,\n\nThank you for your file${file ? ` ${file}` : ''}, which we have checked.`,
    refused: 'As it is, the platform will refuse it. This is what is left to correct, the most important first:',
    errors:
      'As it is, some accounts would not be made as they should. This is what is left to correct, the most important first:',
    warnings: 'It can be imported. We suggest that you have a look at this all the same:',
    ready: 'We found no problem: you can import it.',
    empty: 'We found nobody in it: it has no line to import. Is it the file that you meant to send us?',
    cause: (number, title, where) => `${number}. ${title} (${where})`,
    wholeFile: 'the whole file',
    people: (names) => `People concerned: ${listed(names, 'en')}.`,
    why: (text) => `Why? ${text}`,
    todo: (text) => `What to do: ${lowerFirst(text)}`,
    automatic: (titles) =>
      `What is only a matter of form (${titles.map(lowerFirst).join(', ')}) is repaired without you: nothing to do.`,
    closing:
      'Line numbers are those of the file, the line of column names included. You can send us the corrected file, or ask for help if anything is not clear.\n\nKind regards,',
  },
};
