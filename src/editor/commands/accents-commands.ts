// Puts accents back or saves them for the platform, and says what came of it. Loaded when a file needs it.
import * as vscode from 'vscode';
import { recoverAccents, saveAsUtf8 } from '../documents/accents';
import { ACCENTS_TEXTS } from '../documents/accents-texts';
import { currentLanguage } from '../documents/language';
import { showNotice } from '../documents/notice';

/** Gets the accents back before other repairs; says so where there is nothing to get. */
export async function recoverFirst(document: vscode.TextDocument): Promise<boolean> {
  if ((await recoverAccents(document)).lines) return true;
  showNotice('warning', ACCENTS_TEXTS[currentLanguage()].first);
  return false;
}

/** Gets the accents back, offers to save them, and gives what it said. */
export async function recover(document: vscode.TextDocument): Promise<string> {
  const texts = ACCENTS_TEXTS[currentLanguage()];
  const { lines, left } = await recoverAccents(document);
  const said = lines ? texts.recovered(lines, left) : texts.lost;
  if (!lines) showNotice('information', said);
  else
    void vscode.window
      .showInformationMessage(said, texts.save)
      .then((answer) => (answer ? document.save() : undefined));
  return said;
}

export async function saveForPlatform(document: vscode.TextDocument): Promise<string> {
  const texts = ACCENTS_TEXTS[currentLanguage()];
  const said = texts[await saveAsUtf8(document)];
  showNotice('information', said);
  return said;
}
