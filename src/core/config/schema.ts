// What `.enrolment.json` may say, as one zod schema: the editor's completion is made from it, and values are checked by it.
import * as z from 'zod/mini';
import { SEVERITIES } from '../document/context';
import { IMPORT_OPTIONS } from '../moodle-facts/import-options';
import { UNKNOWN_VERSION, VERSION } from '../moodle-facts/versions';
import { PLATFORMS } from '../platform';
import { RULES } from '../rules';

/** French first: it is what most readers of the completion list read. */
const says = (fr: string, en: string) => z.describe(`${fr} (${en})`);

const severity = z.enum([...SEVERITIES, 'off']);

const cohort = z.union([
  z.string(),
  z.strictObject({
    name: z.optional(z.string().check(says('Nom affiché', 'Visible name'))),
    idnumber: z.optional(z.string().check(says('Numéro d’identification', 'Id number'))),
    context: z.optional(
      z
        .enum(['system', 'category'])
        .check(says('Utilisable partout, ou dans sa catégorie', 'Usable everywhere, or in its category')),
    ),
    category: z.optional(z.string().check(says('Chemin de la catégorie\u00a0: Santé / IFSI', 'Path of the category'))),
    source: z.optional(
      z
        .enum(['manual', 'apogee'])
        .check(says('Tenue à la main, ou refaite chaque nuit', 'Kept by people, or refreshed every night')),
    ),
  }),
]);

const optionValue = (values: readonly string[]) =>
  z.union([z.enum(values as [string, ...string[]]), z.boolean(), z.int()]);

/** As the platform shows it, or a word for "not known". */
const VERSION_OR_UNKNOWN = new RegExp(`^${UNKNOWN_VERSION}$|${VERSION.source}`);

export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  platform: z.optional(
    z
      .union([z.enum(PLATFORMS.map(({ id }) => id)), z.string()])
      .check(
        says(
          'Plateforme, ou chemin d’un fichier .json qui en décrit une',
          'Platform, or path of a .json file that describes one',
        ),
      ),
  ),
  establishment: z.optional(
    z
      .string()
      .check(says('Code de l’établissement de ces fichiers\u00a0: alp002', 'Establishment code of these files')),
  ),
  category: z.optional(
    z
      .string()
      .check(
        says('Catégorie où les cohortes serviront\u00a0: Santé / IFSI', 'Category in which the cohorts will be used'),
      ),
  ),
  template: z.optional(
    z.string().check(says('Modèle des fichiers\u00a0: agents, agents-cohort', 'Template of the files')),
  ),
  moodleVersion: z.optional(
    z
      .string()
      .check(
        z.regex(VERSION_OR_UNKNOWN),
        says(
          'Version complète de Moodle sur la plateforme\u00a0: 4.5.8, ou unknown. Un administrateur la lit dans Administration du site, Notifications, en bas de la page',
          'Full version of the platform’s Moodle: 4.5.8, or unknown. An administrator reads it in Site administration, Notifications, at the bottom of the page',
        ),
      ),
  ),
  accounts: z.optional(
    z
      .string()
      .check(
        says('Chemin de l’«\u00a0Export Excel\u00a0» des comptes existants', 'Path of the export of existing accounts'),
      ),
  ),
  cohorts: z.optional(
    z
      .union([z.string(), z.array(z.optional(cohort))])
      .check(
        says(
          'Chemin de la liste des cohortes, ou la liste elle-même',
          'Path of the list of cohorts, or the list itself',
        ),
      ),
  ),
  mapping: z.optional(
    z
      .record(z.string(), z.string())
      .check(
        says(
          'Colonnes d’un export RH\u00a0: la colonne du modèle qui correspond à chacune (fullname\u00a0: nom et prénom ensemble\u00a0; vide\u00a0: ne pas reprendre)',
          'Columns of an HR export: the template’s column that each one gives, fullname for first and last name in one cell, nothing to leave it out',
        ),
      ),
  ),
  rules: z.optional(
    z
      .strictObject(
        Object.fromEntries(
          RULES.map(({ id, texts }) => [id, z.optional(severity.check(says(texts.fr.title, texts.en.title)))]),
        ),
      )
      .check(says('Gravité de chaque règle, ou off', 'Severity of each rule, or off')),
  ),
  import: z.optional(
    z
      .catchall(
        z.object(
          Object.fromEntries(
            Object.entries(IMPORT_OPTIONS).map(([name, values]) => [name, z.optional(optionValue(values))]),
          ),
        ),
        z.union([z.string(), z.int(), z.boolean()]),
      )
      .check(says('Options de l’import de Moodle', 'Options of Moodle’s import')),
  ),
});

export type Config = z.infer<typeof configSchema>;
