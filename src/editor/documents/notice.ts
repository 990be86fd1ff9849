// Notifications that only tell something. VS Code cuts one without a button to a single line, so each has one.
import * as vscode from 'vscode';
import { currentLanguage } from './language';

const UNDERSTOOD = { en: 'OK', fr: 'Compris' } as const;

/** Tells something in full, without waiting for an answer. */
export function showNotice(kind: 'information' | 'warning' | 'error', said: string): void {
  const show = {
    information: vscode.window.showInformationMessage,
    warning: vscode.window.showWarningMessage,
    error: vscode.window.showErrorMessage,
  }[kind];
  void show(said, UNDERSTOOD[currentLanguage()]);
}
