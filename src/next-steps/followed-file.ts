// Which file "What now?" is about: the one in the active tab, as text or as a table; the last one while something else is
// in front, for a preview or a page of settings has no steps.
import type * as vscode from 'vscode';
import { activeUri, isPanelInFront, openDocument } from '../editor/documents/file-at';
import type { FilePanels } from '../editor/documents/file-panels';
import type { Tracker } from '../editor/documents/tracker';

/** `none`: no file of ours is open. `other`: the active one is a CSV that is none of ours. */
export type Followed =
  | { readonly kind: 'none' }
  | { readonly kind: 'other'; readonly document: vscode.TextDocument }
  | { readonly kind: 'ours'; readonly document: vscode.TextDocument; readonly isBehind: boolean };

export class FollowedFile {
  private last: vscode.TextDocument | undefined;

  constructor(
    private readonly tracker: Tracker,
    private readonly panels: FilePanels,
  ) {}

  now(): Followed {
    const uri = activeUri();
    const document = (uri && openDocument(uri)) ?? this.panels.front;
    const tracked = document && this.tracker.get(document);
    if (tracked?.snapshot) this.last = document;
    else if (tracked) return { kind: 'other', document: tracked.document };
    if (!this.last || this.last.isClosed) return { kind: 'none' };
    return { kind: 'ours', document: this.last, isBehind: document !== this.last && !isPanelInFront() };
  }
}
