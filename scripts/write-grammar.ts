// Writes syntaxes/enrolment-csv.tmLanguage.json anew, after a change in grammar.ts.
import { writeFileSync } from 'node:fs';
import { grammarText } from './grammar';
import { inProject } from './project';

writeFileSync(inProject('syntaxes', 'enrolment-csv.tmLanguage.json'), grammarText());
