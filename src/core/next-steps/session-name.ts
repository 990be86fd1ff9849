// The name of a training session, as the platform's guide wants it (guide, étape 3).

/**
 * Puts two dates (`2026-11-28`, as a date field gives them) and a title into a platform's pattern:
 * `Session du 28-11-2026 au 30-11-2026_Titre`. What is missing stays as the guide writes it.
 */
export function sessionName(pattern: string, from: string, to: string, title: string): string {
  const dayOf = (date: string) => date.split('-').reverse().join('-') || 'xx-xx-xxxx';
  const values: Readonly<Record<string, string>> = {
    from: dayOf(from),
    to: dayOf(to),
    title: title.trim().replace(/\s+/g, ' ') || 'Titre',
  };
  return pattern.replace(/\{(from|to|title)\}/g, (_, name: string) => values[name] ?? '');
}
