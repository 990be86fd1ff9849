// Passwords that a program keeps in a form that nobody can read back: nobody could log in with one.

/** What a program writes in front: `$2y$10$…`, `$6$…`, `{SSHA}…`, `pbkdf2_sha256$…`. */
const WITH_METHOD =
  /^(?:\$(?:[1567yPHS]|2[abxy]?|apr1|md5|sha1|scrypt|argon2(?:i|d|id)|pbkdf2[\w-]*)\$|(?:pbkdf2|bcrypt|argon2|scrypt|sha1|sha256|md5)[\w-]*\$|\{(?:s?md5|s?sha\d*|crypt|bcrypt|argon2|pbkdf2[\w-]*)\}(?=\S{8}))\S/i;

/** MD5, SHA-1, SHA-256 and SHA-512 in hexadecimal digits; MySQL puts a star in front. */
const OF_DIGITS = /^(?:0x)?(?:[\da-f]{32}|\*?[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/i;

/** Moodle's own word for an account whose password is kept elsewhere. */
const ELSEWHERE = /^not cached$/i;

/** Whether a text in a column of passwords is none that anybody could type. */
export function isHashedPassword(text: string): boolean {
  const value = text.trim();
  return WITH_METHOD.test(value) || OF_DIGITS.test(value) || ELSEWHERE.test(value);
}
