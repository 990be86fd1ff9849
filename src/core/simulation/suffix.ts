// "Add all, append a number to usernames if needed" (conformance rule 45).

/** The username that is tried after this one: its number plus one, or a `2`. Leading zeros are lost. */
export function nextUsername(username: string): string {
  let stem = username.length;
  while (stem > 0 && /[0-9]/.test(username.charAt(stem - 1))) stem--;
  return stem === username.length ? `${username}2` : username.slice(0, stem) + plusOne(username.slice(stem));
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
