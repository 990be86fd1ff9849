// The command line as a function: arguments and a world in, exit status out.
import { Command, CommanderError, type Help } from 'commander';
import { version } from '../../package.json';
import { LANGUAGES } from '../core/i18n/language';
import { COMMANDS, choiceOption } from './commands/index';
import { type ExitStatus, type Io, languagesOf, openSession, printError, type Session } from './io/run';

/** Runs the command line; `args` without the program's own name. Never throws. */
export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const session = openSession(languagesOf(args, io.env), io);
  const program = describe(session);
  for (const add of COMMANDS) add(program, session);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) refuse(error, session);
  }
  return session.status;
}

function describe({ io, help }: Session): Command {
  const titles: Readonly<Record<string, string>> = help.titles;
  const described: Partial<Help> = {
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: ({ description }) => description,
    subcommandTerm: (command) => command.name(),
  };
  return new Command('enrolment-csv')
    .description(help.program)
    .addHelpText('after', help.programAfter)
    .addOption(choiceOption('--language <fr|en>', help.language, LANGUAGES))
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp(described)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {}, // said in `refuse`, in the user's language
      getOutHelpWidth: () => 120,
      getErrHelpWidth: () => 120,
    })
    .exitOverride();
}

/** Says on one line what is wrong with the arguments. */
function refuse({ code, message }: CommanderError, session: Session): void {
  const { usage } = session.messages;
  const [name = ''] = [...message.matchAll(/'([^']*)'/g)].map((quoted) => quoted[1] ?? '');
  const said = () => {
    switch (code) {
      case 'commander.unknownOption':
        return usage.unknownOption(name);
      case 'commander.unknownCommand':
        return usage.unknownCommand(name);
      case 'commander.missingArgument':
        return usage.missingFile;
      case 'commander.optionMissingArgument':
        return usage.missingValue(name);
      case 'commander.invalidArgument':
        return usage.invalidValue(name, message.slice(message.lastIndexOf('. ') + 2));
      default:
        return undefined; // the help was printed, for want of a command
    }
  };
  const sentence = said();
  if (sentence === undefined) session.status = 2;
  else printError(session, `${sentence} ${usage.seeHelp}`);
}
