// The answers from a document's plan as it is now: made once for each plan and language.
import type * as vscode from 'vscode';
import { currentLanguage } from '../editor/documents/language';
import type { Planned, Plans } from '../editor/documents/plans';
import { buildModel } from './model';
import { PreviewQueries } from './queries';

export class CurrentQueries {
  private made: { readonly of: Planned; readonly language: string; readonly answers: PreviewQueries } | undefined;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly plans: Plans,
  ) {}

  /** Undefined where there is no plan yet, or the file is none of ours. */
  get(): PreviewQueries | undefined {
    const planned = this.plans.of(this.document);
    const language = currentLanguage();
    if (!planned) return undefined;
    if (this.made?.of !== planned || this.made.language !== language) {
      const shown = buildModel(planned.sheet, planned.plan, planned.findings, language);
      this.made = { of: planned, language, answers: new PreviewQueries(shown) };
    }
    return this.made.answers;
  }
}
