// email-duplicate: one address on several lines. Only one of them can have the account.
import { isDropped } from '../../document/dropped-lines';
import type { Row } from '../../document/row';
import { shortened } from '../../i18n/format';
import { comparePeople, emailKey, isTwice, usernameKey } from '../../people/identity';
import { firstThatCounts } from '../earlier-line';
import { defineRule } from '../rule';
import { emptyCell } from '../write-fix';

/** Whether an account has the line's address once the import is past it. */
function takesAddress(row: Row): boolean {
  const { overwrites, matchesEmail } = row.sheet.choices;
  return !isDropped(row) && !row.deletes && (row.isNew || overwrites || matchesEmail);
}

export const emailDuplicate = defineRule<{ email: string; matched: boolean }>({
  id: 'email-duplicate',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'conformance 22, 34, 39',
  step: 'duplicates',
  texts: {
    fr: {
      title: 'Adresse de courriel en double',
      message: ({ email, matched }, [line]) =>
        `Même adresse que la ligne ${line}${email && ` (${shortened(email)})`}\u00a0: ${matched ? 'l’import modifierait le compte de l’autre agent.' : 'ce compte ne peut pas être créé tel quel.'}`,
      why: 'Une adresse ne peut servir qu’à un compte. La même adresse (service, collègue) pour plusieurs agents fait refuser tous les comptes sauf le premier, ou envoie leurs mots de passe à la mauvaise personne.',
      repair:
        'Écrire l’adresse de l’agent. S’il n’en a pas\u00a0: sur la plateforme ANFH, vider la cellule et saisir un mot de passe\u00a0; ailleurs, demander à l’administrateur quelle adresse écrire.',
    },
    en: {
      title: 'Duplicate e-mail address',
      message: ({ email, matched }, [line]) =>
        `Same address as line ${line}${email && ` (${shortened(email)})`}: ${matched ? 'the import would change the other agent’s account.' : 'this account cannot be created as it is.'}`,
      why: 'An address can serve only one account. The same address (ward, colleague) for several agents gets every account but the first refused, or emails their passwords to the wrong person.',
      repair:
        'Write the agent’s own address. If there is none: on the ANFH platform, empty the cell and type a password; elsewhere, ask the administrator which address to write.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,Tk8!graine,MARC.PETIT@ch.fr,22
                      ~~~~~~~~~~~~~~~~ email-duplicate`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,Tk8!graine,,22`,
    },
    {
      // The same person twice is person-duplicate's business.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Marc,PETIT,,marc.petit@ch.fr,21`,
    },
  ],
  duplicates: {
    key: (row) => emailKey(row.email),
    sharedKey: () => 'email',
    earlier: (rows) => firstThatCounts(rows, takesAddress),
    compare(row, first, report) {
      const { choices, platform } = row.sheet;
      if (platform.email.shared || isTwice(comparePeople(row.identity, first.identity))) return;
      // An account that exists keeps its address, unless the file replaces it.
      if (row.deletes || (!row.isNew && !choices.overwrites && !choices.matchesEmail)) return;
      // What comes of one username in two lines is username-duplicate's business.
      const own = usernameKey(row.renames ? row.value('oldusername') : row.username);
      if (choices.updates && own && own === usernameKey(first.username)) return;
      const matched = choices.matchesEmail;
      const args = { email: row.shown(row.sheet.column('email')), matched };
      report(row.place('email'), args, { ...(matched && { effect: 'silent' }), related: [first.place('email')] });
    },
  },
  fixes({ place }, { table, platform }) {
    // Where an account needs an address, nobody but the user knows another one.
    return platform.email.required ? [] : [emptyCell(table, place)];
  },
});
