// The JSON schemas of `.enrolment.json` and of platform files, made from what checks them: they give an editor its
// completion and its first warnings.
import * as z from 'zod/mini';
import { PLATFORMS } from '../platform';
import { platformSchema } from '../platform/schema';
import { configSchema } from './schema';

type Schema = Readonly<Record<string, unknown>>;

const TITLES = {
  config: 'Enrolment CSV\u00a0: ce que l’on sait des fichiers de ce dossier',
  platform: 'Enrolment CSV\u00a0: description d’une plateforme (différences avec la plateforme de base)',
};

function configJsonSchema(): Schema {
  return { ...z.toJSONSchema(configSchema, { target: 'draft-7' }), title: TITLES.config };
}

/** A file needs to say only what differs from the platform that it extends: nothing is required. */
function platformJsonSchema(): Schema {
  const schema = nothingRequired(z.toJSONSchema(platformSchema, { target: 'draft-7' })) as Schema;
  const bases = PLATFORMS.map(({ id }) => id);
  const own = {
    $schema: { type: 'string' },
    extends: {
      description:
        'Plateforme de base, ou chemin du fichier qui la décrit (Base platform, or path of the file that describes it)',
      anyOf: [{ enum: bases }, { type: 'string' }],
    },
  };
  return { ...schema, title: TITLES.platform, properties: { ...own, ...(schema.properties as Schema) } };
}

/** Without `required`, but in lists: an item of a list is whole. */
function nothingRequired(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(nothingRequired);
  if (typeof schema !== 'object' || schema === null) return schema;
  // A property may be called "required": what is not a list is no requirement.
  const kept = Object.entries(schema).filter(([key, value]) => key !== 'required' || !Array.isArray(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'items' ? value : nothingRequired(value)]));
}

/** Every schema, by the name of its file in `schemas/`. */
export const JSON_SCHEMAS: Readonly<Record<string, () => Schema>> = {
  'enrolment.schema.json': configJsonSchema,
  'platform.schema.json': platformJsonSchema,
};

/** A schema as it stands in its file. */
export function schemaText(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
