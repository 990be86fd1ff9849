// The new file beside the old one: it takes the place of nothing else, is on the disk before it counts, and is never open to
// more people than the old one.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { chmodSync, existsSync, statSync, symlinkSync } from 'node:fs';
import files, { type FileHandle, open } from 'node:fs/promises';
import { mock } from 'node:test';
import util from 'node:util';
import { putInPlace } from '../../../src/cli/io/put-in-place';
import { replaceFile } from '../../../src/cli/io/replace-file';
import { folderWith } from '../harness';

const NEW = Buffer.from('new');
const OLD = Buffer.from('old');

/** What all file handles share. */
async function handles(): Promise<FileHandle> {
  const handle = await open(__filename);
  await handle.close();
  return Object.getPrototypeOf(handle);
}

/** No program that copies attributes: the mode and the owner are ours to give. */
function withoutCp(): void {
  mock.method(util, 'promisify', () => () => Promise.reject(new Error('no cp')));
}

describe('a file put in place', () => {
  afterEach(() => mock.restoreAll());

  it('is not written over a file or through a link of its temporary name, which stay', async () => {
    const bytes = Buffer.from('000000000000', 'hex');
    mock.method(crypto, 'randomBytes', () => bytes);
    const folder = folderWith({ 'a.csv': OLD, 'elsewhere.txt': 'theirs' });
    const name = `a.csv.${bytes.toString('hex')}.tmp`;
    symlinkSync(folder.at('elsewhere.txt'), folder.at(name));
    await assert.rejects(putInPlace(folder.at('a.csv'), NEW, 0o600), { code: 'EEXIST' });
    assert.deepEqual([folder.read('elsewhere.txt'), folder.read('a.csv')], ['theirs', 'old']);
    assert.ok(existsSync(folder.at(name)), 'the link is not ours to remove');
  });

  it('is on the disk before it takes the name', async () => {
    const order: string[] = [];
    const { sync } = await handles();
    const { rename } = files;
    mock.method(await handles(), 'sync', function (this: FileHandle) {
      order.push('sync');
      return sync.call(this);
    });
    mock.method(files, 'rename', (from: string, to: string) => {
      order.push('rename');
      return rename(from, to);
    });
    const folder = folderWith({ 'a.csv': OLD });
    await putInPlace(folder.at('a.csv'), NEW, 0o600);
    assert.deepEqual([order, folder.read('a.csv')], [['sync', 'rename'], 'new']);
  });

  // Windows has no modes and no owners.
  if (process.platform !== 'win32') {
    it('is open to nobody else from the first moment', async () => {
      const folder = folderWith({ 'a.csv': OLD });
      let mode = 0;
      await putInPlace(folder.at('a.csv'), NEW, 0o600, async (beside) => {
        mode = statSync(beside).mode & 0o777;
      });
      assert.equal(mode, 0o600);
    });

    it('has the mode and the owner of the old one, without a program that copies them', async () => {
      withoutCp();
      const folder = folderWith({ 'a.csv': OLD });
      chmodSync(folder.at('a.csv'), 0o666); // more than the usual mask lets through
      const { chown } = await handles();
      const given: number[][] = [];
      mock.method(await handles(), 'chown', function (this: FileHandle, uid: number, gid: number) {
        given.push([uid, gid]);
        return chown.call(this, uid, gid);
      });
      const { uid, gid } = statSync(folder.at('a.csv'));
      await replaceFile('a.csv', OLD, NEW, folder.path);
      assert.equal(folder.read('a.csv'), 'new');
      assert.equal(statSync(folder.at('a.csv')).mode & 0o777, 0o666);
      assert.deepEqual(given, [[uid, gid]]);
    });

    it('is given up where it would belong to somebody else', async () => {
      const folder = folderWith({ 'a.csv': OLD });
      const { stat } = await handles();
      mock.method(await handles(), 'stat', async function (this: FileHandle) {
        const stats = await stat.call(this);
        return Object.assign(stats, { uid: Number(stats.uid) + 1 });
      });
      await assert.rejects(replaceFile('a.csv', OLD, NEW, folder.path), { code: 'OTHER-OWNER' });
      assert.equal(folder.read('a.csv'), 'old');
    });
  }
});
