// The settings that stand for a folder's configuration where there is none. A value of a wrong type counts for nothing,
// and is named. No schema library: settings are read when the extension starts.
import * as vscode from 'vscode';
import { type Context, SEVERITIES } from '../core/file/context';
import { DEFAULT_PLATFORM, platformOf } from '../core/platform';
import { ruleOf } from '../core/rules';

export interface Settings {
  readonly context: Pick<Context, 'platform' | 'establishment' | 'category' | 'template' | 'rules'>;
  /** Paths, as written; relative ones count from the workspace folder. */
  readonly accounts: string;
  readonly cohorts: string;
  /** Names of settings whose values do not fit, with what they should be. */
  readonly wrong: readonly { readonly name: string; readonly expected: string }[];
}

const SEVERITY_VALUES: readonly unknown[] = ['off', ...SEVERITIES];

/** Reads the settings that hold for a document. */
export function readSettings(uri: vscode.Uri): Settings {
  const settings = vscode.workspace.getConfiguration('enrolment', uri);
  const wrong: { name: string; expected: string }[] = [];
  const text = (name: string) => {
    const value = settings.get<unknown>(name) ?? '';
    if (typeof value === 'string') return value.trim();
    wrong.push({ name, expected: '"…"' });
    return '';
  };
  const platformId = text('platform');
  const platform = platformOf(platformId);
  if (platformId && !platform) wrong.push({ name: 'platform', expected: 'anfh, moodle, upjv…' });
  const [establishment, category, template] = [text('establishment').toLowerCase(), text('category'), text('template')];
  return {
    context: {
      platform: platform ?? DEFAULT_PLATFORM,
      rules: rulesOf(settings.get<unknown>('rules') ?? {}, wrong),
      ...(establishment && { establishment }),
      ...(category && { category }),
      ...(template && { template }),
    },
    accounts: text('accounts'),
    cohorts: text('cohorts'),
    wrong,
  };
}

function rulesOf(value: unknown, wrong: { name: string; expected: string }[]): NonNullable<Context['rules']> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    wrong.push({ name: 'rules', expected: '{ }' });
    return {};
  }
  const fits = Object.entries(value).filter(([id, severity]) => ruleOf(id) && SEVERITY_VALUES.includes(severity));
  if (fits.length < Object.keys(value).length) wrong.push({ name: 'rules', expected: SEVERITY_VALUES.join(', ') });
  return Object.fromEntries(fits);
}
