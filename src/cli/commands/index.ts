// What each command takes. Its work is in the file of its name, which is loaded when the command is called.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_PLATFORM, PLATFORMS, platformOf } from '../../core/platform';
import { REPORT_FORMATS } from '../../core/report/formats';
import { printError, type Session } from '../io/run';
import type { AnonymiseOptions } from './anonymise';
import type { CheckOptions } from './check';
import type { CompareOptions } from './compare';
import type { FixOptions } from './fix';
import type { LearnOptions } from './learn';
import type { ReportOptions } from './report';
import type { SimulateOptions } from './simulate';
import type { VerifyOptions } from './verify';

/** Every command, in the order of the help. */
export const COMMANDS = [
  addCheck,
  addFix,
  addSimulate,
  addReport,
  addAnonymise,
  addCompare,
  addVerify,
  addLearn,
  addSchema,
] as const;

function addCheck(program: Command, session: Session): void {
  const command = commandOf(program, 'check', session).addOption(formatOption(session));
  addFileOptions(command, session).action(async (files: string[], options: CheckOptions) => {
    const { check } = await import('./check');
    await check(files, options, session);
  });
}

function addFix(program: Command, session: Session): void {
  const { help } = session;
  const command = commandOf(program, 'fix', session).option('--dry-run', help.dryRun);
  addFileOptions(command, session).action(async (files: string[], options: FixOptions) => {
    const { fix } = await import('./fix');
    await fix(files, options, session);
  });
}

function addSimulate(program: Command, session: Session): void {
  const { help } = session;
  commandOf(program, 'simulate', session)
    .argument('<file>', help.simulateFile)
    .option('--options <json>', help.importOptions)
    .option('--site <json>', help.site)
    .option('--moodle <version>', help.moodle)
    .addOption(formatOption(session))
    .action(async (file: string, options: SimulateOptions) => {
      const { simulate } = await import('./simulate');
      await simulate(file, options, session);
    });
}

function addReport(program: Command, session: Session): void {
  const { help } = session;
  const command = commandOf(program, 'report', session)
    .addOption(choiceOption(`--format <${REPORT_FORMATS.join('|')}>`, help.reportFormat, REPORT_FORMATS))
    .option('--out <file>', help.reportOut)
    .option('--fix', help.reportFix);
  addFileOptions(command, session).action(async (files: string[], options: ReportOptions) => {
    const { report } = await import('./report');
    await report(files, options, session);
  });
}

function addAnonymise(program: Command, session: Session): void {
  const { help } = session;
  const command = commandOf(program, 'anonymise', session).option('--out <file>', help.anonymiseOut);
  addFileOptions(command, session).action(async (files: string[], options: AnonymiseOptions) => {
    const { anonymise } = await import('./anonymise');
    await anonymise(files, options, session);
  });
}

function addCompare(program: Command, session: Session): void {
  const { help } = session;
  commandOf(program, 'compare', session)
    .argument('<old>', help.compareBefore)
    .argument('<new>', help.compareAfterFile)
    .addOption(formatOption(session))
    .addOption(platformOption(help.platform))
    .option('--config <file>', help.config)
    .option('--allow-outside', help.allowOutside)
    .action(async (before: string, after: string, options: CompareOptions) => {
      const { compare } = await import('./compare');
      await compare(before, after, options, session);
    });
}

function addVerify(program: Command, session: Session): void {
  const { help } = session;
  const command = commandOf(program, 'verify', session)
    .addOption(formatOption(session))
    .option('--before <file>', help.verifyBefore)
    .option('--after <file>', help.verifyExport)
    .option('--members <file>', help.verifyMembers)
    .option('--cohort <name>', help.verifyCohort);
  addFileOptions(command, session).action(async (files: string[], options: VerifyOptions) => {
    const { verify } = await import('./verify');
    await verify(files, options, session);
  });
}

function addLearn(program: Command, session: Session): void {
  const { help } = session;
  commandOf(program, 'learn', session)
    .argument('<export>', help.learnExport)
    .addOption(formatOption(session))
    .option('--names <file>', help.learnNames)
    .addOption(platformOption(help.learnPlatform))
    .option('--config <file>', help.config)
    .action(async (file: string, options: LearnOptions) => {
      const { learn } = await import('./learn');
      await learn(file, options, session);
    });
}

function addSchema(program: Command, session: Session): void {
  const { help, messages } = session;
  commandOf(program, 'schema', session)
    .argument('[template]', help.template)
    .addOption(platformOption(help.schemaPlatform))
    .action(async (template: string | undefined, options: { platform?: string }) => {
      const { printSchema } = await import('./schema');
      const platform = platformOf(options.platform ?? '') ?? DEFAULT_PLATFORM;
      const templates = platform.templates.map(({ id }) => id).join(', ');
      if (!printSchema(session, platform, template)) printError(session, messages.usage.unknownTemplate(templates));
    });
}

type Name = 'check' | 'fix' | 'simulate' | 'report' | 'anonymise' | 'compare' | 'verify' | 'learn' | 'schema';

/** A command with what the help says of it. */
function commandOf(program: Command, name: Name, { help }: Session): Command {
  return program.command(name).description(help[name]).addHelpText('after', help[`${name}After`]);
}

/** FILE…, --platform and --config. */
function addFileOptions(command: Command, { help }: Session): Command {
  return command
    .argument('<file...>', help.files)
    .addOption(platformOption(help.platform))
    .option('--config <file>', help.config)
    .option('--allow-outside', help.allowOutside);
}

function platformOption(description: string): Option {
  const platforms = PLATFORMS.map(({ id }) => id);
  return choiceOption('--platform <name>', description, platforms);
}

function formatOption({ help }: Session): Option {
  return choiceOption('--format <text|json>', help.format, ['text', 'json']).default('text');
}

/** An option with a fixed set of values; they are listed where a wrong one is refused. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).argParser((value: string) => {
    if (choices.includes(value)) return value;
    throw new InvalidArgumentError(choices.join(', '));
  });
}
