// What a platform does by itself, in words: where its accounts come from, and what it does every night.
import type { Language } from '../i18n/language';

interface Directory {
  readonly at: string | null;
  readonly name: Readonly<Record<Language, string>>;
}

interface Step {
  readonly at: string;
  readonly what: Readonly<Record<Language, string>>;
}

/** That an imported account will be overwritten, where accounts come from a directory. */
export const DIRECTORY_TEXTS: Readonly<Record<Language, (directory: Directory) => string>> = {
  fr: ({ at, name }) =>
    `Chaque nuit${at ? ` à ${at}` : ''}, les comptes sont repris de l’annuaire (${name.fr})\u00a0: toute modification faite par un import est alors écrasée.`,
  en: ({ at, name }) =>
    `Every night${at ? ` at ${at}` : ''}, accounts are taken from the directory (${name.en}): what an import changes of an account is overwritten then.`,
};

/** The steps of the night, in their order. */
export const NIGHT_TEXTS: Readonly<Record<Language, (steps: readonly Step[]) => string>> = {
  fr: (steps) =>
    `Chaque nuit, dans cet ordre\u00a0: ${steps.map(({ at, what }) => `${at} ${what.fr}`).join('\u00a0; ')}.`,
  en: (steps) => `Every night, in this order: ${steps.map(({ at, what }) => `${at} ${what.en}`).join('; ')}.`,
};
