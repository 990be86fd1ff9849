// The page's end of the line to the extension.
import { linkOf } from '../../webview/page/link';
import { type HostMessage, hostMessage, type Origin, type PageMessage, type Query } from '../protocol';

export const { send, receive, saveState, savedState } = linkOf<
  PageMessage,
  HostMessage,
  Origin & Pick<Query, 'outcomes'>
>(hostMessage);
