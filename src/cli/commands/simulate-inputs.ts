// The options and the site of a simulated import: JSON given in place, or the path of a JSON file.
import * as z from 'zod/mini';
import { nearest } from '../../core/config/lenient-parse';
import { CONFIG_MESSAGES } from '../../core/config/texts';
import { IMPORT_OPTION_NAMES, isImportOption } from '../../core/moodle-facts/import-options';
import { readVersion, UNKNOWN_VERSION } from '../../core/moodle-facts/versions';
import { type ImportOptions, type Site, STOCK_SITE } from '../../core/simulation';
import { readInput } from '../io/files';
import { printError, printWarning, type Session } from '../io/run';
import { SIMULATE_MESSAGES } from './simulate-texts';

const text = z.string();
const flag = z.union([z.boolean(), z.number()]);
const setting = z.union([z.string(), z.number(), z.boolean()]);
const role = z.looseObject({ id: z.number(), shortname: text });

const optionsSchema = z.record(z.string(), z.nullable(z.union([z.string(), z.number()])));

/** A site that says only what differs from a stock Moodle; the corpus's `_site.json` is one. */
const siteSchema = z.looseObject({
  database: z.optional(z.enum(['mariadb', 'pgsql'])),
  moodle: z.optional(text),
  reader: z.optional(text),
  cfg: z.optional(z.record(z.string(), setting)),
  users: z.optional(
    z.array(
      z.looseObject({
        username: text,
        firstname: z.optional(text),
        lastname: z.optional(text),
        email: z.optional(text),
        auth: z.optional(text),
        suspended: z.optional(flag),
        mnethostid: z.optional(z.number()),
        siteAdmin: z.optional(z.boolean()),
        profile: z.optional(z.record(z.string(), text)),
        cohorts: z.optional(z.array(text)),
        sysroles: z.optional(z.array(text)),
        otherFieldsNull: z.optional(z.array(text)),
      }),
    ),
  ),
  cohorts: z.optional(
    z.array(z.looseObject({ id: z.number(), idnumber: text, name: text, component: z.optional(text) })),
  ),
  profileFields: z.optional(
    z.array(
      z.looseObject({
        shortname: text,
        type: z.enum(['text', 'menu', 'checkbox', 'textarea', 'datetime']),
        required: z.optional(z.number()),
        forceunique: z.optional(z.number()),
        defaultdata: z.optional(text),
        param1: z.optional(z.nullable(text)),
        param2: z.optional(z.nullable(text)),
      }),
    ),
  ),
  authPlugins: z.optional(
    z.record(z.string(), z.object({ enabled: z.boolean(), internal: z.boolean(), canBeManuallySet: z.boolean() })),
  ),
  installedLanguages: z.optional(z.array(text)),
  themes: z.optional(z.array(text)),
  mnetLocalHostId: z.optional(z.number()),
  courses: z.optional(
    z.array(
      z.looseObject({
        shortname: text,
        frontPage: z.optional(z.boolean()),
        manualEnrol: z.optional(z.boolean()),
        groups: z.optional(z.array(text)),
      }),
    ),
  ),
  courseCategories: z.optional(z.array(z.looseObject({ idnumber: z.nullable(text) }))),
  roles: z.optional(
    z.object({
      systemAssignable: z.array(role),
      courseAssignable: z.array(role),
      categoryAssignable: z.array(role),
    }),
  ),
  importer: z.optional(z.object({ deletesUsers: z.optional(z.boolean()), managesCohorts: z.optional(z.boolean()) })),
});

/** The import's options; none when the user gave none. Undefined, and said, when they cannot be used. */
export async function readOptions(source: string | undefined, session: Session): Promise<ImportOptions | undefined> {
  const options = source === undefined ? {} : await readJson(source, optionsSchema, session);
  const unknown = Object.keys(options ?? {}).filter((name) => !isImportOption(name));
  for (const name of unknown)
    printWarning(session, CONFIG_MESSAGES.unknownOption(name, nearest(name, IMPORT_OPTION_NAMES))[session.language]);
  return options;
}

/** The site, a stock Moodle where the user says nothing. Undefined, and said, when it cannot be used. */
export async function readSite(
  source: string | undefined,
  version: string | undefined,
  session: Session,
): Promise<Site | undefined> {
  const site = source === undefined ? {} : await readJson(source, siteSchema, session);
  if (!site) return undefined;
  const moodle = version ?? site.moodle ?? UNKNOWN_VERSION;
  if (moodle !== UNKNOWN_VERSION && !readVersion(moodle)) {
    printError(session, SIMULATE_MESSAGES[session.language].notVersion(moodle));
    return undefined;
  }
  const { users, cohorts } = STOCK_SITE;
  // What was checked is what a site may say; the stock Moodle says the rest. A version that is asked for wins.
  return { users, cohorts, ...site, moodle, ...(version && { reader: '' }) } as Site;
}

async function readJson<Schema extends z.ZodMiniType>(
  source: string,
  schema: Schema,
  session: Session,
): Promise<z.output<Schema> | undefined> {
  const messages = SIMULATE_MESSAGES[session.language];
  const inPlace = /^\s*\{/.test(source);
  const json = inPlace ? source : await readText(source, session);
  if (json === undefined) return undefined;
  const name = inPlace ? 'JSON' : source;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    // What the parser says would quote the text.
    printError(session, messages.notJson(name));
    return undefined;
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  printError(session, messages.wrongValue(name, parsed.error.issues[0]?.path.join('.') ?? ''));
  return undefined;
}

async function readText(path: string, session: Session): Promise<string | undefined> {
  const bytes = await readInput({ path, searched: false }, session);
  return bytes && new TextDecoder().decode(bytes);
}
