// What is said of accents that were put back, saved or lost.
import { counted } from '../../core/i18n/format';
import type { Language } from '../../core/i18n/language';

const fr = {
  recovered: (lines: number, left: number) =>
    `Accents remis dans ${counted(lines, 'ligne', 'lignes', 'fr')}${left ? `, pas dans ${counted(left, 'autre, à retaper', 'autres, à retaper', 'fr')}` : ''}. Il reste à vérifier et à enregistrer.`,
  save: 'Enregistrer',
  saved: 'Fichier enregistré en UTF-8\u00a0: la plateforme lira les accents.',
  reread: 'Le fichier était déjà en UTF-8\u00a0: les accents s’affichent maintenant correctement.',
  unsaved: 'Échec de l’enregistrement en UTF-8\u00a0: recommencez.',
  first:
    'Des lettres sont encore illisibles\u00a0: les retaper d’abord, ou fermer sans enregistrer et rouvrir. Rien n’a été corrigé.',
  savedUnread: (lines: number) =>
    `Des lettres illisibles viennent d’être enregistrées dans ${counted(lines, 'ligne', 'lignes', 'fr')}\u00a0: elles sont perdues, sauf si le fichier d’avant est remis.`,
  putBack: 'Remettre le fichier d’avant',
  lost: 'Les accents sont perdus dans ce fichier\u00a0: il faut les retaper.',
};

const en: typeof fr = {
  recovered: (lines, left) =>
    `Accents restored in ${counted(lines, 'line', 'lines', 'en')}${left ? `, not in ${counted(left, 'other, to be typed again', 'others, to be typed again', 'en')}` : ''}. Look them over, then save.`,
  save: 'Save',
  saved: 'File saved as UTF-8: the platform will read its accents.',
  reread: 'The file was UTF-8 already, VS Code read it otherwise. It shows the right accents now.',
  unsaved: 'The file could not be saved as UTF-8: try again.',
  first:
    'Letters are still unreadable: type them again first, or close without saving and open again. Nothing was repaired.',
  savedUnread: (lines) =>
    `Unreadable letters were just saved in ${counted(lines, 'line', 'lines', 'en')}: they are lost, unless the file is restored.`,
  putBack: 'Put the File Back as It Was',
  lost: 'The accents are no longer in the file: type them again.',
};

export const ACCENTS_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
