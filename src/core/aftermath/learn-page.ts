// How a platform makes usernames, as a page to read: what share its description explains, then choice by choice.
import { semicolons } from '../i18n/format';
import type { Language } from '../i18n/language';
import { markdown } from '../i18n/markup';
import type { Learned } from './learn';
import { choiceName, choiceValue, LEARN_TEXTS } from './learn-texts';
import { type Exception, LEAST_TELLING } from './learned-choice';
import { otherPlatformDoubt } from './other-platform';

/** What was learned, as Markdown. */
export function learnedPage(learned: Learned, language: Language): string {
  const text = LEARN_TEXTS[language];
  const { accounts, coded, explained, explainedBefore, choices, exceptions } = learned;
  const doubt = otherPlatformDoubt(coded, accounts);
  const shown = ({ username, name }: Exception) => (name ? `${username} (${name})` : username);
  const rows = choices.map((choice) => {
    const value = choice.told ? choiceValue(choice, language) : '?';
    const basis = choice.told ? text.told(choice.agree, choice.telling) : text.untold(choice.telling, LEAST_TELLING);
    const against = choice.told ? choice.exceptions.map((exception) => `≠ ${shown(exception)}`) : [];
    return `| ${[choiceName(choice.choice, language), value, semicolons([basis, ...against], language)].map(markdown).join(' | ')} |`;
  });
  return [
    `# ${text.title}`,
    `**${text.explained(explained, accounts)}** ${text.before(explainedBefore, accounts)}`,
    ...(doubt ? [`> ${doubt[language]}`] : []),
    [`| ${text.columns.choice} | ${text.columns.value} | ${text.columns.basis} |`, '|:--|:--|:--|', ...rows].join('\n'),
    ...(exceptions.length
      ? [`## ${text.exceptions}`, exceptions.map((exception) => `- ${markdown(shown(exception))}`).join('\n')]
      : []),
    '',
  ].join('\n\n');
}
