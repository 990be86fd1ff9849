// What the package that people install may hold: everything in it has its line here, and every line something in it.
import assert from 'node:assert/strict';

const SHIPPED: readonly RegExp[] = [
  /^package\.json$/,
  /^package\.nls\.json$/,
  /^package\.nls\.fr\.json$/,
  /^readme\.md$/i,
  /^changelog\.md$/i,
  /^license(\.txt)?$/i,
  /^media\/icon\.png$/,
  /^language-configuration\.json$/,
  /^syntaxes\/enrolment-csv\.tmLanguage\.json$/,
  /^snippets\/enrolment-csv\.code-snippets$/,
  /^schemas\/(enrolment|platform)\.schema\.json$/,
  /^types\/api\.d\.ts$/,
  /^docs\/images\/(fr|en)\/[\w-]+\.png$/,
  /^docs\/(guide-get|guide-get\.en|moodle-versions\.(fr|en))\.md$/,
  // The page of Moodle's versions links to it; within VS Code, all others come from one file.
  /^docs\/rules\/(en|fr)\/cell-formula\.md$/,
  /^examples\/(README\.md|[\w-]+\/(\.enrolment\.json|[\w-]+\.(csv|xlsx|json)))$/,
];

/** What the build makes; the unit tests run without it. */
const BUILT: readonly RegExp[] = [
  /^dist\/extension\.js$/,
  /^dist\/web\/extension\.js$/,
  /^dist\/lazy\/[\w-]+\.js$/,
  /^dist\/rules-(en|fr)\.json$/,
  /^dist\/conversion\/page\.(js|css)$/,
  /^dist\/next-steps\/page\.(js|css)$/,
  /^dist\/preview\/page\.(js|css)$/,
  /^dist\/table\/page\.(js|css)$/,
  /^dist\/verification\/page\.(js|css)$/,
];

/** Fails, and says what, when something is there that nobody listed, or nothing is that is listed. */
export function assertShipped(files: readonly string[], built: boolean): void {
  const listed = built ? [...SHIPPED, ...BUILT] : SHIPPED;
  assert.deepEqual(
    files.filter((file) => !listed.some((pattern) => pattern.test(file))),
    [],
    'not listed',
  );
  assert.deepEqual(
    listed.filter((pattern) => !files.some((file) => pattern.test(file))),
    [],
    'not there',
  );
}
