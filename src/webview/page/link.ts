// A page's end of the line to the extension, and what the page remembers of itself when the window is reloaded.

export interface Link<Sent, Received, Kept extends object> {
  send(message: Sent): void;
  /** Calls back for each message that is one of the protocol's; others are dropped. */
  receive(answer: (message: Received) => void): void;
  savedState(): Partial<Kept>;
  saveState(part: Partial<Kept>): void;
}

/** How a message is read: by a schema of the protocol. */
interface Schema<Received> {
  safeParse(data: unknown): { success: true; data: Received } | { success: false };
}

/** The line of this page; VS Code gives only one. */
export function linkOf<Sent, Received, Kept extends object>(schema: Schema<Received>): Link<Sent, Received, Kept> {
  const api = acquireVsCodeApi<Partial<Kept>>();
  const savedState = () => api.getState() ?? {};
  return {
    send: (message) => void api.postMessage(message),
    receive(answer) {
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const read = schema.safeParse(data);
        if (read.success) answer(read.data);
      });
    },
    savedState,
    saveState: (part) => void api.setState({ ...savedState(), ...part }),
  };
}
