// "Add all, append a number to usernames if needed" (conformance rule 45).

/** The username that is tried after this one: its number plus one, or a `2`. Leading zeros are lost. */
export function nextUsername(username: string): string {
  const [, stem, digits] = /^(.*?)([0-9]+)$/s.exec(username) ?? [];
  return digits === undefined ? `${username}2` : stem + plusOne(digits);
}

/** Beyond 64 bits PHP goes on with a floating-point number, and writes `1.0E+20`. */
function plusOne(digits: string): string {
  const sum = BigInt(digits) + 1n;
  if (BigInt.asIntN(64, sum) === sum) return sum.toString();
  const [mantissa = '', exponent] = Number(sum).toExponential().toUpperCase().split('E');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent}`;
}

/**
 * The first free name after one that is taken. Names are only ever added in such an import: what was found once is where the
 * next search for the same name starts.
 */
export function freeUsername(
  taken: string,
  isTaken: (username: string) => boolean,
  found: Map<string, string>,
): string {
  let candidate = found.get(taken) ?? nextUsername(taken);
  while (isTaken(candidate)) candidate = nextUsername(candidate);
  found.set(taken, candidate);
  return candidate;
}
