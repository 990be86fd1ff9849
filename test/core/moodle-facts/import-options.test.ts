// The choices of Moodle's upload form: which names they have, and which values.
import assert from 'node:assert/strict';
import { IMPORT_OPTION_NAMES, IMPORT_OPTIONS, isImportOption } from '../../../src/core/moodle-facts/import-options';

describe('choices of the upload form', () => {
  const values: readonly (readonly [values: string, names: string])[] = [
    ['0 1', 'uupasswordnew uupasswordold uumatchemail uuallowrenames uuallowdeletes uuallowsuspends'],
    ['0 1', 'uunoemailduplicates uustandardusernames emailstop mailformat autosubscribe'],
    ['0 1 2', 'uuforcepasswordchange maildisplay maildigest'],
    ['0 1 2 3', 'uutype uuupdatetype'],
    ['comma semicolon colon tab cfg', 'delimiter_name'],
    ['manual nologin cas ldap oauth2 email shibboleth saml2 oidc', 'auth'],
  ];

  it('have these values', () => {
    const stated = values.flatMap(([allowed, names]) =>
      names.split(' ').map((name) => [name, allowed.split(' ')] as const),
    );
    assert.deepEqual(IMPORT_OPTIONS, Object.fromEntries(stated));
  });

  it('are suggested with those that take any text', () => {
    const free = ['encoding', 'uulegacy1', 'uulegacy2', 'uulegacy3'];
    assert.deepEqual([...IMPORT_OPTION_NAMES].sort(), [...Object.keys(IMPORT_OPTIONS), ...free].sort());
    assert.ok(IMPORT_OPTION_NAMES.every(isImportOption));
  });

  const names: [what: string, name: string, expected: boolean][] = [
    ['a field that the file lacks', 'city', true],
    ['a profile field', 'profile_field_grade', true],
    ['a slip', 'uutyp', false],
    ['nothing', '', false],
  ];
  for (const [what, name, expected] of names) {
    it(`${what}: ${expected ? 'known' : 'unknown'}`, () => assert.equal(isImportOption(name), expected));
  }
});
