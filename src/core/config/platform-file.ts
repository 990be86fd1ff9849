// A platform that a user describes: a JSON file that says what differs from a built-in platform, or from another file.

import type { Problem } from '../i18n/problem';
import { PLATFORMS, type Platform, platformOf } from '../platform';
import { platformSchema } from '../platform/schema';
import { decodeFile } from '../text/decode-file';
import { readImportOptions } from './import-options';
import { JsonFile, type JsonObject, type Path } from './json';
import { lenientParse, nearest } from './lenient-parse';
import { CONFIG_MESSAGES, EXPECTED } from './texts';

/**
 * Why there are no bytes: nobody said that it may be read (`outside` in an editor, `not-allowed` on a command line), another
 * program holds it, or there is no such file.
 */
export type Unread = 'outside' | 'not-allowed' | 'held' | undefined;

export type ReadFile = (path: string) => Promise<Uint8Array | Unread>;

export interface PlatformRead {
  /** Undefined when nothing of it can be used. */
  readonly platform: Platform | undefined;
  /** Why the file itself was not read, where it was not. */
  readonly unread?: Unread;
  readonly problems: readonly Problem[];
  /** Every file of the chain, as `.enrolment.json` would name it. */
  readonly files: readonly string[];
}

/** What a platform file extends when it does not say. */
const USUAL_BASE = 'moodle';

/** Whether a platform is named by the path of its file. */
export function isPath(platform: string): boolean {
  return /\.jsonc?$/i.test(platform);
}

/** What is said of a platform that nobody knows. */
export function unknownPlatform(id: string) {
  const ids = PLATFORMS.map((platform) => platform.id);
  return CONFIG_MESSAGES.unknownPlatform(id, nearest(id, ids), ids);
}

/**
 * Reads a platform file and those that it extends. `path` counts from the folder of `.enrolment.json`; a missing file is
 * the caller's to report, where its name stands.
 */
export async function readPlatform(path: string, read: ReadFile, chain: readonly string[] = []): Promise<PlatformRead> {
  const files = [...chain, path];
  const bytes = await read(path);
  if (!(bytes instanceof Uint8Array)) return { platform: undefined, unread: bytes, problems: [], files };
  const json = JsonFile.read(decodeFile(bytes).text, path);
  if (!(json instanceof JsonFile)) return { platform: undefined, problems: [json], files };

  const base = await readBase(json, path, read, files);
  if (!base.platform) return base;
  const { $schema: _, extends: __, ...own } = json.value;
  const merged = merge({ ...base.platform, id: path.replace(/^.*\/|\.jsonc?$/gi, '') }, own);
  const { data, problems } = lenientParse(platformSchema, merged, json, (value, wrong) =>
    restored(value, base.platform as JsonObject, wrong),
  );
  const told = [...base.problems, ...json.repeatedKeys(), ...problems];
  const platform = (data as Platform | undefined) ?? base.platform;
  const importOptions = { ...base.platform.importOptions, ...ownOptions(own.importOptions, json, told) };
  return { platform: { ...platform, importOptions }, problems: told, files: base.files };
}

/** The import's options that a file states; what is no text, the schema tells. */
function ownOptions(stated: unknown, json: JsonFile, problems: Problem[]): Record<string, string> {
  const texts = isObject(stated) ? Object.entries(stated).filter(([, value]) => typeof value === 'string') : [];
  return readImportOptions(Object.fromEntries(texts), 'importOptions', json, problems);
}

async function readBase(json: JsonFile, path: string, read: ReadFile, files: readonly string[]): Promise<PlatformRead> {
  const named = json.value.extends ?? USUAL_BASE;
  const failed = (problem: Problem): PlatformRead => ({ platform: undefined, problems: [problem], files });
  const on = (message: Problem['message']) => failed(json.problem(['extends'], message));
  if (typeof named !== 'string') return on(CONFIG_MESSAGES.wrongValue(EXPECTED.string));
  if (!isPath(named)) {
    const platform = platformOf(named);
    return platform ? { platform, problems: [], files } : on(unknownPlatform(named));
  }
  const file = resolveSibling(path, named);
  if (files.includes(file)) return on(CONFIG_MESSAGES.cycle([...files.slice(files.indexOf(file)), file]));
  const base = await readPlatform(file, read, files);
  // What is wrong in the file that is extended is told there; only that it is not there is told here.
  return base.platform || base.problems.length
    ? base
    : { ...on(CONFIG_MESSAGES.unreadableFile(named, base.unread)), files: base.files };
}

/** A path that counts from the folder of a file, counted from where that file's own path counts. */
function resolveSibling(file: string, path: string): string {
  if (/^([\\/]|[a-z]:)/i.test(path)) return path;
  const steps = file.split(/[\\/]/).slice(0, -1);
  for (const step of path.split(/[\\/]/)) {
    if (step === '..' && steps.length && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a platform says, where the file says nothing else; lists are taken whole. */
function merge(base: JsonObject, own: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const inherited = Object.hasOwn(base, key) ? base[key] : undefined;
    merged[key] = isObject(value) && isObject(inherited) ? merge(inherited, value) : value;
  }
  return merged;
}

/** Takes back the section of the platform in which a value is wrong. */
function restored(value: unknown, base: JsonObject, [section]: Path): unknown {
  return isObject(value) && section !== undefined ? { ...value, [section]: base[section] } : base;
}
