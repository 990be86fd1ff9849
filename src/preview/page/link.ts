// The line to the extension, and what the page remembers of itself.
import { linkOf } from '../../webview/page/link';
import { type ColumnName, type HostMessage, hostMessage, type PageMessage } from '../protocol';

interface Kept {
  readonly uri: string;
  readonly tab: string;
  /** In a low window, the banners and the bar are shown too. */
  readonly isUnfolded: boolean;
  readonly widths: Readonly<Partial<Record<ColumnName, number>>>;
}

export const { send, receive, savedState, saveState } = linkOf<PageMessage, HostMessage, Kept>(hostMessage);
