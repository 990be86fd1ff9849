// What Moodle keeps of a username.

/** Lower case, and none of the characters that Moodle drops (conformance rule 43): `Léa Roy` becomes `laroy`. */
export function standardUsername(username: string): string {
  return /^[-.@_a-z0-9]*$/.test(username) ? username : username.toLowerCase().replace(/[^-.@_a-z0-9]/g, '');
}

/** Whether Moodle keeps a username as it is. */
export const isStandardUsername = (username: string): boolean => /^[-.@_a-z0-9]*$/.test(username);
