// Why a file is left alone, in the manner of Node's own errors: by a code, which has a sentence.
import type { FaultCode } from '../texts';

export class Refusal extends Error {
  constructor(readonly code: FaultCode) {
    super(code);
  }
}
