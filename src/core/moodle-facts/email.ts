// What Moodle takes for an e-mail address (conformance rule 48).

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LOCAL = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`);
/** What follows the first letter of a label. */
const LABEL = '(?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const DOMAIN = new RegExp(`^(?:[A-Za-z0-9]${LABEL}\\.)+[A-Za-z]${LABEL}$`);
const IPV4 = /^\[(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}\]$/;

/** ASCII only; at least two labels (`x@xx`, `a@localhost` are not valid), the last starting with a letter; or `[IPv4]`. */
export function isValidEmail(email: string): boolean {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(at, 0));
  const domain = email.slice(at + 1);
  if (local.length > 64 || !LOCAL.test(local)) return false;
  return DOMAIN.test(domain) || IPV4.test(domain);
}
