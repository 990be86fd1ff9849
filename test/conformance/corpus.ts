// The recorded cases of a real Moodle, and what the simulation makes of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putsApostrophe } from '../../src/core/moodle-facts/versions';
import { type ImportOptions, type ImportResult, type Site, simulateImport } from '../../src/core/simulation';
import { type DelimiterName, readCsv } from '../../src/core/simulation/reader';
import { completeSite, type ProfileField, type SiteCohort } from '../../src/core/simulation/site';

/** Of Moodle 4.5.6: what the rules were learned from. */
export const OWN_CORPUS = join(__dirname, 'corpus');
/** All that were recorded, the oldest Moodle first. */
export const CORPORA: readonly string[] = ['corpus-4.5.1', 'corpus', 'corpus-5.1.3'].map((name) => join(__dirname, name));

export interface ParserResult {
  readonly error?: string;
  readonly columns?: readonly (string | null)[];
  readonly rows?: readonly (readonly (string | null)[])[];
}

export interface ParserCase {
  readonly id: string;
  readonly delimiter: DelimiterName;
  readonly encoding: string;
  readonly csvBase64: string;
  readonly expected: ParserResult;
}

export interface ImportCase {
  readonly id: string;
  readonly csvBase64?: string;
  readonly csvText: string | null;
  readonly options: ImportOptions;
  readonly cfg?: Readonly<Record<string, string>>;
  readonly site?: {
    readonly profile_fields?: Readonly<Record<string, Partial<ProfileField>>>;
    readonly removeProfileFields?: readonly string[];
    readonly cohorts?: readonly Partial<SiteCohort>[];
    readonly removeUsers?: readonly string[];
    readonly as?: string;
  };
  readonly expected: ImportResult;
  readonly expectedPgsql?: ImportResult;
}

/** A site file has everything that a site of ours has, and the passwords of its accounts, which do not matter here. */
type RecordedSite = Required<Pick<Site, 'users' | 'cohorts' | 'profileFields'>> & Site;

export interface Corpus {
  readonly site: RecordedSite;
  readonly options: ImportOptions;
  /** Cases by topic. */
  readonly topics: ReadonlyMap<string, readonly ImportCase[]>;
  readonly parser: readonly ParserCase[];
  /** Whether imports were recorded on PostgreSQL too: some case then differs there. */
  readonly onPgsql: boolean;
}

/** A directory of cases; files that start with `_` are taken from the project's own corpus where it has none. */
export function readCorpus(directory: string): Corpus {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const shared = (file: string) => {
    const there = join(directory, file);
    return read(existsSync(there) ? there : join(OWN_CORPUS, file));
  };
  const names = readdirSync(directory).filter((name) => name.endsWith('.json') && !name.startsWith('_'));
  const topics = names.filter((name) => name !== 'parser.json').sort();
  const cases = new Map<string, ImportCase[]>(
    topics.map((name) => [name.replace('.json', ''), read(join(directory, name))]),
  );
  return {
    site: shared('_site.json'),
    options: shared('_options.json').commandLineDefaults,
    topics: cases,
    parser: names.includes('parser.json') ? read(join(directory, 'parser.json')) : [],
    onPgsql: [...cases.values()].flat().some(({ expectedPgsql }) => expectedPgsql !== undefined),
  };
}

/** The site of one case. What the importing account `uploader1` has and may do is said in the site's note only. */
function siteOf({ site: base }: Corpus, { cfg, site: changes = {} }: ImportCase): Site {
  const users = base.users
    .filter((user) => !changes.removeUsers?.includes(user.username))
    .map((user) => (user.username === 'uploader1' ? { ...user, sysroles: ['uploader'] } : user));
  const nextCohort = base.cohorts.length + 1;
  const cohorts = (changes.cohorts ?? []).map((cohort, i) => ({
    id: nextCohort + i,
    idnumber: '',
    name: '',
    ...cohort,
  }));
  const profileFields = base.profileFields
    .filter((field) => !changes.removeProfileFields?.includes(field.shortname))
    .map((field) => ({ ...field, ...changes.profile_fields?.[field.shortname] }));
  const noRoles = { systemAssignable: [], courseAssignable: [], categoryAssignable: [] };
  const asUploader = { importer: { deletesUsers: false, managesCohorts: false }, roles: noRoles };
  return {
    ...base,
    users,
    cohorts: [...base.cohorts, ...cohorts],
    profileFields,
    cfg: { ...base.cfg, ...cfg },
    ...(changes.as && changes.as !== 'admin' ? asUploader : {}),
  };
}

/** What the import of a case is given. */
export function inputOf(corpus: Corpus, recorded: ImportCase) {
  const bytes = recorded.csvBase64 === undefined ? undefined : Buffer.from(recorded.csvBase64, 'base64');
  return {
    file: bytes ?? recorded.csvText ?? '',
    options: { ...defaultsFor(corpus, recorded), ...recorded.options },
    site: siteOf(corpus, recorded),
  };
}

/** What the simulation says of a case. */
export function runCase(
  corpus: Corpus,
  recorded: ImportCase,
  played: Pick<Site, 'database' | 'moodle'>,
): ImportResult {
  const { file, options, site } = inputOf(corpus, recorded);
  const result = simulateImport(file, options, { ...site, ...played });
  if (!result.rows) return result;
  return {
    ...result,
    rows: result.rows.map((row) => (row.user === undefined ? row : { ...row, user: asRecorded(row.user) })),
  };
}

/** The recordings' defaults, but for what depends on the settings that a case changes. */
function defaultsFor({ options }: Corpus, { site, cfg }: ImportCase): ImportOptions {
  const changed = Object.keys(site?.profile_fields ?? {}).map((shortname) => `profile_field_${shortname}`);
  if (cfg?.passwordpolicy === '0') changed.push('uuforcepasswordchange');
  return Object.fromEntries(Object.entries(options).filter(([name]) => !changed.includes(name)));
}

/** The recordings write `@name` for an account's id, and so lost the `@` that a name of its own begins with. */
const asRecorded = (username: string): string => username.replace(/^@+/, '');

export function runParserCase({ site }: Corpus, { csvBase64, delimiter, encoding }: ParserCase): ParserResult {
  const escapesFormulas = putsApostrophe(completeSite(site).moodle) === true;
  const file = readCsv(Buffer.from(csvBase64, 'base64'), { delimiter, encoding, escapesFormulas });
  return 'error' in file ? file : { columns: file.header, rows: file.rows };
}
