// Course, role, group, category and system role columns (conformance rule 42, its end): errors only add messages.
import type { Account } from './account';
import { isEmpty, toInteger } from './php';
import type { Enrolment } from './result';
import { type ImportRun, type Row, track } from './run';
import type { Role, SiteCourse } from './site';
import { isNumber } from './site-courses';

/** The role that a course's manual enrolment gives when the file names none: student, in a stock Moodle. */
const DEFAULT_ROLE = '5';

/** A role by its id, or by its short name where that is no number. */
function findRole(roles: readonly Role[], cell: string): Role | undefined {
  return roles.find((role) => String(role.id) === cell || (role.shortname === cell && !isNumber(cell)));
}

/** Goes through the file's columns in order, as Moodle does. */
export function enrol(run: ImportRun, row: Row, account: Account): void {
  for (const column of run.columns) {
    const [, kind, number = ''] = /^(sysrole|categoryrole|course)([0-9]+)$/.exec(column) ?? [];
    if (kind === 'sysrole') assignSystemRole(run, row, account, row.values[column]);
    else if (kind === 'categoryrole') assignCategoryRole(run, row, account, number);
    else if (kind === 'course') enrolInCourse(run, row, account, number);
  }
}

/** A `-` in front takes the role away. */
function assignSystemRole(run: ImportRun, row: Row, account: Account, cell: string | null | undefined): void {
  if (isEmpty(cell)) return;
  const removes = cell.startsWith('-');
  const name = removes ? cell.slice(1) : cell;
  const role = findRole(run.site.roles.systemAssignable, name);
  if (!role) {
    track(row, 'enrolments', 'error', 'error/unknownrole', name);
  } else if (removes && account.sysroles.delete(role.shortname)) {
    account.markChanged('sysroles');
    track(row, 'enrolments', 'info', 'tool_uploaduser/unassignedsysrole', role.shortname);
  } else if (!removes && !account.sysroles.has(role.shortname)) {
    account.sysroles.add(role.shortname);
    account.markChanged('sysroles');
    track(row, 'enrolments', 'info', 'tool_uploaduser/assignedsysrole', role.shortname);
  }
}

function assignCategoryRole(run: ImportRun, row: Row, account: Account, number: string): void {
  const cell = row.values[`category${number}`];
  if (isEmpty(cell)) return;
  const category = run.courses.category(cell);
  const name = row.values[`categoryrole${number}`];
  if (category === undefined) {
    track(row, 'enrolments', 'error', 'error/unknowncategory', cell);
  } else if (isEmpty(name)) {
    track(row, 'enrolments', 'error', 'error/missingcategoryrole', cell);
  } else {
    const role = findRole(run.site.roles.categoryAssignable, name);
    if (role) addEnrolment(account, { category, role: role.shortname });
    else track(row, 'enrolments', 'error', 'error/unknownrole', name);
  }
}

function enrolInCourse(run: ImportRun, row: Row, account: Account, number: string): void {
  const cell = row.values[`course${number}`];
  if (isEmpty(cell)) return;
  const course = run.courses.course(cell);
  if (!course) {
    track(row, 'enrolments', 'error', 'error/unknowncourse', cell);
    return;
  }
  if ((course.frontPage || course.manualEnrol) && !giveRole(run, row, account, course, number)) return;
  joinGroup(run, row, account, course, row.values[`group${number}`]);
}

/** False when an error ends this column. The front page has roles, no enrolments. */
function giveRole(run: ImportRun, row: Row, account: Account, course: SiteCourse, number: string): boolean {
  const role = chooseRole(run, row, course, number);
  if (!role) return role === null;
  const status = row.values[`enrolstatus${number}`] === '1' ? 1 : 0;
  const days = Math.max(0, Number(toInteger(row.values[`enrolperiod${number}`] ?? '')));
  addEnrolment(account, {
    course: course.shortname,
    role: role.shortname,
    status: course.frontPage ? null : status,
    days,
  });
  const about = { course: row.values[`course${number}`]!, role: role.shortname };
  track(row, 'enrolments', 'info', 'enrol_manual/enrolledincourserole', about);
  return true;
}

/** The role named, or that of an old enrolment type, or the course's own; null for none, undefined after an error. */
function chooseRole(run: ImportRun, row: Row, course: SiteCourse, number: string): Role | null | undefined {
  const roles = run.site.roles.courseAssignable;
  const named = row.values[`role${number}`];
  const type = row.values[`type${number}`];
  if (isEmpty(named) && course.frontPage) return null;
  if (isEmpty(named) && !isEmpty(type)) {
    if (!(Number(type) >= 1 && Number(type) <= 3)) {
      track(row, 'enrolments', 'error', null, 'typeN = 1|2|3');
      return undefined;
    }
    const legacy = run.settings.legacyRoles[type];
    return isEmpty(legacy) ? undefined : findRole(roles, legacy);
  }
  const wanted = isEmpty(named) ? DEFAULT_ROLE : named;
  const role = findRole(roles, wanted);
  if (!role) track(row, 'enrolments', 'error', 'error/unknownrole', wanted);
  return role;
}

function joinGroup(
  run: ImportRun,
  row: Row,
  account: Account,
  course: SiteCourse,
  cell: string | null | undefined,
): void {
  if (isEmpty(cell)) return;
  if (!course.frontPage && !account.enrolments?.some((enrolment) => enrolment.course === course.shortname)) {
    track(row, 'enrolments', 'error', 'moodle/addedtogroupnotenrolled', cell);
    return;
  }
  const group = run.courses.group(course, cell);
  account.groups ??= new Set();
  account.groups.add(group);
  account.markChanged('groups');
  track(row, 'enrolments', 'info', 'moodle/addedtogroup', group);
}

function addEnrolment(account: Account, enrolment: Enrolment): void {
  const isSame = (other: Enrolment) =>
    other.course === enrolment.course && other.category === enrolment.category && other.role === enrolment.role;
  account.enrolments ??= [];
  const known = account.enrolments.findIndex(isSame);
  if (known < 0) account.enrolments.push(enrolment);
  else account.enrolments[known] = enrolment;
  account.markChanged('enrol');
}
