// A template as a Frictionless Table Schema, the form that Validata and schema.data.gouv.fr use, so that a file can be
// checked there too.

import type { Language } from '../i18n/language';
import { isCohortColumn, longestIn } from '../moodle-facts/columns';
import type { Platform, Template } from './schema';
import { TABLE_SCHEMA_MESSAGES } from './table-schema-texts';

export interface TableSchema {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly { readonly title: string }[];
  readonly fields: readonly TableField[];
  readonly missingValues: readonly string[];
}

export interface TableField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string';
  readonly format?: 'email';
  readonly example?: string;
  readonly constraints: {
    readonly required: boolean;
    readonly unique?: boolean;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly pattern?: string;
  };
}

/** What every account needs, whatever the platform (conformance rules 18 and 20). */
const ALWAYS_REQUIRED = ['username', 'firstname', 'lastname'];

/** The columns of a template, in order, with what the platform asks of each. */
export function tableSchema(platform: Platform, template: Template, language: Language): TableSchema {
  const messages = TABLE_SCHEMA_MESSAGES[language];
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: `${platform.id}-${template.id}`,
    title: `${platform.name[language]} – ${template.name[language]}`,
    description: messages.description(template.fileName),
    sources: platform.sources.map((title) => ({ title })),
    fields: template.columns.map((name) => fieldOf(name, platform, language)),
    missingValues: [''],
  };
}

function fieldOf(name: string, platform: Platform, language: Language): TableField {
  const { fields } = TABLE_SCHEMA_MESSAGES[language];
  const isMatricule = name === platform.matricule?.column;
  const kind = isMatricule ? 'matricule' : isCohortColumn(name) ? 'cohort' : name;
  const said = Object.hasOwn(fields, kind) ? fields[kind as keyof typeof fields] : undefined;
  const required = ALWAYS_REQUIRED.includes(name) || (name === 'email' && platform.email.required);
  const maxLength = longestIn(platform.lengths, name);
  const example = EXAMPLES[kind === 'cohort' ? platform.cohorts.by : kind];
  return {
    name,
    title: said?.title ?? name,
    description: said?.description(platform) ?? '',
    type: 'string',
    ...(name === 'email' && { format: 'email' as const }),
    ...(example && { example }),
    constraints: {
      required,
      ...(name === 'username' && { unique: true }),
      ...(name === 'password' && { minLength: platform.password.minLength }),
      ...(maxLength !== undefined && { maxLength }),
      ...patternOf(name, isMatricule, platform),
    },
  };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  firstname: 'Valentin',
  lastname: 'Blondel',
  email: 'v.blondel@ch-exemple.fr',
  matricule: '812',
  name: 'Cohorte_Ex25',
  idnumber: 'IFSI25',
};

function patternOf(name: string, isMatricule: boolean, platform: Platform): { pattern?: string } {
  if (isMatricule) return { pattern: `^[A-Za-z0-9${platform.matricule?.extra.replace(/[\]\\^-]/g, '\\$&')}]+$` };
  const { nomenclature } = platform.username;
  if (name !== 'username' || !nomenclature) return {};
  const { letters, digits } = nomenclature.code;
  return { pattern: `^[a-z]{${letters}}[0-9]{${digits}}\\.[a-z0-9@_.-]+\\.[a-z0-9@_.-]+$` };
}
