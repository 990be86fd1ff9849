// Which language texts are shown in.
import * as vscode from 'vscode';
import { LANGUAGES, type Language } from '../../core/i18n/language';

const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((language) => language === text);

/**
 * The setting's language; else the display language of VS Code when it is French or English; else French on a French
 * system, and English on any other.
 */
export function currentLanguage(): Language {
  const setting = vscode.workspace.getConfiguration('enrolment').get<unknown>('language');
  if (typeof setting === 'string' && isLanguage(setting)) return setting;
  const shown = vscode.env.language.slice(0, 2);
  if (isLanguage(shown)) return shown;
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr') ? 'fr' : 'en';
}

/** The language of what is written for others, in French hospitals: French, unless the setting says English. */
export function documentLanguage(): Language {
  const setting = vscode.workspace.getConfiguration('enrolment').get<unknown>('language');
  return setting === 'en' ? 'en' : 'fr';
}
