// What a table needs of the editor that it stands in: the document as it is now, and what only an editor can do.
import type { Language } from '../core/i18n/language';
import type { Snapshot } from '../core/language-service';
import type { Verdict } from '../core/lint/verdict';
import type { Action, FixContext } from '../core/rules/rule';
import type { TextEdit } from '../core/text/edits';
import type { Outcomes } from './outcomes';
import type { HostMessage, PageCommand } from './protocol';

export type Widths = Readonly<Record<string, number>>;

export interface TableHost {
  readonly fileName: string;
  readonly tools: FixContext;
  language(): Language;
  /** The version of the document's text as it is now. */
  version(): number;
  /** The snapshot of that text; undefined for a file that is none of ours. */
  snapshot(): Snapshot | undefined;
  verdict(): Verdict | undefined;
  /** What becomes of each record of that text, where it is known. */
  outcomes(): Outcomes;
  /** Waits until the text as it is now has been read. */
  ready(): Promise<void>;
  send(message: HostMessage): void;
  /** Edits the document as one step to undo; false where it has changed since that version. */
  apply(version: number, edits: readonly TextEdit[]): Promise<boolean>;
  readClipboard(): Promise<string>;
  /** Says something that must not be missed. */
  warn(text: string): void;
  /** Resolves when the document is what the command has made of it. */
  run(command: PageCommand): Promise<void>;
  /** Notes why an edit could not be made. */
  failed(error: unknown): void;
  /** Carries out a fix that is more than an edit of this file. */
  act(action: Action): Promise<void>;
  explain(rule: string): void;
  /** Shows the text beside the table, from one offset to another. */
  showText(start: number, end: number): void;
  widths(): Widths;
  keepWidths(widths: Widths): void;
}
