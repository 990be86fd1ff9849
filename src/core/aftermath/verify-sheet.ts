// What is left to do after an import was verified: a list to print and to work through, and a line for the support team.
import { listed } from '../i18n/format';
import type { Language } from '../i18n/language';
import type { Checklist, ChecklistSection } from '../plan/checklist';
import { cohortMembers } from './cohort-members';
import { outcomeCounts, standing } from './summary';
import type { Verification, VerifiedLine, VerifiedOutcome } from './verify';
import { detailsText, VERIFY_TEXTS } from './verify-texts';

/** Those that ask for something, the gravest first. */
const TO_SEE: readonly VerifiedOutcome[] = ['missing', 'unsure', 'other-username', 'other-details'];

/** The list; `doubts` are sentences about the export itself. */
export function verifiedChecklist(
  { files, unexplained }: Verification,
  doubts: readonly string[],
  language: Language,
): Checklist {
  const text = VERIFY_TEXTS[language];
  const { columns } = text;
  const several = files.length > 1;
  const head = [...(several ? [columns.file] : []), columns.line, columns.person, columns.username, columns.details];
  const everybody = files.flatMap(({ path, lines }) => lines.map((line) => ({ path, line })));
  const row = ({ path, line }: { readonly path: string; readonly line: VerifiedLine }) => [
    ...(several ? [path] : []),
    String(line.line),
    line.name || text.nobody,
    line.username,
    detailsText(line, language),
  ];
  const section = (title: string, lines: typeof everybody): ChecklistSection => ({ title, head, rows: lines.map(row) });
  const sections: ChecklistSection[] = [
    ...TO_SEE.map((outcome) =>
      section(
        text.outcomes[outcome],
        everybody.filter(({ line }) => line.outcome === outcome),
      ),
    ),
    ...cohortMembers(files).flatMap(({ cohort, toAdd, toCheck }) => [
      { ...peopleOf(toAdd, language), title: text.toAdd(cohort), note: text.toAddNote },
      { ...peopleOf(toCheck, language), title: text.toCheck(cohort), note: text.toAddNote },
    ]),
    {
      title: text.unexplained(unexplained?.length ?? 0),
      head: [columns.username, columns.person],
      rows: (unexplained ?? []).map(({ username, name }) => [username, name]),
    },
  ];
  return {
    title: text.title,
    intro: [files.map(({ path }) => path).join(', '), verificationVerdict(files, language), ...doubts].join(' · '),
    sections: sections.filter(({ rows }) => rows.length > 0),
    closing: [...(unexplained === null ? [text.noBefore] : []), text.privacy].join(' '),
  };
}

const peopleOf = (lines: readonly VerifiedLine[], language: Language) => {
  const { columns } = VERIFY_TEXTS[language];
  return {
    head: [columns.person, columns.username],
    rows: lines.map(({ name, username }) => [name, username]),
  };
};

/** “48 of 50 accounts are there; 2 are missing.” */
export function verificationVerdict(files: Verification['files'], language: Language): string {
  const { there, all, missing, unsure } = standing(outcomeCounts(files.flatMap(({ lines }) => lines)));
  return VERIFY_TEXTS[language].verdict(there, all, missing, unsure);
}

/** Lines that one line of text names. */
const MOST_NAMED = 20;

/** The verification in one line without any name, for the support team: the files, the platform, the counts, the lines. */
export function supportLine(
  { files, unexplained }: Verification,
  platform: string,
  doubts: readonly string[],
  language: Language,
): string {
  const text = VERIFY_TEXTS[language];
  const named = (outcome: VerifiedOutcome) =>
    files.flatMap(({ path, lines }) => {
      const own = lines.filter((line) => line.outcome === outcome).map(({ line }) => String(line));
      if (!own.length) return [];
      const shown = [...own.slice(0, MOST_NAMED), ...(own.length > MOST_NAMED ? ['…'] : [])];
      const where = text.lines(listed(shown, language), own.length);
      return [`${text.outcomes[outcome]} (${files.length > 1 ? `${path}, ` : ''}${where})`];
    });
  const parts = [
    `${text.title}, ${files.map(({ path }) => path).join(', ')} (${platform})`,
    verificationVerdict(files, language),
    ...TO_SEE.flatMap(named),
    ...(unexplained?.length ? [text.unexplained(unexplained.length)] : []),
    ...doubts,
  ];
  return parts.join(' · ');
}
