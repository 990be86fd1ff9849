/** The one-way arrows of docs/ARCHITECTURE.md. `npm run arrows` holds them. */
const core = '^src/core/';
const part = (name) => `${core}${name}(/|\\.ts$)`;
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' }, to: {} },
    {
      name: 'core-is-pure',
      comment: 'the core imports no vscode, no node, no screen',
      severity: 'error',
      from: { path: core },
      to: { path: '^(src/(?!core/)|vscode$)', dependencyTypesNot: ['type-only'] },
    },
    { name: 'core-knows-no-node', severity: 'error', from: { path: core }, to: { dependencyTypes: ['core'] } },
    only('csv-knows-nothing', part('csv'), [part('csv')]),
    only('messages-know-nothing', part('messages'), [part('messages')]),
    only('steps-know-nothing', part('steps'), [part('steps')]),
    only('platform-is-data', part('platform'), [part('platform'), part('messages')]),
    only('people-know-platform', part('people'), [part('people'), part('platform'), part('csv'), '^src/core/moodle/email\\.ts$']),
    only('moodle-knows-csv', part('moodle'), [part('moodle'), part('csv'), part('messages'), part('steps')]),
    only('file-reads', part('file'), [part('file'), part('csv'), part('people'), part('platform'), part('reference'), part('messages')]),
    only('rules-read', part('rules'), [part('rules'), part('file'), part('csv'), part('people'), part('platform'), part('reference'), part('messages')]),
    only('reference-reads', part('reference'), [part('reference'), part('csv'), part('people'), part('platform'), part('messages'), part('steps')]),
    only('convert-reads', part('convert'), [part('convert'), part('file'), part('csv'), part('people'), part('platform'), part('reference'), part('messages'), part('steps')]),
    only('plan-foresees', part('plan'), [part('plan'), part('moodle'), part('people'), part('reference'), part('file'), part('csv'), part('platform'), part('messages'), part('steps')]),
    { name: 'cli-knows-no-editor', severity: 'error', from: { path: '^src/cli/' }, to: { path: '^(src/(editor|preview)|vscode$)' } },
    { name: 'editor-knows-no-cli', severity: 'error', from: { path: '^src/(editor|preview)/' }, to: { path: '^src/cli/' } },
    { name: 'page-knows-no-host', severity: 'error', from: { path: '^src/preview/page/' }, to: { path: '^(src/(editor|cli)/|vscode$)' } },
    only('page-knows-core-and-protocol', '^src/preview/page/', ['^src/preview/page/', '^src/preview/protocol\\.ts$', core]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.js', '.json'] },
  },
};
