// `enrolment-csv schema`: a template as a Frictionless Table Schema, for Validata and schema.data.gouv.fr.
import { DEFAULT_PLATFORM, type Platform } from '../../core/platform';
import { tableSchema } from '../../core/platform/table-schema';
import type { Session } from '../io/run';

/** Prints the schema of a template; of the platform's first one when none is named. False when it has none of that id. */
export function printSchema(
  session: Session,
  platform: Platform = DEFAULT_PLATFORM,
  template: string | undefined = platform.templates[0]?.id,
): boolean {
  const found = platform.templates.find(({ id }) => id === template);
  if (!found) return false;
  const schema = tableSchema(platform, found, session.language);
  session.io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return true;
}
