// Steps on their way to the extension, one at a time: the rows of each are counted in the file that the one before has made.
import type { PageAction, PageCommand, Sight, ViewSettings } from '../protocol';
import type { Held } from './held';
import { send } from './link';
import type { Progress } from './progress';

type Step =
  | PageAction
  | { readonly kind: 'command'; readonly command: PageCommand }
  /** Shows the rows otherwise, which changes nothing in the file: nobody answers that it is done. */
  | { readonly kind: 'view'; readonly view: ViewSettings };
type Typed = Extract<PageAction, { kind: 'set' }>;

/** Actions whose answer says what is selected next, or where rows stand then: what is typed meanwhile is meant for that. */
const MOVING: ReadonlySet<Step['kind']> = new Set(['paste', 'insert', 'move', 'delete', 'sortFile', 'fixFile']);

const moves = (step: Step) =>
  step.kind === 'command' ? step.command === 'undo' || step.command === 'redo' : MOVING.has(step.kind);

export class Edits {
  /** The version of the rows that the page shows. */
  version = 0;
  /** In which these stand. */
  order = 0;
  /** Each with the order of the rows that it counts. */
  private readonly waiting: { readonly step: Step; readonly order: number }[] = [];
  private underWay: Step | undefined;
  /** The version that the step under way changes: later ones have what it does. */
  private begunIn = 0;

  /** @param forget takes back what was shown of edits that were not made */
  constructor(
    private readonly forget: () => void,
    private readonly progress: Progress,
    private readonly held: Held,
    private readonly sight: () => Sight,
  ) {}

  /** @param order the one in which its rows were seen */
  add(step: Step, order = this.order): void {
    if (moves(step)) this.held.wait();
    this.waiting.push({ step, order });
    this.next();
  }

  /** Values typed into cells that do not stand in a version of the file, in their order. */
  *typed(version: number): Iterable<Typed> {
    const { underWay, waiting } = this;
    if (underWay?.kind === 'set' && version <= this.begunIn) yield underWay;
    for (const { step } of waiting) if (step.kind === 'set') yield step;
  }

  done(version: number): void {
    this.version = version;
    this.end();
    this.next();
  }

  refused(): void {
    const dropped = this.waiting.splice(0);
    this.forget();
    this.end();
    for (const { step } of dropped) {
      if (moves(step)) this.held.release();
      if (step.kind === 'view') this.add(step);
    }
  }

  private next(): void {
    if (this.underWay) return;
    const { step, order = 0 } = this.waiting.shift() ?? {};
    if (step?.kind === 'view') {
      send({ type: 'view', view: step.view, sight: this.sight() });
      this.next();
      return;
    }
    this.underWay = step;
    if (step?.kind === 'command') send({ type: 'command', command: step.command });
    else if (step) {
      this.progress.begin(step);
      this.begunIn = this.version;
      send({ type: 'edit', version: this.version, order, action: step, sight: this.sight() });
    }
  }

  private end(): void {
    const step = this.underWay;
    this.underWay = undefined;
    this.progress.end();
    if (step && moves(step)) this.held.release();
  }
}
