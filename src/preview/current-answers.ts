// The answers from a document's plan as it is now: made once for each plan and language.
import type * as vscode from 'vscode';
import { currentLanguage } from '../editor/documents/language';
import type { Planned, Plans } from '../editor/documents/plans';
import { Answers } from './answers';
import { shownOf } from './shown';

export class CurrentAnswers {
  private made: { readonly of: Planned; readonly language: string; readonly answers: Answers } | undefined;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly plans: Plans,
  ) {}

  /** Undefined where there is no plan yet, or the file is none of ours. */
  get(): Answers | undefined {
    const planned = this.plans.of(this.document);
    const language = currentLanguage();
    if (!planned) return undefined;
    if (this.made?.of !== planned || this.made.language !== language) {
      const shown = shownOf(planned.sheet, planned.plan, planned.findings, language);
      this.made = { of: planned, language, answers: new Answers(shown) };
    }
    return this.made.answers;
  }
}
