// What is known about a file besides its text: the nearest .enrolment.json above it, and the files which that names.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeFile } from '../core/csv/encoding';
import { type Context, SEVERITIES } from '../core/file/context';
import { DEFAULT_PLATFORM, PLATFORMS, platformOf } from '../core/platform';
import { readAccounts } from '../core/reference/read-accounts';
import { readCohorts } from '../core/reference/read-cohorts';
import { STANDARD_INPUT } from './files';
import { complain, reasonOf, remark, type Session } from './session';

const CONFIG_NAME = '.enrolment.json';

/** What the command line says about every file. */
export interface Choices {
  /** Id of a platform; the files are then checked whatever is in them. */
  readonly platform?: string;
  /** A configuration to read instead of the nearest one. */
  readonly config?: string;
}

type Known = Partial<Context>;

/** Gives the context of each file; every configuration is read once, and what is wrong with it said once. */
export function contextReader(choices: Choices, session: Session): (file: string) => Promise<Context> {
  const { cwd } = session.io;
  const nearest = new Map<string, Promise<string | undefined>>();
  const loaded = new Map<string, Promise<Known>>();
  const forced = choices.platform === undefined ? undefined : platformOf(choices.platform);

  const configAbove = (folder: string): Promise<string | undefined> =>
    remembered(nearest, folder, async () => {
      const candidate = path.join(folder, CONFIG_NAME);
      if (await isFile(candidate)) return candidate;
      const parent = path.dirname(folder);
      return parent === folder ? undefined : configAbove(parent);
    });

  return async (file) => {
    const folder = file === STANDARD_INPUT ? cwd : path.dirname(path.resolve(cwd, file));
    const config = choices.config === undefined ? await configAbove(folder) : path.resolve(cwd, choices.config);
    const known = config === undefined ? {} : await remembered(loaded, config, () => load(config, session));
    return {
      platform: DEFAULT_PLATFORM,
      ...known,
      ...(forced && { platform: forced, forced: true }),
      fileName: file === STANDARD_INPUT ? '' : path.basename(file),
    };
  };
}

function remembered<T>(memory: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** Reads a configuration and the files that it names; paths in it count from its own folder. */
async function load(config: string, session: Session): Promise<Known> {
  const { messages } = session;
  const text = await readText(config, session);
  if (text === undefined) return {};
  const { values, problems } = await parseConfig(text);
  for (const key of problems) {
    remark(session, key ? messages.configValue(config, key) : messages.configNotJson(config));
  }
  const named = (file: string | undefined) =>
    file === undefined ? undefined : readText(path.resolve(path.dirname(config), file), session);
  const [accounts, cohorts] = await Promise.all([named(values.accounts), named(values.cohorts)]);
  return {
    ...(values.platform !== undefined && { platform: platformOf(values.platform)! }),
    ...(values.establishment !== undefined && { establishment: values.establishment }),
    ...(values.category !== undefined && { category: values.category }),
    ...(values.rules && { rules: values.rules }),
    ...(accounts !== undefined && { accounts: readAccounts(accounts).accounts }),
    ...(cohorts !== undefined && { cohorts: readCohorts(cohorts).cohorts }),
  };
}

async function readText(file: string, session: Session): Promise<string | undefined> {
  try {
    return decodeFile(await readFile(file)).text;
  } catch (error) {
    complain(session, session.messages.unreadable(file, reasonOf(error, session.messages)));
    return undefined;
  }
}

/** `problems` are the keys whose values do not fit; '' when the whole text is no JSON object. */
async function parseConfig(text: string) {
  const z = await import('zod/mini');
  const word = z.optional(z.string());
  const shape = {
    platform: z.optional(z.enum(PLATFORMS.map(({ id }) => id))),
    establishment: word,
    category: word,
    accounts: word,
    cohorts: word,
    rules: z.optional(z.record(z.string(), z.enum(['off', ...SEVERITIES]))),
  };
  const read = z.record(z.string(), z.unknown()).safeParse(jsonOf(text));
  const config = z.object(shape);
  if (!read.success) return { values: config.parse({}), problems: [''] };
  const keys = Object.keys(shape) as (keyof typeof shape)[];
  const problems = keys.filter((key) => !shape[key].safeParse(read.data[key]).success);
  const fitting = Object.fromEntries(Object.entries(read.data).filter(([key]) => !problems.includes(key as never)));
  return { values: config.parse(fitting), problems };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
