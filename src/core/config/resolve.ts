// From `.enrolment.json` to what is known about the files below it. Reads no file itself: the command line, the desktop
// and the browser each give their own way to read one.

import { expectedNames, WHOLE_NAME } from '../document/columns';
import type { Context } from '../document/context';
import type { Text } from '../i18n/language';
import type { Problem } from '../i18n/problem';
import { isMoodleColumn } from '../moodle-facts/columns';
import { isEstablishmentCode } from '../people/usernames';
import { DEFAULT_PLATFORM, type Platform, platformOf } from '../platform';
import { type Cohort, Cohorts } from '../reference/cohorts';
import { type AccountsRead, readAccountsFile } from '../reference/read-accounts';
import { cohortOf, readCohorts } from '../reference/read-cohorts';
import { REFERENCE_MESSAGES } from '../reference/texts';
import { decodeFile } from '../text/decode-file';
import type { JsonFile, Path } from './json';
import type { ReadFile } from './platform-file';
import type { Config } from './schema';
import { CONFIG_MESSAGES } from './texts';

export interface ConfigTools {
  /** The bytes of a file; its path counts from the folder of `.enrolment.json`. Or why it cannot be read. */
  readonly read: ReadFile;
  /** Reads an export of accounts: a caller that keeps what it has read gives its own. */
  readonly readAccounts?: (path: string, bytes: Uint8Array) => Promise<AccountsRead>;
}

export type ConfigContext = Partial<
  Pick<
    Context,
    | 'platform'
    | 'establishment'
    | 'category'
    | 'moodleVersion'
    | 'template'
    | 'accounts'
    | 'cohorts'
    | 'rules'
    | 'importOptions'
    | 'mapping'
  >
>;

export interface Resolved {
  /** What the file says, as far as it is right. */
  readonly context: ConfigContext;
  readonly problems: readonly Problem[];
  /** Every file that it names, whether it is there or not: a change of one is a change of all this. */
  readonly files: readonly string[];
  /** Paths of the accounts' export and of the cohort catalogue, as written. */
  readonly named: { readonly accounts?: string; readonly cohorts?: string };
  /** Not a JSON object: the last valid configuration stays in force. */
  readonly broken: boolean;
}

interface Work {
  readonly json: JsonFile;
  readonly tools: ConfigTools;
  readonly problems: Problem[];
  readonly files: string[];
  /** Notes a problem on the value at a path; the value then counts for nothing. */
  refuse(path: Path, message: Text): undefined;
}

/** Reads a configuration and the files it names. Never throws but what `tools.read` throws. */
export async function resolveConfig(text: string, tools: ConfigTools): Promise<Resolved> {
  // zod and the JSON parser are needed only where a folder has a configuration.
  const [{ JsonFile }, { lenientParse, without }, { configSchema }] = await Promise.all([
    import('./json'),
    import('./lenient-parse'),
    import('./schema'),
  ]);
  const json = JsonFile.read(text, '');
  if (!(json instanceof JsonFile)) return { context: {}, problems: [json], files: [], named: {}, broken: true };
  const { data, problems: faults } = lenientParse(configSchema, json.value, json, without);
  const problems = [...json.repeatedKeys(), ...faults];
  const refuse = (path: Path, message: Text) => {
    problems.push(json.problem(path, message));
    return undefined;
  };
  const work: Work = { json, tools, problems, files: [], refuse };
  const context = data ? await contextOf(data, work) : {};
  const named = {
    ...defined('accounts', data?.accounts),
    ...defined('cohorts', typeof data?.cohorts === 'string' ? data.cohorts : undefined),
  };
  return { context, problems: problems.sort(byPlace), files: work.files, named, broken: false };
}

async function contextOf(config: Config, work: Work): Promise<ConfigContext> {
  const platform = config.platform === undefined ? undefined : await platformNamed(config.platform, work);
  const [accounts, cohorts] = await Promise.all([accountsOf(config, work), cohortsOf(config, work)]);
  return {
    ...defined('platform', platform),
    ...defined('establishment', establishmentOf(config, platform ?? DEFAULT_PLATFORM, work)),
    ...defined('category', config.category),
    ...defined('moodleVersion', config.moodleVersion),
    ...defined('template', templateOf(config, platform ?? DEFAULT_PLATFORM, work)),
    ...defined('mapping', mappingOf(config, platform ?? DEFAULT_PLATFORM, work)),
    ...defined('accounts', accounts),
    ...defined('cohorts', cohorts),
    ...defined('rules', config.rules as ConfigContext['rules']),
    ...defined('importOptions', await importOptionsOf(config, work)),
  };
}

const defined = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [name in K]?: T };

async function platformNamed(name: string, { tools, files, problems, refuse }: Work): Promise<Platform | undefined> {
  const { isPath, readPlatform, unknownPlatform } = await import('./platform-file');
  if (!isPath(name)) return platformOf(name) ?? refuse(['platform'], unknownPlatform(name));
  const read = await readPlatform(name, tools.read);
  files.push(...read.files);
  for (const problem of read.problems) problems.push(problem);
  if (!read.platform && !read.problems.length) refuse(['platform'], CONFIG_MESSAGES.unreadableFile(name, read.unread));
  return read.platform;
}

function establishmentOf({ establishment }: Config, platform: Platform, { refuse }: Work): string | undefined {
  const { nomenclature } = platform.username;
  const code = establishment?.trim().toLowerCase();
  if (!code || !nomenclature || isEstablishmentCode(code, nomenclature)) return code || undefined;
  const { letters, digits } = nomenclature.code;
  return refuse(['establishment'], CONFIG_MESSAGES.wrongEstablishment(letters, digits));
}

function templateOf({ template }: Config, platform: Platform, { refuse }: Work): string | undefined {
  const ids = platform.templates.map(({ id }) => id);
  if (template === undefined || ids.includes(template)) return template;
  return refuse(['template'], CONFIG_MESSAGES.unknownTemplate(template, ids));
}

function mappingOf({ mapping }: Config, platform: Platform, { refuse }: Work): ConfigContext['mapping'] {
  if (!mapping) return undefined;
  const known = new Set(platform.templates.flatMap(expectedNames));
  const isKnown = (name: string) => !name || name === WHOLE_NAME || known.has(name) || isMoodleColumn(name);
  for (const [foreign, name] of Object.entries(mapping))
    if (!isKnown(name)) refuse(['mapping', foreign], CONFIG_MESSAGES.unknownColumn(name, [...known]));
  return Object.fromEntries(Object.entries(mapping).filter(([, name]) => isKnown(name)));
}

async function accountsOf({ accounts: path }: Config, work: Work): Promise<ConfigContext['accounts']> {
  if (path === undefined) return undefined;
  const bytes = await bytesOf(['accounts'], path, work);
  if (!bytes) return undefined;
  const { readAccounts = (_: string, content: Uint8Array) => readAccountsFile(content) } = work.tools;
  const { accounts, problems } = await readAccounts(path, bytes);
  return usable(accounts, path, problems, work);
}

async function cohortsOf({ cohorts }: Config, work: Work): Promise<Cohorts | undefined> {
  if (cohorts === undefined) return undefined;
  if (typeof cohorts !== 'string') return cohortsListed(cohorts, work);
  const bytes = await bytesOf(['cohorts'], cohorts, work);
  if (!bytes) return undefined;
  const read = readCohorts(decodeFile(bytes).text);
  return usable(read.cohorts, cohorts, read.problems, work);
}

/** What was read of a file, unless it could not be read at all: then nothing is known, which is not the same as nobody. */
function usable<T>(read: T, file: string, problems: readonly Problem[], work: Work): T | undefined {
  for (const problem of problems) work.problems.push({ ...problem, file });
  return problems.some(({ severity }) => severity === 'error') ? undefined : read;
}

async function bytesOf(path: Path, file: string, { tools, files, refuse }: Work): Promise<Uint8Array | undefined> {
  files.push(file);
  const read = await tools.read(file);
  return read instanceof Uint8Array ? read : refuse(path, CONFIG_MESSAGES.unreadableFile(file, read));
}

function cohortsListed(items: Exclude<Config['cohorts'], string | undefined>, work: Work): Cohorts {
  const list: Cohort[] = [];
  const idnumbers = new Set<string>();
  items.forEach((item, index) => {
    if (item === undefined) return; // was wrong, and said so
    const {
      name = '',
      idnumber = '',
      context = '',
      category = '',
      source = '',
    } = typeof item === 'string' ? { name: item, idnumber: item } : item;
    const cohort = cohortOf(name.trim(), idnumber.trim(), context, category, source);
    if (!cohort) work.refuse(['cohorts', index], REFERENCE_MESSAGES.namelessCohort);
    else if (idnumbers.has(cohort.idnumber)) {
      const message = REFERENCE_MESSAGES.idnumberTwiceInList(cohort.idnumber);
      work.problems.push(work.json.problem(['cohorts', index], message, 'warning'));
    } else {
      if (cohort.idnumber) idnumbers.add(cohort.idnumber);
      list.push(cohort);
    }
  });
  return new Cohorts(list);
}

async function importOptionsOf(config: Config, { json, problems }: Work): Promise<ConfigContext['importOptions']> {
  if (!config.import) return undefined;
  const { readImportOptions } = await import('./import-options');
  return readImportOptions(config.import, 'import', json, problems);
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const [one, other] = [a.range?.start, b.range?.start];
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}
