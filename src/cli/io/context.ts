// What is known about a file besides its text: the nearest .enrolment.json above it, and the files which that names.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_NAME } from '../../core/config/name';
import { resolveConfig } from '../../core/config/resolve';
import type { Context } from '../../core/document/context';
import { DEFAULT_PLATFORM, platformOf } from '../../core/platform';
import { decodeFile } from '../../core/text/decode-file';
import { type Input, readRegularFile, STANDARD_INPUT } from './files';
import { identityOf, isReallyInside } from './identity';
import { printError, printWarning, reasonOf, type Session, setExitCode } from './run';

/** What the command line says about every file. */
export interface CommonOptions {
  /** Id of a platform; the files are then checked whatever is in them. */
  readonly platform?: string;
  /** A configuration to read instead of the nearest one. */
  readonly config?: string;
  /** Reads also what a configuration names outside its own folder. */
  readonly allowOutside?: boolean;
}

/** What a configuration says, and which files it names: no search takes these for enrolment files. */
interface LoadedConfig {
  readonly context: Partial<Context>;
  /** Identities of files. */
  readonly named: ReadonlySet<string>;
}

const NOTHING: LoadedConfig = { context: {}, named: new Set() };

/** Gives what is known about a file. */
export type ContextOf = (input: Input) => Promise<Context>;

/** Every configuration is read once, and what is wrong with it said once. */
export function contextReader(choices: CommonOptions, session: Session): ContextOf {
  const { cwd } = session.io;
  const nearest = new Map<string, Promise<string | undefined>>();
  const loaded = new Map<string, Promise<LoadedConfig>>();
  const forced = choices.platform === undefined ? undefined : platformOf(choices.platform);

  const configAbove = (folder: string): Promise<string | undefined> =>
    memoize(nearest, folder, async () => {
      const candidate = path.join(folder, CONFIG_NAME);
      if (await isFile(candidate)) return candidate;
      const parent = path.dirname(folder);
      return parent === folder ? undefined : configAbove(parent);
    });

  const isNamed = async (file: string, { named }: LoadedConfig) =>
    named.size > 0 && named.has(await identityOf(path.resolve(cwd, file)));

  return async ({ path: file, searched }) => {
    const folder = file === STANDARD_INPUT ? cwd : path.dirname(path.resolve(cwd, file));
    const config = choices.config === undefined ? await configAbove(folder) : path.resolve(cwd, choices.config);
    const known = config === undefined ? NOTHING : await memoize(loaded, config, () => load(config, choices, session));
    return {
      platform: DEFAULT_PLATFORM,
      ...known.context,
      ...(forced && { platform: forced, forced: true }),
      ...(searched && { origin: (await isNamed(file, known)) ? 'reference' : 'searched' }),
      fileName: file === STANDARD_INPUT ? '' : path.basename(file),
    };
  };
}

function memoize<T>(memory: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
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

/** So many problems of one configuration are told; nobody reads more of them. */
const MOST_PROBLEMS = 20;

/** Whether a path names another machine: merely looking at it would ask there, and send the user's name. */
const isOnServer = (file: string) => /^[\\/]{2}/.test(file);

/** Reads a configuration and the files that it names; what is wrong is said, and the rest counts. */
async function load(config: string, { allowOutside = false }: CommonOptions, session: Session): Promise<LoadedConfig> {
  const { io, language, messages } = session;
  const shown = path.relative(io.cwd, config);
  session.filesRead.add(config);
  let text: string;
  try {
    text = decodeFile(await readRegularFile(config)).text;
  } catch (error) {
    printError(session, messages.unreadable(shown, reasonOf(error, messages)));
    return NOTHING;
  }
  const folder = path.dirname(config);
  const { context, problems, files } = await resolveConfig(text, {
    read: async (file) => {
      const allowed = allowOutside || (!isOnServer(file) && (await isReallyInside(path.resolve(folder, file), folder)));
      const bytes = allowed && (await readRegularFile(path.resolve(folder, file)).catch(() => undefined));
      if (bytes) return bytes;
      setExitCode(session, 2); // a problem says which file, where it is named
      return allowed ? undefined : 'not-allowed';
    },
  });
  for (const { file, range, message } of problems.slice(0, MOST_PROBLEMS)) {
    const place = range ? `:${range.start.line + 1}:${range.start.column + 1}` : '';
    printWarning(session, `${file ? path.join(path.dirname(shown), file) : shown}${place} ${message[language]}`);
  }
  if (problems.length > MOST_PROBLEMS)
    printWarning(session, messages.moreProblems(shown, problems.length - MOST_PROBLEMS));
  const named = files.map((file) => path.resolve(folder, file));
  for (const file of named) session.filesRead.add(file);
  return { context, named: new Set(await Promise.all([config, ...named].map(identityOf))) };
}
