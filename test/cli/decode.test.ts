// The command line's decoder gives what the core's own gives.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textOf } from '../../src/cli/io/decode';
import { decodeFile } from '../../src/core/text/decode-file';
import { tries } from '../fuzz';

/** Bytes with a mark, characters of every length, sequences that are too long or cut short, and anything at all. */
const pieces = fc.oneof(
  fc.uint8Array({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => new TextEncoder().encode(text)),
  fc.constantFrom(
    ...['efbbbf', 'c080', 'eda080', 'e282', 'f09f9880', 'f8888080', 'efbfbf', '00', 'fffe'].map((hex) =>
      Uint8Array.from(Buffer.from(hex, 'hex')),
    ),
  ),
);

describe('decoding on the command line', () => {
  it('is as in the core, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (some) => {
        const bytes = new Uint8Array(Buffer.concat(some));
        assert.deepEqual(textOf(bytes), decodeFile(bytes));
      }),
      tries(2000),
    );
  });
});
