// The verdict on each file, open or not, the only one that the editor knows: of its own findings and of what other files say.
import * as vscode from 'vscode';
import type { Snapshot } from '../../core/language-service';
import type { ElsewhereStats } from '../../core/lint/finding-stats';
import type { Verdict } from '../../core/lint/verdict';
import type { Finding } from '../../core/rules/rule';
import { service } from './language-service';
import type { Tracked, Tracker } from './tracker';

/** What the comparison with other files has come to. */
export interface CrossFileResults {
  findingsOf(uri: vscode.Uri): readonly Finding[];
  /** How much that is. */
  statsOf(uri: vscode.Uri): ElsewhereStats;
  readonly onDidCompare: vscode.Event<void>;
}

export class Verdicts {
  constructor(
    private readonly tracker: Tracker,
    private readonly crossFile: CrossFileResults,
  ) {}

  /** Calls when the verdict on a document may be another. */
  onDidChange(listener: (document?: vscode.TextDocument) => void): vscode.Disposable {
    return vscode.Disposable.from(
      this.tracker.onDidCheck(({ document }) => listener(document)),
      this.crossFile.onDidCompare(() => listener()),
    );
  }

  /** Undefined for a file that is none of ours, or not yet read. */
  of(document: vscode.TextDocument): Verdict | undefined {
    const tracked = this.tracker.get(document);
    return tracked && this.on(tracked);
  }

  on({ snapshot, document }: Tracked): Verdict | undefined {
    return snapshot && this.verdict(snapshot, document.uri, document.isUntitled || document.isDirty);
  }

  /** The verdict on a file that no editor has. */
  onClosed(uri: vscode.Uri, snapshot: Snapshot): Verdict {
    return this.verdict(snapshot, uri, false);
  }

  private verdict(snapshot: Snapshot, uri: vscode.Uri, isDraft: boolean): Verdict {
    return service.verdict(snapshot, { elsewhere: this.crossFile.statsOf(uri), isDraft });
  }
}
