import assert from 'node:assert/strict';
import { sessionName } from '../../../src/core/next-steps/session-name';
import { anfh } from '../../../src/core/platform/anfh';

const CASES = [
  ['2026-11-28', '2026-11-30', 'Hygiène des mains', 'Session du 28-11-2026 au 30-11-2026_Hygiène des mains'],
  ['2026-11-28', '', '  Gestes   et postures ', 'Session du 28-11-2026 au xx-xx-xxxx_Gestes et postures'],
  ['', '', '', 'Session du xx-xx-xxxx au xx-xx-xxxx_Titre'],
  ['2026-01-02', '2026-01-02', '$& {from}', 'Session du 02-01-2026 au 02-01-2026_$& {from}'],
] as const;

describe('the name of a session', () => {
  for (const [from, to, title, name] of CASES) {
    it(name, () => assert.equal(sessionName(anfh.sessionName ?? '', from, to, title), name));
  }
});
