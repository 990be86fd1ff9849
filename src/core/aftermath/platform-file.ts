// A learned description as the platform file that a user keeps: what differs from a built-in platform, or all of it.
import { PLATFORMS, type Platform } from '../platform';

export type PlatformFile = Readonly<Record<string, unknown>>;

/** What an export can say of a platform. */
const LEARNABLE = ['username', 'fictif', 'matricule'] as const;

/** The content of a platform file (`platform.schema.json`) for what was learned. */
export function platformFile(learned: Platform): PlatformFile {
  const isBuiltIn = PLATFORMS.some(({ id }) => id === learned.id);
  const { id, ...all } = learned;
  if (!isBuiltIn) return all;
  return { extends: id, ...Object.fromEntries(LEARNABLE.map((section) => [section, learned[section]])) };
}
