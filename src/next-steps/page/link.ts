// The page's end of the line to the extension.
import { linkOf } from '../../webview/page/link';
import { type HostMessage, hostMessage, type PageMessage } from '../protocol';

export const { send, receive } = linkOf<PageMessage, HostMessage, Record<string, never>>(hostMessage);
