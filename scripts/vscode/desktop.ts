// VS Code's desktop on this machine: whether it can be shown, the user's own, and one downloaded for tests.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { find } from '../project';
import { newest, type VSCodeVersion } from './install';

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The user's own `code` command, if it can open a window. */
export const installedDesktop = (): string | undefined => (hasScreen() ? find('code', 'codium')?.name : undefined);

/** Opens an address in the user's browser, if there is a screen and a program that does it. */
export const browserOpener = (): string | undefined =>
  hasScreen() ? find('xdg-open', 'open', 'explorer')?.file : undefined;

/** The program of a downloaded VS Code, or why there is none: no screen, or no network. */
export async function downloadDesktop(version: VSCodeVersion): Promise<{ program: string } | { missing: string }> {
  if (!hasScreen()) return { missing: 'there is no screen' };
  try {
    return { program: await downloadAndUnzipVSCode(version === newest ? 'stable' : `${version}.0`) };
  } catch (error) {
    return { missing: `it cannot be downloaded (${error instanceof Error ? error.message : error})` };
  }
}
