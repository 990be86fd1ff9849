// What Moodle keeps of a username.

/** Whether Moodle keeps a username as it is (conformance rule 43). */
export const isStandardUsername = (username: string): boolean => /^[-.@_a-z0-9]*$/.test(username);

/** Lower case, and none of the characters that Moodle drops (conformance rule 43): `Léa Roy` becomes `laroy`. */
export function standardUsername(username: string): string {
  return isStandardUsername(username) ? username : username.toLowerCase().replace(/[^-.@_a-z0-9]/g, '');
}
