// The kinds of verdict on a file, and how grave each looks wherever it is shown.

/**
 * `refused`: the import takes nothing of the file. `stops`: it ends at a line, and what stands above is done. `errors`: it
 * goes on, and some accounts are missing or wrong. `empty`: nobody is in the file. `warnings`: to look at. `typing`:
 * somebody is just writing its first line. `ready`: nothing stands against it. The gravest first.
 */
export const TONE_OF = {
  refused: 'bad',
  stops: 'bad',
  errors: 'bad',
  empty: 'ask',
  warnings: 'ask',
  typing: 'calm',
  ready: 'good',
} as const;
export type VerdictKind = keyof typeof TONE_OF;
export type VerdictTone = (typeof TONE_OF)[VerdictKind];

export const VERDICT_KINDS = Object.keys(TONE_OF) as VerdictKind[];
