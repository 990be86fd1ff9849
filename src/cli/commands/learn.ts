// `enrolment-csv learn`: how the platform creates usernames, told by an export of its accounts.

import { type Learned, learn as learnFrom } from '../../core/aftermath/learn';
import { choiceName, choiceValue, LEARN_TEXTS } from '../../core/aftermath/learn-texts';
import { LEAST_TELLING } from '../../core/aftermath/learned-choice';
import { otherPlatformDoubt } from '../../core/aftermath/other-platform';
import { platformFile } from '../../core/aftermath/platform-file';
import { type Newcomer, predict } from '../../core/aftermath/predict';
import { readNames } from '../../core/aftermath/read-names';
import { labelled } from '../../core/i18n/format';
import { runToCompletion } from '../../core/task/cooperative-task';
import { decodeFile } from '../../core/text/decode-file';
import { accountsAt } from '../io/accounts';
import { type CommonOptions, contextReader } from '../io/context';
import { readInput } from '../io/files';
import { colorize, printable, printError, printWarning, type Session } from '../io/run';

export interface LearnOptions extends CommonOptions {
  readonly format: 'text' | 'json';
  /** Path of a list of people whose usernames are to be predicted. */
  readonly names?: string;
}

/** Prints what an export says of its platform. Status 2 when nothing can be learned. */
export async function learn(file: string, options: LearnOptions, session: Session): Promise<void> {
  const { language, io } = session;
  const text = LEARN_TEXTS[language];
  const { platform, establishment = '' } = await contextReader(options, session)({ path: file, searched: false });
  const accounts = await accountsAt(file, session);
  const people = options.names === undefined ? [] : await newcomersOf(options.names, establishment, session);
  if (!accounts || !people) return;
  if (!accounts.list.length) return printError(session, labelled(file, text.noAccounts, language));
  const learned = runToCompletion(learnFrom(accounts.list, platform));
  if (!learned) return printError(session, text.noNomenclature);
  const doubt = otherPlatformDoubt(learned.coded, learned.accounts);
  if (doubt) printWarning(session, labelled(file, doubt[language], language));
  const predicted = runToCompletion(predict(people, learned.platform.username, learned.taken));
  const { explained, choices, exceptions } = learned;
  if (options.format === 'json') {
    const platformLearned = platformFile(learned.platform);
    const result = { accounts: learned.accounts, explained, choices, exceptions, platform: platformLearned, predicted };
    io.stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  io.stdout.write(`${[...linesOf(learned, session), ...predicted.map(printable)].join('\n')}\n`);
}

async function newcomersOf(path: string, establishment: string, session: Session): Promise<Newcomer[] | undefined> {
  const bytes = await readInput({ path, searched: false }, session);
  if (!bytes) return undefined;
  const people = readNames(decodeFile(bytes).text, establishment);
  const { language } = session;
  if (!people) printError(session, labelled(path, LEARN_TEXTS[language].namesWithoutColumns, language));
  return people;
}

function linesOf(learned: Learned, { language, io }: Session): string[] {
  const text = LEARN_TEXTS[language];
  const { accounts, explained, explainedBefore, choices, exceptions } = learned;
  const bold = (words: string) => colorize(io.stdout, io.env, 'bold', words);
  const shown = (username: string, name: string) => printable(name ? `${username} (${name})` : username);
  const lines = [bold(text.explained(explained, accounts)), text.before(explainedBefore, accounts), ''];
  for (const choice of choices) {
    const value = choice.told ? printable(choiceValue(choice, language)) : '?';
    const basis = choice.told ? text.told(choice.agree, choice.telling) : text.untold(choice.telling, LEAST_TELLING);
    lines.push(labelled(choiceName(choice.choice, language), `${value} · ${basis}`, language));
    for (const { username, name } of choice.told ? choice.exceptions : []) lines.push(`    ≠ ${shown(username, name)}`);
  }
  if (exceptions.length) {
    lines.push('', bold(text.exceptions), ...exceptions.map(({ username, name }) => `    ${shown(username, name)}`));
  }
  return lines;
}
