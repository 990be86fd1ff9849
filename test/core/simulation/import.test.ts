// Branches of the rules that no recorded case shows, and what holds for any file.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authPluginsOf } from '../../../src/core/moodle-facts/versions';
import {
  type ImportOptions,
  type ImportResult,
  type Outcome,
  prepareSite,
  type Site,
  STOCK_SITE,
  simulateImport,
} from '../../../src/core/simulation';
import { tries } from '../../fuzz';

const SITE: Site = {
  ...STOCK_SITE,
  users: [
    ...STOCK_SITE.users,
    {
      username: 'jdupont',
      firstname: 'Jean',
      lastname: 'Dupont',
      email: 'jean.dupont@x.fr',
      profile: { matricule: '812' },
      cohorts: ['AG25'],
    },
    { username: 'carol', firstname: 'Carol', lastname: 'N', email: 'Carol@x.fr', auth: 'nologin' },
    { username: 'ldap1', firstname: 'L', lastname: 'D', email: 'ldap@x.fr', auth: 'ldap' },
    { username: 'remo', firstname: 'R', lastname: 'E', email: 'remo@x.fr', auth: 'mnet', mnethostid: 3 },
    { username: 'same1', firstname: 'S', lastname: '1', email: 'same@x.fr' },
    { username: 'same2', firstname: 'S', lastname: '2', email: 'same@x.fr' },
  ],
  cohorts: [
    { id: 2, idnumber: 'AG25', name: 'Agents 2025' },
    { id: 7, idnumber: '2025', name: 'Promo 2025' },
    { id: 8, idnumber: 'EXT', name: 'Externe', component: 'auth_db' },
    { id: 9, idnumber: '', name: 'Sans identifiant' },
  ],
  courses: [
    { shortname: 'SITE', frontPage: true },
    { shortname: 'C1', manualEnrol: true, groups: ['G1', '7'] },
    { shortname: 'C2' },
  ],
  courseCategories: [{ idnumber: 'CAT1' }, { idnumber: null }],
  profileFields: [
    { shortname: 'matricule', type: 'text', param2: '5' },
    { shortname: 'fonction', type: 'menu', param1: 'Cadre\nInfirmier' },
    { shortname: 'actif', type: 'checkbox' },
  ],
};

const HEADER = 'username,firstname,lastname,email,password';
const UPDATE = { uutype: '2', uuupdatetype: '1' };
const MATCH = { ...UPDATE, uumatchemail: '1' };

interface Case {
  readonly name: string;
  readonly csv: string;
  readonly options?: ImportOptions;
  readonly site?: Partial<Site>;
  readonly outcomes: readonly Outcome[];
  /** Keys that the last row has, and keys that it has not. */
  readonly has?: readonly (string | null)[];
  readonly hasNot?: readonly string[];
  readonly abort?: string;
  /** Of the last account in the list. */
  readonly user?: Readonly<Record<string, unknown>>;
}

const CASES: readonly Case[] = [
  {
    name: '18: types 2 and 3 do not check names',
    csv: `${HEADER}\nn1,,,n1@x.fr,`,
    options: UPDATE,
    outcomes: ['created'],
  },
  { name: '18: 0 is a name', csv: `${HEADER}\nn1,0,0,n1@x.fr,`, outcomes: ['created'] },
  {
    name: '20: guest after cleaning',
    csv: `${HEADER}\nGu est,F,L,n1@x.fr,`,
    outcomes: ['error'],
    has: ['error/guestnoeditprofileother'],
  },
  { name: '20: 0 is no username', csv: `${HEADER}\n0,F,L,n1@x.fr,`, outcomes: ['error'], has: ['error/missingfield'] },
  {
    name: '21: an unclean username goes on, and is counted',
    csv: `${HEADER}\nJDUPONT,F,L,n1@x.fr,`,
    options: { uustandardusernames: '0' },
    outcomes: ['skipped'],
    has: ['error/invalidusername', 'error/usernotaddedregistered'],
  },
  {
    name: '22: several accounts of one address',
    csv: `${HEADER}\nn1,F,L,Same@x.fr,`,
    options: MATCH,
    outcomes: ['error'],
    has: ['tool_uploaduser/duplicateemail'],
  },
  {
    name: '22: found by address in another case',
    csv: `${HEADER}\ncarol,F,L,CAROL@X.FR,`,
    options: MATCH,
    outcomes: ['updated'],
  },
  {
    name: '22: earlier rows count',
    csv: `${HEADER}\nn1,F,L,n1@x.fr,\nn1,F,L,n2@x.fr,`,
    outcomes: ['created', 'skipped'],
  },
  {
    name: '23: unknown on another host',
    csv: 'username,mnethostid\njdupont,3',
    options: { uutype: '3' },
    outcomes: ['error'],
    has: ['tool_uploaduser/errormnetadd'],
  },
  {
    name: '23: of an account of another host only suspended and cohorts change',
    csv: 'username,mnethostid,firstname,suspended,cohort1\nremo,3,Autre,1,AG25',
    options: { uutype: '3', uuupdatetype: '1' },
    outcomes: ['updated'],
    has: ['core_cohort/useradded'],
    user: { firstname: 'R', suspended: 1, cohorts: ['AG25'], password: 'unchanged' },
  },
  {
    name: '24: the next free name',
    csv: `${HEADER}\njdupont,F,L,n1@x.fr,\njdupont,F,L,n2@x.fr,`,
    options: { uutype: '1' },
    outcomes: ['created', 'created'],
    user: { username: 'jdupont3' },
  },
  {
    name: '25: a theme that is not installed',
    csv: 'username,firstname,lastname,email,theme\nn1,F,L,n1@x.fr,x',
    site: { cfg: { allowuserthemes: '1' } },
    outcomes: ['created'],
    has: ['tool_uploaduser/invalidtheme'],
  },
  {
    name: '25: an empty theme',
    csv: 'username,firstname,lastname,email,theme\nn1,F,L,n1@x.fr,',
    site: { cfg: { allowuserthemes: '1' } },
    outcomes: ['created'],
    has: ['tool_uploaduser/notheme'],
  },
  {
    name: '27: deleting an administrator',
    csv: 'username,deleted\nadmin,1',
    options: { uutype: '3', uuallowdeletes: '1' },
    outcomes: ['error'],
    has: ['error/usernotdeletedadmin'],
  },
  {
    name: '27: any text deletes',
    csv: 'username,deleted\njdupont,non',
    options: { uutype: '3', uuallowdeletes: '1' },
    outcomes: ['deleted'],
    user: { change: 'deleted', was: 'jdupont' },
  },
  {
    name: '27: a deleted account is free again',
    csv: `${HEADER},deleted\njdupont,F,L,a@x.fr,,1\njdupont,F,L,jean.dupont@x.fr,,`,
    options: { ...UPDATE, uuallowdeletes: '1' },
    outcomes: ['deleted', 'created'],
  },
  {
    name: '28: another username in the file renames',
    csv: `${HEADER}\nnouveau,F,L,carol@x.fr,`,
    options: { ...MATCH, uuallowrenames: '1' },
    outcomes: ['updated'],
    has: ['tool_uploaduser/userrenamed'],
    user: { was: 'carol', username: 'nouveau' },
  },
  {
    name: '29: a renamed administrator',
    csv: 'username,oldusername\nx,admin',
    options: { uutype: '3', uuallowrenames: '1' },
    outcomes: ['error'],
    has: ['error/usernotrenamedadmin'],
  },
  {
    name: '29: renamed, and put back to manual: the defaults came before the account was known',
    csv: 'username,oldusername\nx,carol',
    options: { uutype: '3', uuupdatetype: '1', uuallowrenames: '1' },
    outcomes: ['updated'],
    user: { username: 'x', auth: 'manual', firstname: 'Carol' },
  },
  {
    name: '30: the username is of another address',
    csv: `${HEADER}\njdupont,F,L,new@x.fr,`,
    options: MATCH,
    outcomes: ['skipped'],
    has: ['error/usernotaddedusernameexists'],
  },
  {
    name: '31: a site administrator',
    csv: `${HEADER}\nadmin,F,L,n1@x.fr,`,
    options: UPDATE,
    outcomes: ['error'],
    has: ['error/usernotupdatedadmin'],
  },
  {
    name: '32: update type 0 takes only suspended, and cohorts',
    csv: 'username,firstname,suspended,cohort1\njdupont,X,1,NEW',
    options: { uutype: '3' },
    outcomes: ['updated'],
    user: { firstname: 'Jean', suspended: 1, cohorts: ['AG25', 'NEW'] },
  },
  {
    name: '33: an empty cell empties',
    csv: 'username,lastname\njdupont,',
    options: { uutype: '3', uuupdatetype: '1' },
    outcomes: ['updated'],
    user: { lastname: '' },
  },
  {
    name: '33: filling in leaves what is there',
    csv: 'username,lastname,city\njdupont,X,Lyon',
    options: { uutype: '3', uuupdatetype: '3' },
    outcomes: ['updated'],
    user: { lastname: 'Dupont', city: 'Lyon' },
  },
  {
    name: '33: filling in does not change auth',
    csv: 'username,auth\ncarol,manual',
    options: { uutype: '3', uuupdatetype: '3' },
    outcomes: ['updated'],
    user: { auth: 'nologin' },
  },
  {
    name: '33: type 2 empties absent profile texts, keeps the menu',
    csv: 'username,firstname\njdupont,Jean',
    options: { uutype: '3', uuupdatetype: '2' },
    outcomes: ['updated'],
    user: { profile: {} },
  },
  {
    name: '34: an empty address equals an empty address',
    csv: 'username,email\njdupont,\ncarol,',
    options: { uutype: '3', uuupdatetype: '1' },
    outcomes: ['updated', 'error'],
    has: ['error/useremailduplicate', 'error/usernotupdatederror'],
  },
  {
    name: '34: wildcards of LIKE are no wildcards',
    csv: 'username,email\njdupont,%@x.fr',
    options: { uutype: '3', uuupdatetype: '1' },
    outcomes: ['updated'],
    user: { email: '%@x.fr' },
  },
  {
    name: '34: its own address in another case stays',
    csv: 'username,email\njdupont,JEAN.DUPONT@X.FR',
    options: { uutype: '3', uuupdatetype: '1' },
    outcomes: ['uptodate'],
  },
  {
    name: '35: unknown authentication',
    csv: 'username,auth\njdupont,foo',
    options: { uutype: '3', uuupdatetype: '1' },
    outcomes: ['error'],
    has: ['error/userautherror', 'error/usernotupdatederror'],
  },
  {
    name: '36: suspended not allowed',
    csv: 'username,suspended\njdupont,1',
    options: { uutype: '3', uuallowsuspends: '0' },
    outcomes: ['uptodate'],
  },
  {
    name: '37: external authentication',
    csv: 'username,auth,password\njdupont,ldap,Ortie-2031',
    options: { uutype: '3', uuupdatetype: '1', uupasswordold: '1' },
    outcomes: ['updated'],
    has: ['error/userauthunsupported'],
    user: { password: 'not cached' },
  },
  {
    name: '37: external before as after',
    csv: 'username,password\nldap1,Ortie-2031',
    options: { uutype: '3', uuupdatetype: '1', uupasswordold: '1' },
    outcomes: ['uptodate'],
  },
  {
    name: '37: passwords only when asked',
    csv: 'username,password\njdupont,Ortie-2031',
    options: { uutype: '3', uuupdatetype: '1' },
    outcomes: ['uptodate'],
  },
  {
    name: '39: disabled authentication',
    csv: `${HEADER},auth\nn1,F,L,n1@x.fr,,none`,
    outcomes: ['created'],
    has: ['error/userauthunsupported'],
  },
  {
    name: '39: 0 is no password',
    csv: `${HEADER}\nn1,F,L,n1@x.fr,0`,
    options: { uupasswordnew: '0' },
    outcomes: ['error'],
    has: ['error/missingfield', 'error/usernotaddederror'],
  },
  {
    name: '39: no address',
    csv: `${HEADER}\nn1,F,L,,`,
    outcomes: ['error'],
    has: ['moodle/invalidemail', 'error/usernotaddederror'],
  },
  {
    name: '39: an address of another host counts',
    csv: `${HEADER}\nn1,F,L,remo@x.fr,`,
    outcomes: ['error'],
    has: ['error/useremailduplicate'],
  },
  {
    name: '39: duplicates allowed',
    csv: `${HEADER}\nn1,F,L,remo@x.fr,`,
    options: { uunoemailduplicates: '0' },
    site: { cfg: { allowaccountssameemail: '1' } },
    outcomes: ['created'],
    has: ['error/useremailduplicate'],
  },
  {
    name: '40: capitals',
    csv: `${HEADER}\nn1,F,L,n1@x.fr,\nN2,F,L,n2@x.fr,\nn3,F,L,n3@x.fr,`,
    options: { uustandardusernames: '0' },
    outcomes: ['created', 'aborted'],
    abort: 'usernamelowercase',
  },
  {
    name: '40: accents',
    csv: `${HEADER}\nléa,F,L,n2@x.fr,`,
    options: { uustandardusernames: '0' },
    outcomes: ['aborted'],
    abort: 'invalidusername',
  },
  {
    name: '40: no username',
    csv: `${HEADER}\n,F,L,n2@x.fr,`,
    options: MATCH,
    outcomes: ['aborted'],
    abort: 'invalidusernameblank',
  },
  {
    name: '40: a cohort too long, after the account was made',
    csv: `${HEADER},cohort1\nn1,F,L,n1@x.fr,,${'x'.repeat(101)}`,
    outcomes: ['aborted'],
    abort: 'dmlwriteexception',
    user: { username: 'n1', cohorts: [] },
  },
  { name: '40: a cohort of 100', csv: `${HEADER},cohort1\nn1,F,L,n1@x.fr,,${'é'.repeat(100)}`, outcomes: ['created'] },
  {
    name: '40: characters beyond 16 bits count once',
    csv: `username,firstname,lastname,email\nn1,${'😀'.repeat(100)},L,n1@x.fr`,
    outcomes: ['created'],
  },
  {
    name: '40: a phone of 21',
    csv: `username,firstname,lastname,email,phone1\nn1,F,L,n1@x.fr,${'1'.repeat(21)}`,
    outcomes: ['aborted'],
    abort: 'dmlwriteexception',
  },
  {
    name: '40: a password of 129 bytes',
    csv: `${HEADER}\nn1,F,L,n1@x.fr,${'é'.repeat(64)}a`,
    outcomes: ['aborted'],
    abort: '(text used as code)',
  },
  { name: '40: a password of 128 bytes', csv: `${HEADER}\nn1,F,L,n1@x.fr,${'é'.repeat(64)}`, outcomes: ['created'] },
  {
    name: '40: renamed onto a name that exists',
    csv: `${HEADER}\njdupont,F,L,carol@x.fr,`,
    options: { ...MATCH, uuallowrenames: '1' },
    outcomes: ['aborted'],
    abort: 'dmlwriteexception',
  },
  {
    name: '41: tags',
    csv: `${HEADER}\nn1,<b>X</b>,A < B,n1@x.fr,`,
    outcomes: ['created'],
    hasNot: ['tool_uploaduser/invaliduserdatavalues'],
    user: { firstname: 'X', lastname: 'A < B' },
  },
  {
    name: '41: tags on an update',
    csv: 'username,firstname\njdupont,<b>X</b>',
    options: { uutype: '3', uuupdatetype: '1' },
    outcomes: ['updated'],
    has: ['tool_uploaduser/invaliduserdatavalues'],
    user: { firstname: 'X' },
  },
  {
    name: '41: an unknown country',
    csv: 'username,firstname,lastname,email,country\nn1,F,L,n1@x.fr,fr',
    outcomes: ['created'],
    has: ['tool_uploaduser/invaliduserdatavalues'],
    user: { country: '0' },
  },
  {
    name: '41: an unknown language',
    csv: 'username,firstname,lastname,email,lang\nn1,F,L,n1@x.fr,fr',
    outcomes: ['created'],
    hasNot: ['tool_uploaduser/invaliduserdatavalues'],
  },
  {
    name: '41: profile values that are not taken',
    csv: 'username,firstname,lastname,email,profile_field_matricule,profile_field_fonction\nn1,F,L,n1@x.fr,123456,cadre',
    outcomes: ['created'],
    user: { profile: {} },
  },
  {
    name: '42: an integer is an id, never an id number',
    csv: `${HEADER},cohort1\nn1,F,L,n1@x.fr,,2025`,
    outcomes: ['created'],
    has: ['core_cohort/unknowncohort'],
    user: { cohorts: [] },
  },
  {
    name: '42: by id',
    csv: `${HEADER},cohort1\nn1,F,L,n1@x.fr,,9`,
    outcomes: ['created'],
    user: { cohorts: ['name:Sans identifiant'] },
  },
  {
    name: '42: a name makes a second cohort',
    csv: `${HEADER},cohort1\nn1,F,L,n1@x.fr,,Agents 2025`,
    outcomes: ['created'],
    user: { cohorts: ['Agents 2025'] },
  },
  {
    name: '42: without the capability',
    csv: `${HEADER},cohort1\nn1,F,L,n1@x.fr,,NEW`,
    site: { importer: { managesCohorts: false } },
    outcomes: ['created'],
    has: ['core_cohort/unknowncohort'],
  },
  {
    name: '42: managed by a plug-in',
    csv: `${HEADER},cohort1\nn1,F,L,n1@x.fr,,EXT`,
    outcomes: ['created'],
    has: ['core_cohort/external'],
  },
  {
    name: '42: already a member',
    csv: 'username,cohort1\njdupont,AG25',
    options: { uutype: '3' },
    outcomes: ['uptodate'],
    hasNot: ['core_cohort/useradded'],
  },
  {
    name: '42: not enrolled, no group',
    csv: `${HEADER},course1,group1\nn1,F,L,n1@x.fr,,C2,G1`,
    outcomes: ['created'],
    has: ['moodle/addedtogroupnotenrolled'],
  },
  {
    name: '42: an enrolment type out of bounds',
    csv: `${HEADER},course1,type1\nn1,F,L,n1@x.fr,,C1,4`,
    outcomes: ['created'],
    has: [null],
  },
  {
    name: '42: a category without a role',
    csv: `${HEADER},category1,categoryrole1\nn1,F,L,n1@x.fr,,CAT1,`,
    outcomes: ['created'],
    has: ['error/missingcategoryrole'],
  },
  {
    name: '42: a role by id',
    csv: `${HEADER},course1,role1\nn1,F,L,n1@x.fr,,C1,4`,
    outcomes: ['created'],
    has: ['enrol_manual/enrolledincourserole'],
    user: { enrol: [{ course: 'C1', role: 'teacher', status: 0, days: 0 }] },
  },
  {
    name: '42: a role that was not given is not taken away',
    csv: `${HEADER},sysrole1\nn1,F,L,n1@x.fr,,-manager`,
    outcomes: ['created'],
    hasNot: ['tool_uploaduser/unassignedsysrole'],
  },
];

const BIRTH = {
  profileFields: [...SITE.profileFields!, { shortname: 'naissance', type: 'datetime', param1: '1930', param2: '2030' }],
} as const;

/** What differs between versions, and what a value that is no number does. */
const VERSION_CASES: readonly Case[] = [
  ...['4.5.7', '4.5.8', 'unknown'].map(
    (moodle): Case => ({
      name: `11: the password of ${moodle}`,
      csv: `${HEADER}\nn1,F,L,n1@x.fr,@Ifsi2026x`,
      site: { moodle },
      outcomes: ['created'],
      user: { password: moodle === '4.5.8' ? "set: '@Ifsi2026x" : 'set: @Ifsi2026x' },
    }),
  ),
  {
    name: '11, 40: a telephone number gets too long',
    csv: `${HEADER},phone1\nn1,F,L,n1@x.fr,,+33 (0)6 12 34 56 78\nn2,F,L,n2@x.fr,,`,
    site: { moodle: '5.0.6+ (Build: 20260403)' },
    outcomes: ['aborted'],
    abort: 'dmlwriteexception',
  },
  {
    name: '11: a role is no more taken away',
    csv: `${HEADER},sysrole1\nn1,F,L,n1@x.fr,,-manager`,
    site: { moodle: '5.1.3' },
    outcomes: ['created'],
    has: ['error/unknownrole'],
  },
  {
    name: '23: a host that is no number ends the import on PostgreSQL',
    csv: `${HEADER},mnethostid\nn0,F,L,n0@x.fr,,\nn1,F,L,n1@x.fr,,x\nn2,F,L,n2@x.fr,,`,
    site: { database: 'pgsql' },
    outcomes: ['created', 'aborted'],
    abort: 'dmlreadexception',
  },
  {
    name: '23: this host, written otherwise',
    csv: `${HEADER},mnethostid\nn1,F,L,n1@x.fr,,01`,
    outcomes: ['created'],
  },
  {
    name: '40: a date that cannot be read ends the import after the account was made',
    csv: `${HEADER},profile_field_naissance\nn1,F,L,n1@x.fr,,+86400\nn2,F,L,n2@x.fr,,`,
    site: BIRTH,
    outcomes: ['aborted'],
    abort: 'Exception',
    user: { username: 'n1', profile: {} },
  },
  {
    name: '11: the apostrophe hides such a date',
    csv: `${HEADER},profile_field_naissance\nn1,F,L,n1@x.fr,,+86400`,
    site: { ...BIRTH, moodle: '5.1.3' },
    outcomes: ['created'],
  },
  ...(['cas', 'mnet'] as const).map(
    (auth): Case => ({
      name: `39: ${auth} is gone since 5.0`,
      csv: `${HEADER},auth\nn1,F,L,n1@x.fr,,${auth}`,
      site: { moodle: '5.0.0' },
      outcomes: ['error'],
      has: ['error/userautherror', 'error/usernotaddederror'],
    }),
  ),
  {
    name: '39: a site that has CAS back',
    csv: `${HEADER},auth\nn1,F,L,n1@x.fr,,cas`,
    site: { moodle: '5.1.3', authPlugins: authPluginsOf('4.5.6') },
    outcomes: ['created'],
    has: ['error/userauthunsupported'],
  },
];

const run = ({ csv, options = {}, site = {} }: Pick<Case, 'csv' | 'options' | 'site'>) =>
  simulateImport(csv, options, { ...SITE, ...site });

describe('the import, rule by rule', () => {
  for (const each of [...CASES, ...VERSION_CASES]) {
    it(each.name, () => {
      const { rows = [], users = [], abort, ...others } = run(each);
      assert.deepEqual(
        rows.map((row) => row.outcome),
        each.outcomes,
        JSON.stringify({ rows, ...others }),
      );
      const keys = rows.at(-1)!.messages.map((message) => message.key as string | null);
      for (const key of each.has ?? []) assert.ok(keys.includes(key), `${key} is not among ${keys}`);
      for (const key of each.hasNot ?? []) assert.ok(!keys.includes(key), `${key} is among ${keys}`);
      assert.equal(abort?.errorcode, each.abort);
      const user = users.at(-1);
      for (const [field, value] of Object.entries(each.user ?? {})) assert.deepEqual(user?.[field], value, field);
    });
  }

  it('says for each row which account it met, which it left, and which cohorts were joined', () => {
    const result = run({ csv: `${HEADER},cohort1\nn1,F,L,n1@x.fr,,AG25\njdupont,F,L,j@x.fr,,NEW`, options: UPDATE });
    const [created, updated] = result.rows!;
    assert.equal(created!.existing, undefined);
    assert.equal(result.users![created!.changed!]!.username, 'n1');
    assert.deepEqual(created!.joined, ['AG25']);
    assert.equal(SITE.users[updated!.existing!]!.username, 'jdupont');
    assert.equal(result.users![updated!.changed!]!.was, 'jdupont');
    assert.deepEqual(updated!.joined, ['NEW']);
  });
});

describe('the preview (49)', () => {
  const unique: Partial<Site> = {
    profileFields: [{ shortname: 'matricule', type: 'text', param2: '5', forceunique: 1 }],
  };
  const cases: [name: string, csv: string, site: Partial<Site>, keys: string[][], noError: boolean][] = [
    ['no username column', 'firstname,lastname,email\nF,L,n1@x.fr', {}, [['moodle/missingusername']], true],
    ['escaping makes an apostrophe invalid', "username,email\nn1,o'b@x.fr", {}, [['moodle/invalidemail']], true],
    ['its own address counts', 'username,email\njdupont,JEAN.dupont@x.fr', {}, [['error/useremailduplicate']], true],
    ['the file’s own duplicates do not', 'username,email\na,n@x.fr\nb,n@x.fr', {}, [[], []], true],
    [
      'a unique value twice in the file, loosely',
      'username,profile_field_matricule\na,7\nb,007',
      unique,
      [[], ['moodle/valuealreadyused']],
      false,
    ],
    [
      'a unique value of another account',
      'username,profile_field_matricule\na,812',
      unique,
      [['moodle/valuealreadyused']],
      false,
    ],
    ['a unique value of its own', 'username,profile_field_matricule\njdupont,812', unique, [[]], true],
    ['an empty menu cell', 'username,profile_field_fonction\na,', {}, [['error/invaliduserfield']], false],
  ];
  for (const [name, csv, site, keys, noError] of cases) {
    it(name, () => {
      const { preview } = run({ csv, options: { uutype: '3' }, site });
      assert.deepEqual(
        preview!.rows.map(({ status }) => status.map(({ key }) => key)),
        keys,
      );
      assert.equal(preview!.noError, noError);
    });
  }
});

describe('any import', () => {
  const word = fc.constantFrom(
    '',
    '0',
    'n1',
    'N1',
    'jdupont',
    'carol',
    'remo',
    'élo',
    'n1@x.fr',
    'same@x.fr',
    'AG25',
    'ag25',
    '2',
    '<b>',
    'é'.repeat(101),
    'a\\',
    '1',
    '-x',
    ' ',
    '"q"',
  );
  const column = fc.constantFrom(
    'username',
    'firstname',
    'lastname',
    'email',
    'password',
    'cohort1',
    'cohort2',
    'deleted',
    'oldusername',
    'suspended',
    'auth',
    'mnethostid',
    'lang',
    'country',
    'profile_field_matricule',
    'profile_field_fonction',
    'profile_field_actif',
    'course1',
    'group1',
    'role1',
    'sysrole1',
    'theme',
    'foo',
  );
  const quoted = (cell: string) => (/[",\\\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const csv = fc
    .uniqueArray(column, { minLength: 2, maxLength: 9 })
    .chain((columns) =>
      fc
        .array(fc.array(word, { minLength: columns.length, maxLength: columns.length }), { maxLength: 8 })
        .map((rows) => [columns, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')),
    );
  const choice = fc.constantFrom('0', '1', '2', '3');
  const options: fc.Arbitrary<ImportOptions> = fc.record(
    {
      uutype: choice,
      uuupdatetype: choice,
      uupasswordold: fc.constantFrom('0', '1'),
      uumatchemail: fc.constantFrom('0', '1'),
      uuallowrenames: fc.constantFrom('0', '1'),
      uuallowdeletes: fc.constantFrom('0', '1'),
      uustandardusernames: fc.constantFrom('0', '1'),
      username: fc.constantFrom('%f.%l', '%-1f%-l', '%'),
      email: fc.constantFrom('%u@x.fr'),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const database = fc.constantFrom('mariadb' as const, 'pgsql' as const);

  it('never throws, on any bytes and options', () => {
    const anyOption = fc.dictionary(
      fc.constantFrom('delimiter_name', 'encoding', 'uutype', 'timezone', 'auth', '__proto__', 'username'),
      fc.oneof(fc.string(), fc.integer()),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom(...Buffer.from('user,name\n"\\\r;é')), { maxLength: 100 })
        .map((list) => Uint8Array.from(list)),
    );
    const input = fc.oneof(bytes, fc.string({ unit: 'binary', maxLength: 100 }));
    fc.assert(
      fc.property(input, anyOption, (file, chosen) => typeof simulateImport(file, chosen, SITE).stage === 'string'),
      tries(500),
    );
    fc.assert(
      fc.property(csv, anyOption, (file, chosen) => typeof simulateImport(file, chosen, SITE).stage === 'string'),
      tries(300),
    );
  });

  it('has totals that equal its rows', () => {
    const count = (result: ImportResult, outcome: Outcome) =>
      result.rows!.filter((row) => row.outcome === outcome).length;
    fc.assert(
      fc.property(csv, options, database, (file, chosen, on) => {
        const result = simulateImport(file, chosen, { ...SITE, database: on });
        if (!result.rows) return;
        const { totals, rows } = result;
        const partial = (done: string) => rows.filter((row) => row.partial === done).length;
        assert.equal(totals!.usersnew, count(result, 'created') + partial('created'));
        assert.equal(totals!.usersupdated, count(result, 'updated') + partial('updated'));
        assert.equal(totals!.usersuptodate, count(result, 'uptodate') + partial('uptodate'));
        assert.equal(totals!.deletes, count(result, 'deleted'));
        assert.ok(totals!.usersskipped >= count(result, 'skipped'));
        assert.equal(totals!.renames, rows.filter((row) => row.renamed).length);
        assert.equal(totals!.weakpasswords, rows.filter((row) => row.weakPassword).length);
        assert.equal(count(result, 'aborted'), result.abort ? 1 : 0);
      }),
      tries(1000),
    );
  });

  it('gives the same twice, prepared or not, and changes neither input nor site', () => {
    fc.assert(
      fc.property(csv, options, database, (file, chosen, on) => {
        const site = { ...SITE, database: on };
        const before = structuredClone({ chosen, site });
        const prepared = prepareSite(site);
        const first = simulateImport(file, chosen, prepared);
        assert.deepEqual(simulateImport(file, chosen, prepared), first);
        assert.deepEqual(simulateImport(Buffer.from(file), chosen, site), first);
        assert.deepEqual({ chosen, site }, before);
      }),
      tries(500),
    );
  });

  it('creates each of a file of clean new people', () => {
    const person = fc.record({
      first: fc.stringMatching(/^[A-Z][a-zé]{0,8}$/),
      last: fc.stringMatching(/^[A-Z][a-z']{0,8}$/),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), database, (people, on) => {
        const lines = people.map(({ first, last }, i) => `new${i},${first},${last},new${i}@ch.fr,Ortie-2031`);
        const { rows } = simulateImport([HEADER, ...lines].join('\n'), {}, { ...SITE, database: on });
        assert.deepEqual(
          rows!.map((row) => row.outcome),
          people.map(() => 'created'),
        );
        assert.ok(rows!.every((row) => row.messages.length === 1));
      }),
    );
  });
});
