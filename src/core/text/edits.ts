// Minimal edits of a text: every character that no edit names stays as it was.

/** Replaces the text between two offsets of the text as it is now. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit without its ends that stay as they are. @param written what stands there now */
export function minimalEdit(written: string, { start, end, text }: TextEdit): TextEdit {
  const most = Math.min(text.length, written.length);
  let same = 0;
  while (same < most && written[same] === text[same]) same++;
  let last = 0;
  while (last < most - same && written.at(-last - 1) === text.at(-last - 1)) last++;
  return { start: start + same, end: end - last, text: text.slice(same, text.length - last) };
}

/** The order of edits in a text. */
export function byOffset(a: Pick<TextEdit, 'start' | 'end'>, b: Pick<TextEdit, 'start' | 'end'>): number {
  return a.start - b.start || a.end - b.end;
}

/** Edits in the order of the text, without those that overlap an earlier one. */
export function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted(byOffset)) {
    const last = kept.at(-1);
    if (!last || edit.start > last.end || (edit.start === last.end && edit.end > edit.start && last.end > last.start)) {
      kept.push(edit);
    }
  }
  return kept;
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** A stretch of the original text that is kept, or text that was written. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

const lengthOf = (piece: Piece) => ('text' in piece ? piece.text.length : piece.to - piece.from);

const cut = (piece: Piece, from: number, to: number): Piece =>
  'text' in piece ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to };

function toPieces(edits: readonly TextEdit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push({ from: at, to: edit.start }, { text: edit.text });
    at = edit.end;
  }
  pieces.push({ from: at, to: Number.POSITIVE_INFINITY });
  return pieces.filter((piece) => lengthOf(piece) > 0);
}

function toEdits(pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let written = '';
  for (const piece of pieces) {
    if ('text' in piece) {
      written += piece.text;
      continue;
    }
    if (written || piece.from > at) edits.push({ start: at, end: piece.from, text: written });
    at = piece.to;
    written = '';
  }
  return edits;
}

/** The edits that do in one step what `first` and then `second` do; `second` counts in the text that `first` has made. */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  if (!first.length) return [...second];
  const result: Piece[] = [];
  const pieces = toPieces(first);
  let index = 0;
  let inside = 0; // how much of the current piece is used up
  let at = 0;
  /** Moves on to an offset of the text between the two lists, keeping what is passed or dropping it. */
  const advance = (to: number, keep: boolean) => {
    for (let piece = pieces[index]; piece && at < to; piece = pieces[index]) {
      const step = Math.min(lengthOf(piece) - inside, to - at);
      if (keep) result.push(cut(piece, inside, inside + step));
      at += step;
      inside += step;
      if (inside < lengthOf(piece)) break;
      index++;
      inside = 0;
    }
  };
  for (const edit of second) {
    advance(edit.start, true);
    advance(edit.end, false);
    if (edit.text) result.push({ text: edit.text });
  }
  advance(Number.POSITIVE_INFINITY, true);
  return toEdits(result);
}
