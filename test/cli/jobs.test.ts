// What was found in a file is kept until it is told: the same is told as when the file is checked then.
import assert from 'node:assert/strict';
import { makeFile } from '../../bench/data';
import { type FoundInFile, type Jobs, runInline } from '../../src/cli/commands/jobs';
import { contextReader } from '../../src/cli/io/context';
import { openSession } from '../../src/cli/io/run';
import { folderWith, HEADER } from './harness';

const WINDOWS_1252 = Buffer.from(`${HEADER}\nZoé,Lambert,,zoe@ch.fr,12,\n`, 'latin1');
const FILES = {
  'agents.csv': makeFile(40, 'dirty', 5),
  'windows.csv': WINDOWS_1252,
  'clean.csv': makeFile(3, 'clean', 0),
  'villes.csv': 'ville,code\nLyon,69000\n',
  'cohortes.csv': 'name,idnumber\nIFSI,ifsi\nIFSI,ifsi\n',
  'empty.csv': '',
};

function jobsIn(cwd: string) {
  const silent = { write: () => true, isTTY: false };
  const io = { cwd, env: {}, stdout: silent, stderr: silent, stdin: async () => new Uint8Array() };
  const session = openSession({ language: 'fr', documentLanguage: 'fr' }, io);
  const run = runInline(contextReader({}, session), session);
  const input = (path: string) => ({ path, searched: false });
  const describeFile = (path: string, found: FoundInFile, format: Jobs['describe']['in']['format'] = 'text') =>
    run('describe', { input: input(path), found, format });
  return {
    findings: async (path: string): Promise<FoundInFile> => {
      const checked = await run('check', { input: input(path) });
      assert.ok(checked);
      return { kept: checked.kept, others: [] };
    },
    describeFile,
    report: (path: string, found: FoundInFile) => run('report', { input: input(path), found, fix: false }),
  };
}

const NOTHING_KEPT: FoundInFile = { kept: undefined, others: [] };

describe('what was found in a file', () => {
  for (const file of Object.keys(FILES)) {
    it(`is told of ${file} as when it is checked again`, async () => {
      const { findings, describeFile, report } = jobsIn(folderWith(FILES).path);
      const found = await findings(file);
      assert.ok(found.kept);
      assert.deepEqual(await describeFile(file, found), await describeFile(file, NOTHING_KEPT));
      assert.deepEqual(await describeFile(file, found, 'json'), await describeFile(file, NOTHING_KEPT, 'json'));
      assert.deepEqual(await report(file, found), await report(file, NOTHING_KEPT));
    });
  }

  it('is not looked for again', async () => {
    const { describeFile, findings } = jobsIn(folderWith(FILES).path);
    const { kept } = await findings('agents.csv');
    const none = (await findings('clean.csv')).kept;
    assert.ok(kept && none);
    const told = await describeFile('agents.csv', { kept: { ...kept, bytes: none.bytes }, others: [] });
    assert.deepEqual('counts' in told && told.counts, { error: 0, warning: 0, information: 0, hint: 0 });
  });

  it('says nothing of a file that was written since', async () => {
    const folder = folderWith(FILES);
    const { describeFile, findings } = jobsIn(folder.path);
    const found = await findings('agents.csv');
    await new Promise((resolve) => setTimeout(resolve, 20));
    folder.write('agents.csv', FILES['clean.csv']);
    assert.deepEqual(await describeFile('agents.csv', found), await describeFile('agents.csv', NOTHING_KEPT));
  });

  it('is not kept of a file that has too much of it', async () => {
    const folder = folderWith({ 'agents.csv': `${HEADER}\n${'Paul\n'.repeat(10_001)}` });
    assert.equal((await jobsIn(folder.path).findings('agents.csv')).kept, undefined);
  });
});
