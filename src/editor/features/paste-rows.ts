// What rows become when they are pasted in a file, and what is said of it afterwards. Loaded when somebody pastes.
import * as vscode from 'vscode';
import { isToFillIn } from '../../core/authoring/new-file';
import { type Pasted, pasteInto } from '../../core/convert/paste';
import { describeConversion, isDoubtful } from '../../core/convert/summary';
import { CONVERT_TEXTS } from '../../core/convert/texts';
import type { Sheet } from '../../core/document/sheet';
import { linkless } from '../../core/i18n/format';
import { SHOWN_MS } from '../documents/apply-edits';
import { currentLanguage } from '../documents/language';
import { showNotice } from '../documents/notice';
import type { Tracker } from '../documents/tracker';
import { pasteInRow, type RowsToPaste } from './paste-in-row';

/** What a text becomes when it is pasted at a place; undefined where it is to be pasted as it is. */
export async function rowsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  copied: string,
  tracker: Tracker,
): Promise<RowsToPaste | undefined> {
  const tracked = await tracker.ready(document);
  const sheet = tracked?.snapshot?.sheet;
  if (!sheet) return undefined;
  const texts = CONVERT_TEXTS[currentLanguage()];
  const place = placeOf(document, range, sheet);
  const pasted = pasteInto(sheet, copied, place?.whole ?? false, place?.replaced);
  if (pasted && place) {
    const title = texts.pasteTitle(pasted.converted.rows.length);
    return { text: place.before + pasted.text + place.after, title, otherEdits: place.clear ?? [], pasted };
  }
  return pasteInRow(document, range, copied, sheet, pasted, place !== undefined);
}

const isBetween = (offset: number, record: number, { table }: Sheet) =>
  offset === table.recordStart(record) || offset === table.recordEnd(record);

interface Place {
  /** Line ends that keep the rows on lines of their own. */
  readonly before: string;
  readonly after: string;
  readonly whole: boolean;
  readonly clear?: readonly vscode.TextEdit[];
  /** The record of a new line that is replaced. */
  readonly replaced?: number;
}

/** Where rows may go in: between records, in the place of whole ones, of a line that is to be filled in, or of everything. */
function placeOf(document: vscode.TextDocument, { start, end }: vscode.Range, sheet: Sheet): Place | undefined {
  const { table, header } = sheet;
  const last = document.lineAt(document.lineCount - 1).range.end;
  if (start.isEqual(new vscode.Position(0, 0)) && end.isEqual(last)) return { before: '', after: '\n', whole: true };
  const isFree = (position: vscode.Position) => {
    const record = table.recordAt(position.line);
    return record < 0 || isBetween(document.offsetAt(position), record, sheet);
  };
  const record = table.recordAt(start.line);
  if (record === table.recordAt(end.line) && record >= 0 && isToFillIn(sheet, record)) {
    const [from, to] = [document.positionAt(table.recordStart(record)), document.positionAt(table.recordEnd(record))];
    const after = to.isEqual(last) ? '\n' : '';
    const clear = [new vscode.Range(from, start), new vscode.Range(end, to)].map(vscode.TextEdit.delete);
    return { before: '', after, whole: false, clear, replaced: record };
  }
  const isBelow = header < 0 || document.offsetAt(start) >= table.recordEnd(header);
  if (!isBelow || !isFree(start) || !isFree(end)) return undefined;
  const atLineEnd = end.character === document.lineAt(end.line).text.length;
  return {
    before: start.character === 0 ? '' : '\n',
    after: atLineEnd && !end.isEqual(last) ? '' : '\n',
    whole: false,
  };
}

/** Says what was pasted, and what was left out. */
export function describePasted(pasted: Pasted | undefined): void {
  if (!pasted) return;
  const { foreign, mapping, target, converted } = pasted;
  const sentences = describeConversion(foreign, mapping, target, converted, currentLanguage());
  const said = linkless(sentences.join(' '));
  if (isDoubtful(mapping, target, converted)) showNotice('warning', said);
  else if (sentences.length > 1) showNotice('information', said);
  else vscode.window.setStatusBarMessage(said, SHOWN_MS);
}
