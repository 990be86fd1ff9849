// The line to the extension, and what the page remembers of itself.
import { linkOf } from '../../webview/page/link';
import { type CellPlace, type HostMessage, hostMessage, type PageMessage, type ViewSettings } from '../protocol';

interface Kept {
  readonly view: ViewSettings;
  readonly active: CellPlace;
}

export const { send, receive, savedState, saveState } = linkOf<PageMessage, HostMessage, Kept>(hostMessage);
