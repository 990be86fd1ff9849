// The arguments and options that the commands share.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { PLATFORMS } from '../core/platform';
import type { Session } from './session';

/** An option with a fixed set of values; they are listed where a wrong one is refused. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).argParser((value: string) => {
    if (choices.includes(value)) return value;
    throw new InvalidArgumentError(choices.join(', '));
  });
}

/** FILE…, --platform and --config. */
export function addFileOptions(command: Command, { help }: Session): Command {
  const platforms = PLATFORMS.map(({ id }) => id);
  return command
    .argument('<file...>', help.files)
    .addOption(choiceOption('--platform <name>', help.platform, platforms))
    .option('--config <file>', help.config);
}
