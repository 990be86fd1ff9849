// What differs between versions of Moodle for an import of users: stated once, for the simulation, the rules and the docs.
// Sources: recordings of 4.5.1, 4.5.6, 5.0.6 and 5.1.3 (test/conformance), Moodle's release notes, its source.

/** `4.5.8`. Branches are not enough: 4.5.7 and 4.5.8 treat the same file differently. */
export type MoodleVersion = `${number}.${number}.${number}`;

/** How somebody writes that the version is not known. */
export const UNKNOWN_VERSION = 'unknown';

/** What the simulation plays where the version is not known: the one that most recordings come from. */
export const DEFAULT_VERSION: MoodleVersion = '4.5.6';

/** `recorded`: an import was run on it. `release-notes`, `source`: read there. `inferred`: follows from the others. */
export type Basis = 'recorded' | 'source' | 'release-notes' | 'inferred';

export interface VersionRange {
  /** The first version of the range, which ends where the next one begins. */
  readonly from: MoodleVersion;
  /** An apostrophe is put before each cell that a spreadsheet would run (conformance rule 11; MSA-25-0055, MDL-87794). */
  readonly apostrophe: boolean;
  readonly basis: Basis;
  /** MDL-73037 changes how unique profile fields are checked on update; how is not known. */
  readonly uniqueFieldsUnverified?: true;
}

/** All versions, from the oldest; each range ends where the next one begins. */
export const VERSION_RANGES: readonly VersionRange[] = [
  { from: '0.0.0', apostrophe: false, basis: 'release-notes' },
  { from: '4.1.22', apostrophe: true, basis: 'release-notes' },
  { from: '4.2.0', apostrophe: false, basis: 'release-notes' },
  { from: '4.4.12', apostrophe: true, basis: 'release-notes' },
  { from: '4.5.0', apostrophe: false, basis: 'recorded' },
  { from: '4.5.8', apostrophe: true, basis: 'release-notes' },
  { from: '4.5.9', apostrophe: true, basis: 'inferred' },
  { from: '5.0.0', apostrophe: false, basis: 'source' },
  { from: '5.0.4', apostrophe: true, basis: 'recorded' },
  { from: '5.0.7', apostrophe: true, basis: 'inferred' },
  { from: '5.1.0', apostrophe: false, basis: 'source' },
  { from: '5.1.1', apostrophe: true, basis: 'recorded' },
  { from: '5.1.6', apostrophe: false, basis: 'release-notes', uniqueFieldsUnverified: true },
  { from: '5.2.0', apostrophe: true, basis: 'inferred' },
  { from: '5.2.2', apostrophe: false, basis: 'release-notes', uniqueFieldsUnverified: true },
  { from: '5.3.0', apostrophe: false, basis: 'inferred', uniqueFieldsUnverified: true },
];

/** A version as a site shows it. */
export const VERSION =
  /^(?:[Mm]oodle )?(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2})\+?(?: \(Build: ?\d{8}\))?|\+? \(Build: ?\d{8}\))$/;

/**
 * The version in what somebody copied from the platform: `4.5.8`, `Moodle 4.5.8+ (Build: 20251212)`. The first release of a
 * branch is written without its zero, and known by its build: `5.1 (Build: 20251006)`. Undefined for anything else, such as
 * a branch (`4.5`).
 */
export function readVersion(text: string): MoodleVersion | undefined {
  const [, major, minor, patch = '0'] = VERSION.exec(text.trim()) ?? [];
  return major && minor ? `${Number(major)}.${Number(minor)}.${Number(patch)}` : undefined;
}

const rank = (version: MoodleVersion): number => version.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);

/** The range that a version belongs to. */
function rangeOf(version: MoodleVersion): VersionRange {
  const own = rank(version);
  return VERSION_RANGES.findLast(({ from }) => rank(from) <= own) ?? VERSION_RANGES[0]!;
}

/** Whether a version puts an apostrophe before some cells; undefined where the version is not known. */
export function putsApostrophe(version: MoodleVersion | undefined): boolean | undefined {
  return version && rangeOf(version).apostrophe;
}

/** Whether nobody has seen, or read, what a version does in this respect. */
export function isUnverified(version: MoodleVersion, about: 'apostrophe' | 'unique-profile-fields'): boolean {
  const { basis, uniqueFieldsUnverified = false } = rangeOf(version);
  return about === 'apostrophe' ? basis === 'inferred' : uniqueFieldsUnverified;
}

/** Whether a cell would get the apostrophe: its first character that is not blank is one of `= + - @`, and it is no lone `-`. */
export function looksLikeFormula(cell: string): boolean {
  return cell !== '-' && /^[ \t\n\r\0\v]*[=+\-@]/.test(cell);
}

/** What such a version reads in place of a cell. */
export const withApostrophe = (cell: string): string => (looksLikeFormula(cell) ? `'${cell}` : cell);

export interface AuthPlugin {
  readonly enabled: boolean;
  /** Whether Moodle itself keeps the password. */
  readonly internal: boolean;
  readonly canBeManuallySet: boolean;
}

interface StockPlugin extends AuthPlugin {
  /** The first version that comes without it. */
  readonly until?: MoodleVersion;
}

const internal = (enabled: boolean): StockPlugin => ({ enabled, internal: true, canBeManuallySet: true });
const external = (canBeManuallySet: boolean, until?: MoodleVersion): StockPlugin => ({
  enabled: false,
  internal: false,
  canBeManuallySet,
  ...(until && { until }),
});

/** The authentication plug-ins that Moodle comes with (CAS: MDL-78778, MNet: MDL-84652). */
const STOCK_PLUGINS: Readonly<Record<string, StockPlugin>> = {
  cas: external(true, '5.0.0'),
  db: external(false),
  email: internal(true),
  ldap: external(true),
  lti: { enabled: false, internal: true, canBeManuallySet: false },
  manual: internal(true),
  mnet: external(false, '5.0.0'),
  nologin: internal(true),
  none: internal(false),
  oauth2: external(true),
  shibboleth: external(false),
  webservice: external(false),
};

/** Whether Moodle keeps the passwords of an authentication plug-in; others, as those of a university, are asked elsewhere. */
export const keepsPasswords = (auth: string): boolean =>
  Object.hasOwn(STOCK_PLUGINS, auth) && STOCK_PLUGINS[auth]!.internal;

/** The first version that comes without an authentication plug-in; '' for one that Moodle never came with, undefined for the others. */
export function authPluginGoneSince(name: string): MoodleVersion | '' | undefined {
  return Object.hasOwn(STOCK_PLUGINS, name) ? STOCK_PLUGINS[name]?.until : '';
}

/** Whether a version comes with what is gone since another one; undefined where the version is not known. */
export function isBefore(version: MoodleVersion | undefined, since: MoodleVersion): boolean | undefined {
  return version && rank(version) < rank(since);
}

/** The plug-ins of a version as installed, by name. */
export function authPluginsOf(version: MoodleVersion): Readonly<Record<string, AuthPlugin>> {
  const there = Object.entries(STOCK_PLUGINS).filter(([, { until }]) => !until || isBefore(version, until));
  return Object.fromEntries(there.map(([name, { until: _, ...plugin }]) => [name, plugin]));
}
