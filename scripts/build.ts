// Builds what runs (bundles.ts). Options: --production (small, no source maps), --watch.
import { chmod, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { LANGUAGES } from '../src/core/i18n/language';
import { rulePage } from '../src/core/report/rule-page';
import { RULES } from '../src/core/rules';
import { bundles } from './bundles';
import { inProject, main } from './project';

const { production, watch } = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' } },
}).values;

main(async () => {
  const builds = await Promise.all(bundles(production ?? false).map((bundle) => context(bundle)));
  await Promise.all(builds.map((build) => build.rebuild()));
  await chmod(inProject('dist/cli.js'), 0o755);
  await writeRulePages();
  if (watch) {
    await Promise.all(builds.map((build) => build.watch()));
    console.log('Watching for changes; Ctrl+C ends.');
  } else {
    await Promise.all(builds.map((build) => build.dispose()));
  }
});

/** The pages of all rules, a file a language: the package would have a hundred small ones, and be 4 % larger. */
async function writeRulePages(): Promise<void> {
  for (const language of LANGUAGES) {
    const pages = Object.fromEntries(RULES.map((rule) => [rule.id, rulePage(rule, language)]));
    await writeFile(inProject(`dist/rules-${language}.json`), JSON.stringify(pages));
  }
}
