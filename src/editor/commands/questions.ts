// The questions that several commands ask: platform, establishment, template. Each gives undefined when it is left.
import * as vscode from 'vscode';
import { isEstablishmentCode } from '../../core/people/usernames';
import { PLATFORMS, type Platform } from '../../core/platform';
import { currentLanguage } from '../documents/language';
import { SET_UP_TEXTS } from './set-up-texts';

const texts = () => SET_UP_TEXTS[currentLanguage()];

export async function askPlatform(title: string): Promise<Platform | undefined> {
  const language = currentLanguage();
  const items = PLATFORMS.map((platform) => ({ label: platform.name[language], description: platform.id, platform }));
  const options = { title, placeHolder: texts().platform, ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.platform;
}

/** '' when the user has no answer, or when the platform needs none. */
export async function askEstablishment(title: string, { username }: Platform): Promise<string | undefined> {
  const { nomenclature } = username;
  if (!nomenclature) return '';
  const { establishment, establishmentWrong } = texts();
  const code = await vscode.window.showInputBox({
    title,
    prompt: establishment,
    placeHolder: 'alp002',
    ignoreFocusOut: true,
    validateInput: (value) =>
      !value || isEstablishmentCode(value.trim().toLowerCase(), nomenclature) ? undefined : establishmentWrong,
  });
  return code?.trim().toLowerCase();
}

/** The id of a template; `any` is what stands for '', any of them, where that is an answer. */
export async function askTemplate(title: string, { templates }: Platform, any?: string): Promise<string | undefined> {
  if (templates.length < 2) return any === undefined ? templates[0]?.id : '';
  const language = currentLanguage();
  const items = [
    ...(any === undefined ? [] : [{ label: any, detail: '', id: '' }]),
    ...templates.map(({ id, name, columns }) => ({ label: name[language], detail: columns.join(', '), id })),
  ];
  const options = { title, placeHolder: texts().template, ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.id;
}
