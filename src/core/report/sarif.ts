// A report as SARIF 2.1.0, for the viewers and the services that read it. Written by hand over the standard's own types
// (@types/sarif): the builders there are need Node, and a report is also made in the browser.
import type { Artifact, Location, Notification, ReportingDescriptor, Result, Run } from 'sarif';
import type { Severity } from '../document/context';
import type { Language } from '../i18n/language';
import { orderOf, RULES } from '../rules';
import type { FindingGroup, ListedFinding } from './finding-groups';
import type { FileReport, Report } from './report';
import { REPORT_TEXTS } from './texts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The document, one result at a time. */
export function* sarifReport({ files, unread, language, version }: Report): Iterable<string> {
  const driver = { name: 'enrolment-csv', version, language, rules: RULES.map((rule) => descriptor(rule, language)) };
  const artifacts: Artifact[] = files.map(({ path }) => ({ location: { uri: uriOf(path) } }));
  const omissions = files.flatMap((file) => file.causes.flatMap((cause) => omission(cause, file, language)));
  const toolExecutionNotifications = [...unread.map(notice(language)), ...omissions];
  const invocation = { executionSuccessful: !unread.length, toolExecutionNotifications };
  const frame: Run = { tool: { driver }, columnKind: 'utf16CodeUnits', artifacts, invocations: [invocation] };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  yield `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[${JSON.stringify(frame).slice(0, -1)},"results":[`;
  let between = '\n';
  for (const [index, file] of files.entries()) {
    for (const cause of file.causes) {
      for (const entry of cause.entries) {
        yield between + JSON.stringify(resultOf(entry, cause, file, index));
        between = ',\n';
      }
    }
  }
  yield '\n]}]}\n';
}

/** The notice about a file that could not be read. */
const notice =
  (language: Language) =>
  (path: string): Notification => ({
    level: 'error',
    message: { text: REPORT_TEXTS[language].unread([path]) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  });

/** The notice about a cause whose findings are not all listed. */
function omission({ rule, title, omitted }: FindingGroup, { path }: FileReport, language: Language): Notification[] {
  if (!omitted) return [];
  return [
    {
      level: 'note',
      message: { text: `${title}, ${REPORT_TEXTS[language].more(omitted)}` },
      associatedRule: { id: rule },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    },
  ];
}

function descriptor({ id, texts, severity }: (typeof RULES)[number], language: Language): ReportingDescriptor {
  const { title, why, repair } = texts[language];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: repair },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(entry: ListedFinding, { rule }: FindingGroup, { path }: FileReport, index: number): Result {
  const ruleIndex = orderOf(rule);
  const { line, column, endLine, endColumn, cell, related } = entry;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const relatedLocations = related.map(
    (other): Location => ({
      physicalLocation: {
        artifactLocation: { uri: uriOf(other.path ?? path) },
        region: { startLine: other.line },
      },
    }),
  );
  return {
    ruleId: rule,
    ...(ruleIndex < RULES.length && { ruleIndex }),
    level: LEVELS[entry.severity],
    message: { text: entry.message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(path), index }, region },
        ...(cell && { logicalLocations: [{ name: cell }] }),
      },
    ],
    ...(relatedLocations.length && { relatedLocations }),
  };
}

/** A path as a reference: slashes, and nothing that means something else in an address. */
function uriOf(path: string): string {
  const steps = path.replaceAll('\\', '/').split('/');
  // A lone half of a surrogate pair has no place in an address.
  const coded = steps.map((step) => encodeURIComponent(step.replace(/\p{Cs}/gu, '\ufffd')));
  const absolute = /^[A-Za-z]:$/.test(steps[0] ?? '') || path.startsWith('/');
  return absolute ? `file://${path.startsWith('/') ? '' : '/'}${coded.join('/')}` : coded.join('/');
}
