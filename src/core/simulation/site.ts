// The Moodle that a file is imported into, as data. Everything but accounts and cohorts has the value of a stock Moodle.
import {
  type AuthPlugin,
  authPluginsOf,
  DEFAULT_VERSION,
  type MoodleVersion,
  putsApostrophe,
  readVersion,
} from '../moodle-facts/versions';
import type { Database } from './collation';

export interface SiteAccount {
  readonly username: string;
  readonly firstname?: string;
  readonly lastname?: string;
  readonly email?: string;
  /** Authentication plug-in; `manual` when not said. */
  readonly auth?: string;
  readonly idnumber?: string;
  readonly institution?: string;
  readonly department?: string;
  readonly city?: string;
  readonly country?: string;
  readonly lang?: string;
  readonly timezone?: string;
  readonly theme?: string;
  readonly suspended?: number | boolean;
  /** The host it comes from; this site when not said. */
  readonly mnethostid?: number;
  readonly siteAdmin?: boolean;
  /** Values of profile fields, by short name. */
  readonly profile?: Readonly<Record<string, string>>;
  /** Id numbers of its cohorts (`name:…` for one without). */
  readonly cohorts?: readonly string[];
  /** Short names of its roles in the system context. */
  readonly sysroles?: readonly string[];
  /** Fields whose value in the database is NULL; `description`, phonetic, middle and alternate names when not said. */
  readonly otherFieldsNull?: readonly string[];
}

export interface SiteCohort {
  readonly id: number;
  readonly idnumber: string;
  readonly name: string;
  /** The plug-in that manages its members; '' when people do. */
  readonly component?: string;
}

export type ProfileFieldType = 'text' | 'menu' | 'checkbox' | 'textarea' | 'datetime';

export interface ProfileField {
  readonly shortname: string;
  readonly type: ProfileFieldType;
  readonly required?: number;
  readonly forceunique?: number;
  readonly defaultdata?: string;
  /** Menu: its choices, one a line. Date: the first year. */
  readonly param1?: string | null;
  /** Text: the longest value, in characters. Date: the last year. */
  readonly param2?: string | null;
}

export interface SiteCourse {
  readonly shortname: string;
  readonly frontPage?: boolean;
  /** Whether people can be enrolled by hand. */
  readonly manualEnrol?: boolean;
  readonly groups?: readonly string[];
}

export interface Role {
  readonly id: number;
  readonly shortname: string;
}

/** Moodle's settings; everything is text, as in its database. */
export type SiteSettings = Readonly<Record<string, string>>;

export interface Site {
  readonly database?: Database;
  /** The full version, as the site shows it: `4.5.8`, `5.1.3+ (Build: 20260227)`; `unknown` and nothing are the same. */
  readonly moodle?: string;
  /** On recorded sites: `newer` stands for 5.1.3 where `moodle` names a version that reads as 4.5.6 does. */
  readonly reader?: string;
  /** Added to the settings of a stock Moodle. */
  readonly cfg?: SiteSettings;
  readonly users: readonly SiteAccount[];
  readonly cohorts: readonly SiteCohort[];
  readonly profileFields?: readonly ProfileField[];
  readonly authPlugins?: Readonly<Record<string, AuthPlugin>>;
  readonly installedLanguages?: readonly string[];
  readonly themes?: readonly string[];
  readonly mnetLocalHostId?: number;
  readonly courses?: readonly SiteCourse[];
  readonly courseCategories?: readonly { readonly idnumber: string | null }[];
  readonly roles?: {
    readonly systemAssignable: readonly Role[];
    readonly courseAssignable: readonly Role[];
    readonly categoryAssignable: readonly Role[];
  };
  /** What the importing account may do; everything when not said. */
  readonly importer?: { readonly deletesUsers?: boolean; readonly managesCohorts?: boolean };
}

export interface CompleteSite extends Required<Omit<Site, 'moodle' | 'reader'>> {
  /** The version that is played. */
  readonly moodle: MoodleVersion;
  /** Whether the site says that this is its version. */
  readonly versionKnown: boolean;
}

/** Moodle as installed, with nobody in it but its two own accounts. */
export const STOCK_SITE = {
  database: 'mariadb',
  cfg: {
    allowaccountssameemail: '0',
    extendedusernamechars: '0',
    passwordpolicy: '1',
    minpasswordlength: '8',
    minpassworddigits: '1',
    minpasswordlower: '1',
    minpasswordupper: '1',
    minpasswordnonalphanum: '1',
    maxconsecutiveidentchars: '0',
    allowuserthemes: '0',
    country: '0',
    timezone: 'Europe/London',
    lang: 'en',
  },
  users: [
    { username: 'guest', firstname: 'Guest user', lastname: ' ', email: 'root@localhost', timezone: '99' },
    {
      username: 'admin',
      firstname: 'Admin',
      lastname: 'User',
      email: 'admin@example.com',
      timezone: '99',
      siteAdmin: true,
    },
  ],
  cohorts: [],
  profileFields: [],
  installedLanguages: ['en'],
  themes: ['boost', 'classic'],
  mnetLocalHostId: 1,
  courses: [],
  courseCategories: [],
  roles: {
    systemAssignable: [
      { id: 1, shortname: 'manager' },
      { id: 2, shortname: 'coursecreator' },
    ],
    courseAssignable: [
      { id: 1, shortname: 'manager' },
      { id: 3, shortname: 'editingteacher' },
      { id: 4, shortname: 'teacher' },
      { id: 5, shortname: 'student' },
    ],
    categoryAssignable: [
      { id: 1, shortname: 'manager' },
      { id: 2, shortname: 'coursecreator' },
    ],
  },
  importer: {},
} as const satisfies Site;

export function completeSite(site: Site): CompleteSite {
  const cfg = Object.entries({ ...STOCK_SITE.cfg, ...site.cfg });
  const stated = statedVersion(site);
  const moodle = stated ?? DEFAULT_VERSION;
  return {
    ...STOCK_SITE,
    authPlugins: authPluginsOf(moodle),
    ...site,
    cfg: Object.fromEntries(cfg.map(([name, value]) => [name, String(value)])),
    moodle,
    versionKnown: stated !== undefined,
  };
}

function statedVersion({ moodle = '', reader }: Site): MoodleVersion | undefined {
  const version = readVersion(moodle);
  return reader === 'newer' && !putsApostrophe(version) ? NEWER_READER : version;
}

/** A site as it would be in another version; undefined where that is not known. */
export function inVersion(site: CompleteSite, version: MoodleVersion | undefined): CompleteSite {
  const moodle = version ?? DEFAULT_VERSION;
  const versionKnown = version !== undefined;
  if (site.moodle === moodle && site.versionKnown === versionKnown) return site;
  return { ...site, moodle, versionKnown, authPlugins: authPluginsOf(moodle) };
}

/** What recorded sites mean by a "newer" reader. */
const NEWER_READER: MoodleVersion = '5.1.3';

/** Whether a setting that is a switch is on. */
export const isOn = (site: CompleteSite, setting: string): boolean => !['', '0', undefined].includes(site.cfg[setting]);
