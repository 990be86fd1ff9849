// What is wrong in a file that is not an enrolment file: a configuration, a platform, an export, a catalogue.
import type { Text } from './language';

export interface Problem {
  /** The file, as `.enrolment.json` names it; '' for that file itself. */
  readonly file: string;
  /** `error`: the value, or the whole file, counts for nothing. */
  readonly severity: 'error' | 'warning';
  /** Line and column count from 0, columns in UTF-16 units; absent when the whole file is meant. */
  readonly range?: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
  /** One sentence. */
  readonly message: Text;
}
