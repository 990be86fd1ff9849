// The page's end of the line to the extension, and what the page remembers of itself when the window is reloaded.
import { type ColumnName, type HostMessage, hostMessage, type PageMessage } from '../protocol';

interface Kept {
  readonly uri?: string;
  readonly tab?: string;
  readonly widths?: Readonly<Partial<Record<ColumnName, number>>>;
}

const api = acquireVsCodeApi<Kept>();

export const send = (message: PageMessage): void => void api.postMessage(message);

/** Calls back for each message that is one of the protocol's; others are dropped. */
export function receive(answer: (message: HostMessage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const read = hostMessage.safeParse(data);
    if (read.success) answer(read.data);
  });
}

export const kept = (): Kept => api.getState() ?? {};
export const keep = (part: Kept): void => void api.setState({ ...kept(), ...part });
