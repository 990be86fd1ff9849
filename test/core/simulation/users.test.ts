// What an import leaves of an account: its fields, roles, enrolments and groups (conformance rule 42, its end).
import assert from 'node:assert/strict';
import { type ImportOptions, type Site, STOCK_SITE, simulateImport } from '../../../src/core/simulation';

const SITE: Site = {
  ...STOCK_SITE,
  users: [
    ...STOCK_SITE.users,
    { username: 'jean', firstname: 'Jean', lastname: 'Dupont', email: 'jean@x.fr', sysroles: ['manager'] },
  ],
  courses: [
    { shortname: 'SITE', frontPage: true },
    { shortname: 'C1', manualEnrol: true, groups: ['G1', '7'] },
    { shortname: 'C2', manualEnrol: true, groups: ['G2'] },
  ],
  courseCategories: [{ idnumber: 'CAT1' }, { idnumber: 'CAT2' }],
  themes: ['boost'],
};

const NEW = 'username,firstname,lastname,email,password';
const ADD: ImportOptions = { uutype: '0' };
const UPDATE: ImportOptions = { uutype: '3', uuupdatetype: '1' };

const student = { role: 'student', status: 0, days: 0 };

interface Case {
  readonly name: string;
  readonly csv: string;
  readonly options?: ImportOptions;
  readonly site?: Partial<Site>;
  /** Some of its fields afterwards; undefined for a field that nothing is told of. */
  readonly left: Readonly<Record<string, unknown>>;
}

const CASES: readonly Case[] = [
  {
    name: 'a new account is told with what differs from the usual',
    csv: `${NEW},city,country\nn1,F,L,n1@x.fr,,Caen,FR`,
    left: { change: 'created', city: 'Caen', country: 'FR', lang: undefined, was: undefined, changed: undefined },
  },
  {
    name: 'one that is usual in all has neither roles nor enrolments',
    csv: `${NEW}\nn1,F,L,n1@x.fr,`,
    left: {
      sysroles: undefined,
      enrol: undefined,
      groups: undefined,
      prefs: { create_password: '1' },
      city: undefined,
    },
  },
  {
    name: 'an updated one tells what changed, and no more',
    csv: 'username,city,lang\njean,Caen,en',
    options: UPDATE,
    left: { change: 'updated', was: 'jean', city: 'Caen', lang: undefined, country: undefined },
  },
  {
    name: 'a new role in the system',
    csv: `${NEW},sysrole1\nn1,F,L,n1@x.fr,,manager`,
    left: { sysroles: ['manager'] },
  },
  {
    name: 'a role that an account has got tells only that it changed',
    csv: 'username,sysrole1\njean,coursecreator',
    options: UPDATE,
    left: { changed: ['sysroles'], sysroles: undefined },
  },
  {
    name: 'one course twice is one enrolment, the last',
    csv: `${NEW},course1,enrolperiod1,course2,enrolperiod2\nn1,F,L,n1@x.fr,,C1,3,C1,9`,
    left: { enrol: [{ course: 'C1', ...student, days: 9 }] },
  },
  {
    name: 'one course in two roles is two',
    csv: `${NEW},course1,role1,course2,role2\nn1,F,L,n1@x.fr,,C1,student,C1,teacher`,
    left: {
      enrol: [
        { course: 'C1', ...student },
        { course: 'C1', ...student, role: 'teacher' },
      ],
    },
  },
  {
    name: 'two courses in one role are two, and the later of each stays in its place',
    csv: `${NEW},course1,course2,course3,enrolstatus3\nn1,F,L,n1@x.fr,,C1,C2,C1,1`,
    left: {
      enrol: [
        { course: 'C1', ...student, status: 1 },
        { course: 'C2', ...student },
      ],
    },
  },
  {
    name: 'two categories in one role are two',
    csv: `${NEW},category1,categoryrole1,category2,categoryrole2\nn1,F,L,n1@x.fr,,CAT1,manager,CAT2,manager`,
    left: {
      enrol: [
        { category: 'CAT1', role: 'manager' },
        { category: 'CAT2', role: 'manager' },
      ],
    },
  },
  {
    name: 'one category twice is one',
    csv: `${NEW},category1,categoryrole1,category2,categoryrole2\nn1,F,L,n1@x.fr,,CAT1,manager,CAT1,manager`,
    left: { enrol: [{ category: 'CAT1', role: 'manager' }] },
  },
  {
    name: 'an enrolment of an account is a change of it',
    csv: 'username,course1\njean,C1',
    options: UPDATE,
    left: { changed: ['enrol'], enrol: [{ course: 'C1', ...student }] },
  },
  {
    name: 'a group of the course by its name, and by its number',
    csv: `${NEW},course1,group1,course2,group2\nn1,F,L,n1@x.fr,,C1,G1,C2,3`,
    left: { groups: ['G1', 'G2'] },
  },
  {
    name: 'a group whose name is a number is not found by it',
    csv: `${NEW},course1,group1\nn1,F,L,n1@x.fr,,C1,2`,
    left: { groups: ['7'] },
  },
  {
    name: 'an old kind of enrolment means the role that the options give it',
    csv: `${NEW},course1,type1\nn1,F,L,n1@x.fr,,C1,2`,
    options: { ...ADD, uulegacy2: '4' },
    left: { enrol: [{ course: 'C1', ...student, role: 'teacher' }] },
  },
  {
    name: 'one of the third kind, too',
    csv: `${NEW},course1,type1\nn1,F,L,n1@x.fr,,C1,3`,
    options: { ...ADD, uulegacy3: '3' },
    left: { enrol: [{ course: 'C1', ...student, role: 'editingteacher' }] },
  },
  ...(
    [
      ['1', 'student'],
      ['2', 'editingteacher'],
      ['3', 'teacher'],
    ] as const
  ).map(([type, role]) => ({
    name: `kind ${type} means ${role} where nobody said otherwise`,
    csv: `${NEW},course1,type1\nn1,F,L,n1@x.fr,,C1,${type}`,
    left: { enrol: [{ course: 'C1', ...student, role }] },
  })),
  {
    name: 'a theme of the site where people choose theirs',
    csv: `${NEW},theme\nn1,F,L,n1@x.fr,,boost`,
    site: { cfg: { ...STOCK_SITE.cfg, allowuserthemes: '1' } },
    left: { theme: 'boost' },
  },
];

describe('what an import leaves of an account', () => {
  for (const { name, csv, options = ADD, site, left } of CASES) {
    it(name, () => {
      const { users = [] } = simulateImport(csv, options, { ...SITE, ...site });
      const user: Readonly<Record<string, unknown>> = users.at(-1) ?? {};
      assert.deepEqual(Object.fromEntries(Object.keys(left).map((field) => [field, user[field]])), left);
    });
  }

  const GROUPS: readonly [name: string, cells: readonly string[], made: readonly string[]][] = [
    ['one that is there is not made', ['G1'], []],
    ['one that is not there is made once', ['Nuit', 'Nuit'], ['Nuit']],
    ['one whose name is a number is made again where the number is none’s', ['7'], ['7']],
    ['a blank number is a name', ['1e1', ' 1'], ['1e1']],
  ];
  for (const [name, cells, made] of GROUPS) {
    it(`a group: ${name}`, () => {
      const rows = cells.map((cell, nth) => `n${nth},F,L,n${nth}@x.fr,,C1,${cell}`);
      const { groupsCreated = [] } = simulateImport([`${NEW},course1,group1`, ...rows].join('\n'), ADD, SITE);
      assert.deepEqual(
        groupsCreated,
        made.map((group) => ({ course: 'C1', name: group })),
      );
    });
  }
});
