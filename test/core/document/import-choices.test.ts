// What the choices of Moodle's form mean for a line: those that change accounts count only where lines may change some.
import assert from 'node:assert/strict';
import { type ImportChoices, importChoices } from '../../../src/core/document/import-choices';
import { FORM_DEFAULTS } from '../../../src/core/moodle-facts/import-options';
import { platformOf } from '../../../src/core/platform';

const choicesOf = (importOptions: Readonly<Record<string, string>>, platform = 'anfh') =>
  importChoices({ platform: platformOf(platform)!, importOptions });

const NONE: Omit<ImportChoices, 'defaults'> = {
  promptsUser: false,
  type: 'add-new',
  creates: true,
  updates: false,
  overwrites: false,
  fillsIn: false,
  matchesEmail: false,
  renames: false,
  deletes: false,
  createsPasswords: true,
  updatesPasswords: false,
  cleansUsernames: true,
  auth: 'manual',
};
const UPDATES: typeof NONE = { ...NONE, type: 'add-and-update', updates: true };

const ALL = {
  uuupdatetype: '1',
  uumatchemail: '1',
  uuallowrenames: '1',
  uuallowdeletes: '1',
  uupasswordold: '1',
};

describe('the choices of the import', () => {
  const cases: [what: string, options: Record<string, string>, choices: typeof NONE][] = [
    ['a platform that asks', {}, { ...NONE, promptsUser: true }],
    ['new accounts', { uutype: '0' }, NONE],
    ['all as new accounts', { uutype: '1' }, { ...NONE, type: 'add-all' }],
    ['new and old accounts', { uutype: '2' }, UPDATES],
    ['old accounts', { uutype: '3' }, { ...UPDATES, type: 'update-only', creates: false }],
    ['a type that there is not', { uutype: '9' }, NONE],
    ['changes without updates', { uutype: '0', ...ALL }, NONE],
    [
      'changes',
      { uutype: '2', ...ALL },
      { ...UPDATES, overwrites: true, matchesEmail: true, renames: true, deletes: true, updatesPasswords: true },
    ],
    ['the file’s values and defaults', { uutype: '2', uuupdatetype: '2' }, { ...UPDATES, overwrites: true }],
    ['what is missing', { uutype: '2', uuupdatetype: '3' }, { ...UPDATES, fillsIn: true }],
    ['nothing of the file', { uutype: '2', uuupdatetype: '0' }, UPDATES],
    ['what is missing, without updates', { uutype: '0', uuupdatetype: '3' }, NONE],
    ['no', { uutype: '2', ...Object.fromEntries(Object.keys(ALL).map((name) => [name, '0'])) }, UPDATES],
    ['no passwords', { uutype: '0', uupasswordnew: '0' }, { ...NONE, createsPasswords: false }],
    ['usernames as they are', { uutype: '0', uustandardusernames: '0' }, { ...NONE, cleansUsernames: false }],
  ];
  for (const [what, options, choices] of cases) {
    it(`mean: ${what}`, () => {
      const { defaults: _, ...made } = choicesOf(options);
      assert.deepEqual(made, choices);
    });
  }

  it('that nobody states are those of the form', () => {
    const { defaults: _, ...stated } = choicesOf(FORM_DEFAULTS);
    assert.deepEqual(stated, NONE);
  });
  it('of the folder come before those of the platform', () => {
    assert.equal(choicesOf({}, 'moodle').promptsUser, false);
    assert.deepEqual(
      [choicesOf({}, 'moodle').type, choicesOf({ uutype: '2' }, 'moodle').type],
      ['add-new', 'add-and-update'],
    );
  });
  it('give columns that the file may lack', () => {
    assert.deepEqual([...choicesOf({ city: 'Gap', country: '', uutype: '0' }).defaults], ['city', 'uutype']);
  });
});
