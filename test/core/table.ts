// Cases as tables: a line each, and the one that fails names itself.
import assert from 'node:assert/strict';

/** Runs a function on each line of a table: its arguments, then what it must give. */
export function table<Input extends readonly unknown[], Result>(
  name: string,
  run: (...input: Input) => Result,
  cases: readonly (readonly [...Input, Result])[],
): void {
  describe(name, () => {
    for (const each of cases) {
      const input = each.slice(0, -1) as unknown as Input;
      const expected = each.at(-1) as Result;
      it(`${input.map((value) => JSON.stringify(value)).join(', ')} → ${JSON.stringify(expected)}`, () => {
        assert.deepEqual(run(...input), expected);
      });
    }
  });
}
