// What a platform expects of an enrolment file, as data. A new platform is a file of this shape, not code.
// The only module that needs zod at run time: load it when a user's own platform has to be read.
import * as z from 'zod/mini';

const text = z.object({ fr: z.string(), en: z.string() });
const count = z.int().check(z.nonnegative());
const time = z.string().check(z.regex(/^\d\d:\d\d$/));

const template = z.object({
  id: z.string(),
  name: text,
  /** The file name that the platform's guide gives it. */
  fileName: z.string(),
  /** Names of the columns, in their order. */
  columns: z.array(z.string()).check(z.minLength(1)),
  /** Whether other columns of Moodle's own upload may follow, in any order (the template then only says what is needed). */
  open: z.boolean(),
});

export const platformSchema = z.object({
  id: z.string(),
  name: text,
  /** The documents this description is taken from. */
  sources: z.array(z.string()),
  templates: z.array(template).check(z.minLength(1)),
  /** Delimiters that the platform takes; more than one when the file only has to be consistent. */
  delimiters: z.array(z.enum([',', ';', '\t', ':', '|'])).check(z.minLength(1)),
  username: z.object({
    /** Whether the platform makes the username (the template then has no column for it). */
    derived: z.boolean(),
    /** `code.initial.nom` of the guide; null where usernames follow no nomenclature that we know. */
    nomenclature: z.nullable(
      z.object({
        /** An establishment code: so many letters, then so many digits. */
        code: z.object({ letters: count, digits: count }),
        /** Last part of a test account's name: `code.nom.test`. */
        test: z.string(),
      }),
    ),
    /** é → e, œ → oe before anything is dropped (an assumption: the guide does not say). */
    transliterate: z.boolean(),
  }),
  /** The address the platform makes for an agent who has none: `code.initial.nom.marker@domain`. */
  fictif: z.nullable(z.object({ marker: z.string(), domain: z.string() })),
  matricule: z.nullable(
    z.object({
      column: z.string(),
      /** What the platform puts in front by itself. */
      prefix: z.string(),
      /** Characters that may stand in one, besides letters and digits. */
      extra: z.string(),
    }),
  ),
  password: z.object({
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
  email: z.object({
    required: z.boolean(),
    /** Whether two accounts may have one address. */
    shared: z.boolean(),
  }),
  /** Longest value of each column, in characters; beyond it the import stops. */
  lengths: z.record(z.string(), count),
  cohorts: z.object({
    /** What a cell of `cohort1` names. */
    by: z.enum(['name', 'idnumber']),
    /** How the reference of an automatic cohort is made; null where cohorts are named freely. */
    code: z.nullable(z.enum(['etape', 'etape-version'])),
    /** When automatic cohorts get their members anew, and from where; what a file adds to one is lost then. */
    refreshed: z.nullable(z.object({ at: time, from: text })),
    /** Whether a cohort of a category may be used in that category only. */
    categories: z.boolean(),
  }),
  /** Where accounts come from when not from files: an imported account is then overwritten. */
  directory: z.nullable(z.object({ at: time, name: z.string() })),
  /** What the platform does every night, in order. */
  nightly: z.array(z.object({ at: time, what: text })),
  /** Options of Moodle's import that this platform applies (its own names: uutype, uuupdatetype…). */
  importOptions: z.record(z.string(), z.string()),
  /** What its users should know besides. */
  notes: z.array(text),
});

/** A platform that a user describes: a built-in one, and what differs. */
export type Platform = z.infer<typeof platformSchema>;
export type Template = Platform['templates'][number];
