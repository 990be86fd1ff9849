/** The one-way arrows of docs/ARCHITECTURE.md. `npm run check:deps` holds them. */
const CORE = 'src/core';

/** What each folder may import, besides itself and what these folders may import. A folder that is not named fails. */
const FOLDERS = {
  [`${CORE}/task`]: [],
  [`${CORE}/i18n`]: [],
  [`${CORE}/moodle-facts`]: [],
  [`${CORE}/text`]: [`${CORE}/i18n`],
  [`${CORE}/platform`]: [`${CORE}/moodle-facts`, `${CORE}/i18n`],
  [`${CORE}/people`]: [`${CORE}/platform`, `${CORE}/text`],
  [`${CORE}/reference`]: [`${CORE}/people`, `${CORE}/task`],
  [`${CORE}/document`]: [`${CORE}/reference`],
  [`${CORE}/rules`]: [`${CORE}/document`],
  [`${CORE}/lint`]: [`${CORE}/rules`],
  [`${CORE}/authoring`]: [`${CORE}/rules`],
  [`${CORE}/convert`]: [`${CORE}/document`],
  [`${CORE}/table-edits`]: [`${CORE}/convert`],
  [`${CORE}/anonymise`]: [`${CORE}/document`],
  [`${CORE}/simulation`]: [`${CORE}/moodle-facts`, `${CORE}/text`, `${CORE}/task`],
  [`${CORE}/plan`]: [`${CORE}/simulation`, `${CORE}/document`],
  [`${CORE}/aftermath`]: [`${CORE}/plan`],
  [`${CORE}/next-steps`]: [`${CORE}/lint`, `${CORE}/plan`],
  [`${CORE}/report`]: [`${CORE}/lint`, `${CORE}/plan`, `${CORE}/anonymise`],
  [`${CORE}/cohort-file`]: [`${CORE}/rules`],
  [`${CORE}/config`]: [`${CORE}/rules`],
  'src/editor': [],
  'src/editor/texts': [CORE],
  'src/editor/documents': [CORE, 'src/editor/texts'],
  'src/editor/features': ['src/editor/documents', 'src/preview/texts'],
  'src/editor/folder': ['src/editor/features'],
  'src/editor/commands': ['src/editor/folder'],
  'src/webview': [`${CORE}/i18n`],
  'src/webview/page': [CORE],
  'src/preview': [CORE, 'src/editor', 'src/webview'],
  'src/preview/page': [CORE, 'src/preview/texts', 'src/preview/protocol', 'src/webview/page'],
  'src/table': [CORE, 'src/editor', 'src/webview'],
  'src/table/page': [CORE, 'src/table/protocol', 'src/table/texts', 'src/webview/page'],
  'src/verification': [CORE, 'src/editor', 'src/webview'],
  'src/verification/page': [CORE, 'src/verification/protocol', 'src/verification/texts', 'src/webview/page'],
  'src/next-steps': [CORE, 'src/editor', 'src/webview'],
  'src/next-steps/page': [CORE, 'src/next-steps/protocol', 'src/next-steps/texts', 'src/webview/page'],
  'src/conversion': [CORE, 'src/editor', 'src/webview'],
  'src/conversion/page': [CORE, 'src/conversion/protocol', 'src/conversion/texts', 'src/webview/page'],
  'src/cli': [CORE],
};

const reached = (folder, seen = new Set([folder])) => {
  for (const next of FOLDERS[folder] ?? []) if (!seen.has(next)) reached(next, seen.add(next));
  return seen;
};
const paths = (folders) => folders.map((folder) => `^${folder}(/|[.]ts$)`);
const inside = (folder) => Object.keys(FOLDERS).filter((other) => other.startsWith(`${folder}/`));

const arrows = Object.keys(FOLDERS).map((folder) => ({
  name: `from-${folder.replace(/^src\//, '').replaceAll('/', '-')}`,
  comment: 'docs/ARCHITECTURE.md, "Where arrows point"',
  severity: 'error',
  from: { path: paths([folder]), pathNot: paths(inside(folder)) },
  to: { path: '^src/', pathNot: paths([...reached(folder)]) },
}));

module.exports = {
  forbidden: [
    ...arrows,
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' }, to: {} },
    {
      name: 'core-has-no-loose-files',
      comment: 'every folder of the core is named above; only the facade stands beside them',
      severity: 'error',
      from: {},
      to: { path: `^${CORE}/`, pathNot: [...paths(inside(CORE)), `^${CORE}/language-service[.]ts$`] },
    },
    { name: 'core-is-pure', severity: 'error', from: { path: `^${CORE}/` }, to: { path: '^vscode$', dependencyTypesNot: ['type-only'] } },
    { name: 'core-knows-no-node', severity: 'error', from: { path: `^${CORE}/` }, to: { dependencyTypes: ['core'] } },
    { name: 'only-adapters-know-vscode', severity: 'error', from: { path: '^src/(cli|[a-z-]+/page)/' }, to: { path: '^vscode$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.js', '.json'] },
  },
};
