// One account while an import looks at it or changes it.
import { EMPTY_RECORD, type UserRecord } from './fields';
import type { Enrolment } from './result';
import type { CompleteSite, SiteAccount } from './site';

const NOTHING = {};

/** Most accounts are only looked at: what they have is copied when first asked for. */
export class Account {
  /** The fields that the import changed. */
  changed: Set<string> | undefined;
  /** `set: X`, `to be generated`, `not cached`, `unchanged`. */
  password = 'unchanged';
  deleted = false;
  /** Whether it may stand under other keys than those it had when it was indexed. */
  moved = false;
  private ownRecord: UserRecord | undefined;
  private ownProfile: Map<string, string> | undefined;
  private ownCohorts: Set<string> | undefined;
  private ownSysroles: Set<string> | undefined;
  /** Enrolments, groups and preferences that the import gave it. */
  enrolments: Enrolment[] | undefined;
  groups: Set<string> | undefined;
  prefs: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly site: CompleteSite,
    /** Its place in the site's accounts, and itself there; undefined for a new one. */
    readonly position: number | undefined,
    readonly before: SiteAccount | undefined,
    record?: UserRecord,
  ) {
    this.ownRecord = record;
  }

  get record(): UserRecord {
    this.ownRecord ??= this.before ? recordOf(this.before, this.site) : { ...EMPTY_RECORD };
    return this.ownRecord;
  }

  /** Stored values of profile fields, by short name. */
  get profile(): Map<string, string> {
    this.ownProfile ??= new Map(Object.entries(this.before?.profile ?? {}));
    return this.ownProfile;
  }

  /** Labels of its cohorts, in joining order. */
  get cohorts(): Set<string> {
    this.ownCohorts ??= new Set(this.before?.cohorts);
    return this.ownCohorts;
  }

  get sysroles(): Set<string> {
    this.ownSysroles ??= new Set(this.before?.sysroles);
    return this.ownSysroles;
  }

  /** The same to be told of, without a copy of what the import has left alone. */
  get toldProfile(): Iterable<[string, string]> {
    return this.ownProfile ?? Object.entries(this.before?.profile ?? NOTHING);
  }

  get toldCohorts(): Iterable<string> {
    return this.ownCohorts ?? this.before?.cohorts ?? [];
  }

  get toldSysroles(): Iterable<string> {
    return this.ownSysroles ?? this.before?.sysroles ?? [];
  }

  get username(): string {
    return (this.ownRecord ? this.ownRecord.username : this.before?.username) ?? '';
  }

  markChanged(what: string): void {
    this.changed ??= new Set();
    this.changed.add(what);
  }

  get siteAdmin(): boolean {
    return this.before?.siteAdmin ?? false;
  }
}

/** An account of the site as a record of Moodle's table. */
function recordOf(user: SiteAccount, site: CompleteSite): UserRecord {
  const record: UserRecord = { ...EMPTY_RECORD, mnethostid: String(user.mnethostid ?? site.mnetLocalHostId) };
  for (const column of ACCOUNT_COLUMNS) record[column] = user[column] ?? EMPTY_RECORD[column]!;
  record.suspended = user.suspended ? '1' : '0';
  for (const column of user.otherFieldsNull ?? []) record[column] = null;
  return record;
}

const ACCOUNT_COLUMNS = [
  'username',
  'firstname',
  'lastname',
  'email',
  'auth',
  'idnumber',
  'institution',
  'department',
  'city',
  'country',
  'lang',
  'timezone',
  'theme',
] as const;
