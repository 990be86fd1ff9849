// The platforms that are built in.
import { anfh } from './anfh';
import { collegiumSante } from './collegium-sante';
import { ecampus } from './ecampus';
import { moodle } from './moodle';
import { prelude } from './prelude';
import type { Platform } from './schema';
import { upjv } from './upjv';

export type { Platform, Template } from './schema';

/** The platform of a file whose folder names none. */
export const DEFAULT_PLATFORM = anfh;

/** Every built-in platform, the default one first. */
export const PLATFORMS: readonly Platform[] = [anfh, prelude, ecampus, collegiumSante, upjv, moodle];

/** A built-in platform by its id. */
export function platformOf(id: string): Platform | undefined {
  return PLATFORMS.find((platform) => platform.id === id);
}
