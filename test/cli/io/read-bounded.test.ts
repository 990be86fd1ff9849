// Standard input may have no end: what is larger than a file may be is refused, and not kept.
import assert from 'node:assert/strict';
import { readBounded } from '../../../src/cli/io/files';

async function* chunks(count: number, size: number): AsyncIterable<Uint8Array> {
  const chunk = new Uint8Array(size).fill(97);
  for (let nth = 0; nth < count; nth++) yield chunk;
}

describe('a stream that is read', () => {
  it('is whole up to 100 MB', async () => {
    assert.equal((await readBounded(chunks(3, 1_000_000))).length, 3_000_000);
  });

  it('is refused above, as soon as it is', async () => {
    await assert.rejects(readBounded(chunks(3, 50_000_000)), { code: 'TOO-LARGE' });
  });
});
