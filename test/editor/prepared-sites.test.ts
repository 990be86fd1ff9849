// The site of a plan is prepared once for all files that are alike, however they take turns.
import assert from 'node:assert/strict';
import { readSheet } from '../../src/core/document/read-sheet';
import { contextOf } from '../../src/core/lint/example';
import { prepareReference } from '../../src/core/plan/plan';
import { PreparedSites } from '../../src/editor/documents/prepared-sites';

const ACCOUNTS = 'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nLise;Morel;alp002.l.morel;lise@ch.fr';
const AGENTS = 'firstname,lastname,password,email,profile_field_matricule\nAnne,Roy,,anne@ch.fr,812';
const STOCK = 'username,firstname,lastname,email\naroy,Anne,Roy,anne@ch.fr';
const anfh = contextOf({ accounts: ACCOUNTS });
const moodle = contextOf({ accounts: ACCOUNTS, platform: 'moodle' });

const FILES = {
  'alp002.csv': readSheet(AGENTS, anfh),
  'dam023.csv': readSheet(AGENTS.replace('Anne', 'Zoé'), anfh),
  'stock.csv': readSheet(STOCK, moodle),
  'again.csv': readSheet(AGENTS, contextOf({ accounts: ACCOUNTS })),
};

describe('the sites of plans', () => {
  const TURNS: readonly (readonly [turns: string, prepared: number])[] = [
    ['alp002 alp002', 1],
    ['alp002 dam023', 1],
    ['alp002 stock alp002 stock', 2],
    ['alp002 stock dam023 stock alp002', 2],
    ['alp002 again', 2],
    ['alp002 -alp002 dam023', 2],
    ['alp002 dam023 -alp002 dam023', 1],
  ];
  for (const [turns, prepared] of TURNS) {
    it(`are prepared ${prepared}\u00d7: ${turns}`, () => {
      const sites = new PreparedSites();
      let times = 0;
      for (const turn of turns.split(' ')) {
        const key = `${turn.replace('-', '')}.csv` as keyof typeof FILES;
        if (turn.startsWith('-')) {
          sites.forget(key);
          continue;
        }
        const sheet = FILES[key];
        const site = sites.siteFor(key, sheet, () => {
          times++;
          return prepareReference(sheet);
        });
        assert.deepEqual(site?.site, prepareReference(sheet)?.site);
      }
      assert.equal(times, prepared);
    });
  }
});
