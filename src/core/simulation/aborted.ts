// How an import ends before its last row.
import type { MessageKey } from './messages';

/** Rule 40: an exception of Moodle's. It ends the whole import; what was written stays. */
export class ImportAborted extends Error {
  constructor(
    readonly errorcode: string,
    readonly key: MessageKey,
  ) {
    super(errorcode);
  }
}

export const databaseError = (): ImportAborted => new ImportAborted('dmlwriteexception', 'error/dmlwriteexception');
