// One row: what it says of its person, and whether the import does anything with it.

import assert from 'node:assert/strict';
import { isDropped } from '../../../src/core/document/dropped-lines';
import { readSheet } from '../../../src/core/document/read-sheet';
import { Row } from '../../../src/core/document/row';
import { contextOf } from '../../../src/core/lint/example';

type Given = Parameters<typeof contextOf>[0];

const ACCOUNTS = 'username;firstname;lastname;email\nlise;Lise;Morel;lise@ch.fr\nlisa;Lisa;Morel;lisa@ch.fr';

function rowOf(header: string, line: string, given: Given = {}): Row {
  const sheet = readSheet(`${header}\n${line}\n`, contextOf(given));
  return new Row(sheet, sheet.firstRow);
}

describe('whether the import drops a line', () => {
  const HEADER = 'username,firstname,lastname,email,password';
  const UPDATE = { uutype: '2', uuupdatetype: '1' };
  const cases: [what: string, header: string, line: string, options: Record<string, string>, dropped: boolean][] = [
    ['a whole one', HEADER, 'x,Anne,Roy,a@ch.fr,P', {}, false],
    ['without a first name', HEADER, 'x,,Roy,a@ch.fr,P', {}, true],
    ['without a last name', HEADER, 'x,Anne,,a@ch.fr,P', {}, true],
    ['without a name, where lines may update', HEADER, 'x,,,a@ch.fr,P', UPDATE, false],
    ['without a username', HEADER, ',Anne,Roy,a@ch.fr,P', {}, true],
    ['with the username 0', HEADER, '0,Anne,Roy,a@ch.fr,P', {}, true],
    ['with a username that leaves nothing', HEADER, 'éé,Anne,Roy,a@ch.fr,P', {}, true],
    ['with that username, as it is', HEADER, 'éé,Anne,Roy,a@ch.fr,P', { uustandardusernames: '0' }, false],
    [
      'without a username, where addresses are matched',
      HEADER,
      ',Anne,Roy,a@ch.fr,P',
      { ...UPDATE, uumatchemail: '1' },
      false,
    ],
    ['without an address', HEADER, 'x,Anne,Roy,,P', {}, true],
    ['without an address, of an account that exists', HEADER, 'lise,Lise,Morel,,P', UPDATE, false],
    ['without a password, which the import makes', HEADER, 'x,Anne,Roy,a@ch.fr,', {}, false],
    ['without a password', HEADER, 'x,Anne,Roy,a@ch.fr,', { uupasswordnew: '0' }, true],
    ['of an account that exists', HEADER, 'lise,Lise,Morel,l@ch.fr,P', {}, true],
    ['of an account that exists, which gets a number', HEADER, 'lise,Lise,Morel,l@ch.fr,P', { uutype: '1' }, false],
    ['of an account that exists, to update', HEADER, 'lise,Lise,Morel,l@ch.fr,P', { uutype: '3' }, false],
    ['of no account, where only some are updated', HEADER, 'x,Anne,Roy,a@ch.fr,P', { uutype: '3' }, true],
    ['to delete, where nothing is deleted', `${HEADER},deleted`, 'lise,Lise,Morel,l@ch.fr,P,1', UPDATE, true],
    ['to delete', `${HEADER},deleted`, 'lise,Lise,Morel,l@ch.fr,P,1', { ...UPDATE, uuallowdeletes: '1' }, false],
    ['not to delete', `${HEADER},deleted`, 'lise,Lise,Morel,l@ch.fr,P,0', UPDATE, false],
    ['to rename, where nothing is renamed', `${HEADER},oldusername`, 'x,Lise,Morel,l@ch.fr,P,lise', UPDATE, true],
    ['to rename', `${HEADER},oldusername`, 'x,Lise,Morel,l@ch.fr,P,lise', { ...UPDATE, uuallowrenames: '1' }, false],
    ['not to rename', `${HEADER},oldusername`, 'lise,Lise,Morel,l@ch.fr,P,', UPDATE, false],
  ];
  for (const [what, header, line, importOptions, dropped] of cases) {
    it(`${what}: ${dropped ? 'yes' : 'no'}`, () => {
      const row = rowOf(header, line, { platform: 'moodle', accounts: ACCOUNTS, importOptions });
      assert.equal(isDropped(row), dropped);
    });
  }
  it('never where the platform asks', () => {
    const header = 'firstname,lastname,password,email,profile_field_matricule';
    assert.equal(isDropped(rowOf(header, ',,,,1', { accounts: ACCOUNTS })), false);
  });
  it('not for want of an account, where none is known', () => {
    const row = rowOf(HEADER, 'x,Anne,Roy,a@ch.fr,P', { platform: 'moodle', importOptions: { uutype: '3' } });
    assert.equal(isDropped(row), false);
  });
});

describe('the account of a line', () => {
  const HEADER = 'username,firstname,lastname,email,oldusername,deleted';
  const cases: [
    what: string,
    line: string,
    options: Record<string, string>,
    account: string | undefined,
    isNew: boolean,
  ][] = [
    ['by its username', 'LISE,A,B,lisa@ch.fr,,', { uutype: '2' }, 'lise', false],
    ['by no username', 'x,A,B,lisa@ch.fr,,', { uutype: '2' }, undefined, true],
    ['by its address', 'lise,A,B,LISA@ch.fr,,', { uutype: '2', uumatchemail: '1' }, 'lisa', false],
    ['by no address', 'lise,A,B,,,', { uutype: '2', uumatchemail: '1' }, undefined, true],
    ['by its old username', 'x,A,B,a@ch.fr,lisa,', { uutype: '2', uuallowrenames: '1' }, 'lisa', false],
    ['by its username, where nothing is renamed', 'x,A,B,a@ch.fr,lisa,', { uutype: '2' }, undefined, false],
    ['by its username, to be deleted', 'lise,A,B,a@ch.fr,lisa,1', { uutype: '2', uuallowrenames: '1' }, 'lise', false],
    ['of a line that only adds', 'lise,A,B,a@ch.fr,,', { uutype: '0' }, 'lise', true],
    ['of a line that only updates', 'x,A,B,a@ch.fr,,', { uutype: '3' }, undefined, false],
  ];
  for (const [what, line, importOptions, account, isNew] of cases) {
    it(`is known ${what}`, () => {
      const row = rowOf(HEADER, line, { platform: 'moodle', accounts: ACCOUNTS, importOptions });
      assert.deepEqual([row.account?.username, row.isNew], [account, isNew]);
    });
  }
  it('is none where no accounts are known', () =>
    assert.equal(rowOf(HEADER, 'lise,A,B,a@ch.fr,,', { platform: 'moodle' }).account, undefined));
});

describe('what a row says', () => {
  const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
  const usernames: [what: string, header: string, line: string, given: Given, username: string][] = [
    ['of the folder’s code', HEADER, 'Lise,Morel,,,1', { establishment: 'alp002' }, 'alp002.l.morel'],
    ['of its own code', HEADER, 'Lise,Morel,,dam023.l.morel.fictif@anfh.fr,1', {}, 'dam023.l.morel'],
    ['of no code', HEADER, 'Lise,Morel,,l@ch.fr,1', {}, ''],
    ['of no name', HEADER, ',,,,1', { establishment: 'alp002' }, ''],
    ['as the file has it', `username,${HEADER}`, 'Lise.M,Lise,Morel,,,1', { establishment: 'alp002' }, 'Lise.M'],
  ];
  for (const [what, header, line, given, username] of usernames) {
    it(`of its username: ${what}`, () => assert.equal(rowOf(header, line, given).username, username));
  }

  const codes: [line: string, platform: string, code: string][] = [
    ['alp002.l.morel,Lise,Morel,,', 'anfh', 'alp002'],
    ['lmorel,Lise,Morel,dam023.l.morel.fictif@anfh.fr,', 'anfh', 'dam023'],
    ['lmorel,Lise,Morel,l@ch.fr,', 'anfh', ''],
    ['alp002.l.morel,Lise,Morel,,', 'moodle', ''],
  ];
  for (const [line, platform, code] of codes) {
    it(`of its establishment: ${line} on ${platform}`, () =>
      assert.equal(rowOf('username,firstname,lastname,email,password', line, { platform }).code, code));
  }

  const shapes: [line: string, empty: boolean, aligned: boolean, header: 'same' | 'other' | undefined][] = [
    ['Lise,Morel,,l@ch.fr,1', false, true, undefined],
    [',,,,', true, true, undefined],
    [' , ,"",,', true, true, undefined],
    ['Lise', false, false, undefined],
    [HEADER, false, true, 'same'],
    ['Prénom,NOM,Mot de passe,Courriel,Matricule', false, true, 'same'],
    ['Prénom,NOM,Mot de passe,Courriel,812', false, true, undefined],
    // Another file's, pasted below.
    [`${HEADER},,`, false, false, 'same'],
    [`${HEADER},cohort1`, false, false, 'other'],
    ['NOM,Prénom,Mot de passe,Courriel,Matricule', false, true, 'other'],
    ['nom,prénom', false, false, 'other'],
    ['lastname,institution,cohort1,firstname', false, false, 'other'],
    ['lastname,firstname,Grade', false, false, undefined],
    ['Nom,Nom,Prénom', false, false, undefined],
    ['Nom,,Prénom', false, false, undefined],
    ['Nom', false, false, undefined],
    ['Nom,cohort1,institution', false, false, undefined],
  ];
  for (const [line, empty, aligned, header] of shapes) {
    it(`of its shape: ${line}`, () => {
      const row = rowOf(HEADER, line);
      const found = row.header && (row.header.isSame ? 'same' : 'other');
      assert.deepEqual([row.empty, row.hasExpectedFieldCount, found], [empty, aligned, header]);
    });
  }

  it('in a message is no password, and nothing of a line that has other cells', () => {
    const shown = (line: string, column: number) => rowOf(`${HEADER},Service`, line).shown(column);
    assert.deepEqual(
      [0, 2, 5].map((column) => shown(' Lise ,Morel,secret,l@ch.fr,1,x', column)),
      ['Lise', '', ''],
    );
    assert.equal(shown('Lise,Morel,secret,l@ch.fr,1', 0), '');
  });

  it('of nobody, where it repeats the header', () => {
    const { firstname, lastname, address, matricule } = rowOf(HEADER, HEADER).identity;
    assert.deepEqual([firstname, lastname, address, matricule], ['', '', '', '']);
  });

  it('of an address is no part of who somebody is, where the platform made it', () => {
    const addressOf = (email: string) => rowOf(HEADER, `Lise,Morel,,${email},1`).identity.address;
    assert.deepEqual([addressOf('L@ch.fr'), addressOf('alp002.l.morel.fictif@anfh.fr')], ['l@ch.fr', '']);
  });
});
