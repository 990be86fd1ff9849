// The settings that stand for a folder's configuration where there is none. A value of a wrong type counts for nothing,
// and is named. No schema library: settings are read when the extension starts.
import * as vscode from 'vscode';
import { type Context, SEVERITIES } from '../../core/document/context';
import { LANGUAGES } from '../../core/i18n/language';
import { readVersion, UNKNOWN_VERSION } from '../../core/moodle-facts/versions';
import { isEstablishmentCode } from '../../core/people/usernames';
import { DEFAULT_PLATFORM, platformOf } from '../../core/platform';
import { ruleOf } from '../../core/rules';

export interface Settings {
  readonly context: Pick<Context, 'platform' | 'establishment' | 'category' | 'template' | 'moodleVersion' | 'rules'>;
  /** Paths, as written; relative ones count from the workspace folder. */
  readonly accounts: string;
  readonly cohorts: string;
  /** Names of settings whose values do not fit; VS Code marks them where they stand, by the manifest's schema. */
  readonly wrong: readonly string[];
}

const SEVERITY_VALUES: readonly unknown[] = ['off', ...SEVERITIES];

/** Reads the settings that hold for a document. */
export function readSettings(uri: vscode.Uri): Settings {
  const settings = vscode.workspace.getConfiguration('enrolment', uri);
  const wrong: string[] = [];
  const text = (name: string) => {
    const value = settings.get<unknown>(name) ?? '';
    if (typeof value === 'string') return value.trim();
    wrong.push(name);
    return '';
  };
  const language = text('language');
  if (!['', 'auto', ...LANGUAGES].includes(language)) wrong.push('language');
  const id = text('platform');
  const platform = platformOf(id);
  if (id && !platform) wrong.push('platform');
  const { templates, username } = platform ?? DEFAULT_PLATFORM;
  const fitting = (name: string, value: string, fits: boolean) => {
    if (fits) return value;
    wrong.push(name);
    return '';
  };
  const code = text('establishment').toLowerCase();
  const { nomenclature } = username;
  const establishment = fitting(
    'establishment',
    code,
    !code || !nomenclature || isEstablishmentCode(code, nomenclature),
  );
  const named = text('template');
  const template = fitting('template', named, !named || templates.some(({ id }) => id === named));
  const category = text('category');
  const version = text('moodleVersion');
  const known = !version || version === UNKNOWN_VERSION || readVersion(version) !== undefined;
  const moodleVersion = fitting('moodleVersion', version, known);
  return {
    context: {
      platform: platform ?? DEFAULT_PLATFORM,
      rules: rulesOf(settings.get<unknown>('rules') ?? {}, wrong),
      ...(establishment && { establishment }),
      ...(category && { category }),
      ...(moodleVersion && { moodleVersion }),
      ...(template && { template }),
    },
    accounts: text('accounts'),
    cohorts: text('cohorts'),
    wrong,
  };
}

/** Whether the value of a setting is the user's own, for every workspace, and not the workspace's. */
export function isUsersOwn(name: 'accounts' | 'cohorts', uri: vscode.Uri): boolean {
  const found = vscode.workspace.getConfiguration('enrolment', uri).inspect(name);
  return found?.workspaceValue === undefined && found?.workspaceFolderValue === undefined;
}

function rulesOf(value: unknown, wrong: string[]): NonNullable<Context['rules']> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    wrong.push('rules');
    return {};
  }
  const fits = Object.entries(value).filter(([id, severity]) => ruleOf(id) && SEVERITY_VALUES.includes(severity));
  if (fits.length < Object.keys(value).length) wrong.push('rules');
  return Object.fromEntries(fits);
}
