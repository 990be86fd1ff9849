// What a platform expects of an enrolment file, as data. A new platform is a file of this shape, not code.
// Loads zod: import it only where a user's own platform is read.
import * as z from 'zod/mini';
import { VERSION } from '../moodle-facts/versions';
import { naming } from './naming-schema';

const text = z.strictObject({ fr: z.string(), en: z.string() });
const count = z.int().check(z.nonnegative());
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Whether all are others, whatever their case: Moodle knows none, and a file has each column once. */
const areDistinct = (names: readonly string[]) =>
  new Set(names.map((name) => name.toLowerCase())).size === names.length;

const template = z.strictObject({
  id: z.string(),
  name: text,
  /** The file name that the platform's guide gives it. */
  fileName: z.string().check(z.regex(/\.csv$/i)),
  /** Names of the columns, in their order. */
  columns: z.array(z.string().check(z.regex(/^\S+$/))).check(z.minLength(1), z.refine(areDistinct)),
  /** Whether other columns of Moodle's own upload may follow, in any order (the template then only says what is needed). */
  open: z.boolean(),
});

export const platformSchema = z.strictObject({
  id: z.string(),
  name: text,
  /** The documents this description is taken from. */
  sources: z.array(z.string()),
  templates: z.array(template).check(
    z.minLength(1),
    z.refine((all) => areDistinct(all.map(({ id }) => id))),
  ),
  /** Delimiters that the platform takes; more than one when the file only has to be consistent. */
  delimiters: z.array(z.enum([',', ';', '\t', ':', '|'])).check(z.minLength(1)),
  username: z.strictObject({
    /** Whether the platform makes the username (the template then has no column for it). */
    derived: z.boolean(),
    /** `code.initial.nom` of the guide; null where usernames follow no nomenclature that we know. */
    nomenclature: z.nullable(
      z.strictObject({
        /** An establishment code: so many letters, then so many digits. */
        code: z.strictObject({ letters: count, digits: count }),
        /** Last part of a test account's name: `code.nom.test`. */
        test: z.string(),
      }),
    ),
    ...naming,
  }),
  /** The address the platform makes for an agent who has none: `code.initial.nom.marker@domain`. */
  fictif: z.nullable(
    z.strictObject({
      marker: z.string().check(z.regex(/^[^\s@.]+$/)),
      domain: z.string().check(z.regex(/^[^\s@]+$/)),
    }),
  ),
  matricule: z.nullable(
    z.strictObject({
      column: z.string(),
      /** What the platform puts in front by itself. */
      prefix: z.string(),
      /** Characters that may stand in one, besides letters and digits. */
      extra: z.string(),
    }),
  ),
  password: z.strictObject({
    minLength: count,
    lower: count,
    upper: count,
    digit: count,
    other: count,
    /** Whether an empty password makes the platform mail one. */
    mailedWhenEmpty: z.boolean(),
    /** Passwords printed in public documents. */
    published: z.array(z.string()),
  }),
  email: z.strictObject({
    required: z.boolean(),
    /** Whether two accounts may have one address. */
    shared: z.boolean(),
  }),
  /** Longest value of each column, in characters; beyond it the import stops. */
  lengths: z.record(z.string(), count),
  cohorts: z.strictObject({
    /** What a cell of `cohort1` names. */
    by: z.enum(['name', 'idnumber']),
    /**
     * How the reference of a cohort that the information system makes is written: APOGÉE's code étape, of so many
     * letters and digits, and the digits of its version behind it (0: no version). Null where people name all cohorts.
     */
    code: z.nullable(z.strictObject({ shortest: count, longest: count, versionDigits: count })),
    /** Whether people make cohorts besides those of the information system. */
    manual: z.boolean(),
    /**
     * Where and when cohorts get their members anew every night, `at` being null where the hour is not documented; what
     * a file adds to such a cohort is lost then.
     */
    refreshed: z.nullable(z.strictObject({ at: z.nullable(time), from: text })),
    /** Whether a cohort of a category may be used in that category and below it only. */
    categories: z.boolean(),
  }),
  /** Where accounts come from when not from files: an imported account is then overwritten. */
  directory: z.nullable(z.strictObject({ at: z.nullable(time), name: text })),
  /** What the platform does every night, in order. */
  nightly: z.array(z.strictObject({ at: time, what: text })),
  /**
   * Options of Moodle's import that this platform applies (Moodle's names: uutype, uuupdatetype…). Without `uutype`, the
   * platform asks what to do with each account that exists.
   */
  importOptions: z.record(z.string(), z.string()),
  /** The full version of its Moodle, as the site shows it (`4.5.8`); null where nobody knows. */
  moodleVersion: z.nullable(z.string().check(z.regex(VERSION))),
  /** What is clicked on the site itself, one name after the other, as its documents have them; null where none says. */
  paths: z.strictObject({
    /** To the page that takes the file. */
    import: z.nullable(text),
    /** To the page on which a cohort is made. */
    cohort: z.nullable(text),
    /** From a session or a course to its synchronisation with a cohort. */
    synchronise: z.nullable(text),
  }),
  /** How sessions are named, `{from}`, `{to}` and `{title}` standing for two dates and the course; null for no rule. */
  sessionName: z.nullable(z.string()),
  /** What its users should know besides. */
  notes: z.array(text),
});

type Described = z.infer<typeof platformSchema>;
type OneOrMore<T> = [T, ...T[]];

export type Template = Described['templates'][number];

/** What one platform expects. The schema takes no empty list of templates or delimiters, and here the types say so. */
export type Platform = Described & {
  templates: OneOrMore<Template>;
  delimiters: OneOrMore<Described['delimiters'][number]>;
};
