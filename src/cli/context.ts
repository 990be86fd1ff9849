// What is known about a file besides its text: the nearest .enrolment.json above it, and the files which that names.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_NAME } from '../core/config/name';
import { resolveConfig } from '../core/config/resolve';
import { decodeFile } from '../core/csv/encoding';
import type { Context } from '../core/file/context';
import { DEFAULT_PLATFORM, platformOf } from '../core/platform';
import { STANDARD_INPUT } from './files';
import { complain, raise, reasonOf, remark, type Session } from './session';

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

/** Reads a configuration and the files that it names; what is wrong is said, and the rest counts. */
async function load(config: string, session: Session): Promise<Known> {
  const { io, language, messages } = session;
  const shown = path.relative(io.cwd, config);
  let text: string;
  try {
    text = decodeFile(await readFile(config)).text;
  } catch (error) {
    complain(session, messages.unreadable(shown, reasonOf(error, messages)));
    return {};
  }
  const folder = path.dirname(config);
  const { context, problems } = await resolveConfig(text, {
    read: (file) =>
      readFile(path.resolve(folder, file)).catch(() => {
        raise(session, 2); // a problem says which file, where it is named
        return undefined;
      }),
  });
  for (const { file, range, message } of problems) {
    const place = range ? `:${range.start.line + 1}:${range.start.column + 1}` : '';
    remark(session, `${file ? path.join(path.dirname(shown), file) : shown}${place} ${message[language]}`);
  }
  return context;
}
