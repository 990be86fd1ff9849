// What is found of a file, held by its chunks; and how much that is, of which rule and how grave.
import { countInto, reportTo } from '../check';
import type { Context, Severity } from '../file/context';
import { refusesFile, severityOf } from '../lint';
import type { Args, Finding, Report, Rule } from '../rules/rule';
import { type Chunk, type Held, NOTHING } from './chunks';
import { Noted } from './noted';

export class HeldFindings {
  /** How many findings each rule has. */
  readonly counts = new Map<string, number>();
  /** How many there are of each severity. */
  readonly severities: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  /** How many of them have the whole file refused. */
  refusing = 0;
  /** Findings about the file as a whole: they stand in the header or above, where an edit has all read again. */
  whole: readonly Finding[] = [];
  /** What the rules that are running have found, until somebody takes it. */
  private readonly found: Finding[] = [];
  private readonly noted = new Noted();

  constructor(readonly context: Context) {}

  /** Where a rule reports what is taken next. */
  reportOf(rule: Rule): Report<Args> {
    return reportTo(this.found, rule);
  }

  /** Whether something was found that nobody has taken. */
  get isAny(): boolean {
    return this.found.length > 0;
  }

  /** What was found of the file as a whole. */
  takeWhole(): void {
    this.whole = this.found.splice(0);
    for (const finding of this.whole) this.tell(finding, 1);
  }

  /** What was found of a chunk's row alone. */
  take(chunk: Chunk): void {
    if (!this.isAny) return;
    this.hold(
      chunk,
      this.found.splice(0).map((finding) => ({ finding })),
    );
  }

  /** What a comparing rule has found of a chunk's row, in the place of what that rule found before. */
  takeCompared(chunk: Chunk, rule: Rule, first?: Chunk): void {
    if (!this.isAny && !chunk.findings.length) return;
    const compared = this.found.splice(0).map((finding) => ({ finding, compared: true, ...(first && { first }) }));
    const others = chunk.findings.filter(({ finding, compared }) => !compared || finding.rule !== rule.id);
    if (!compared.length && others.length === chunk.findings.length) return;
    this.hold(chunk, others.length + compared.length ? [...others, ...compared] : NOTHING);
  }

  /** A chunk that goes takes its findings along. */
  drop(chunk: Chunk): void {
    this.hold(chunk, NOTHING);
  }

  /** Every one of these chunks that holds something, in the file's order. */
  among(chunks: readonly Chunk[]): readonly Chunk[] {
    return this.noted.all(chunks);
  }

  /** Before very many chunks change: it is quicker to look for those with findings anew than to note each. */
  expectMany(): void {
    this.noted.forget();
  }

  private hold(chunk: Chunk, findings: readonly Held[]): void {
    this.noted.note(chunk, findings.length > 0);
    for (const { finding } of chunk.findings) this.tell(finding, -1);
    for (const { finding } of findings) this.tell(finding, 1);
    chunk.findings = findings;
  }

  private tell(finding: Finding, by: 1 | -1): void {
    countInto(this.counts, finding.rule, by);
    this.severities[severityOf(finding, this.context)] += by;
    if (refusesFile(finding, this.context)) this.refusing += by;
  }
}
