// import-option: a line asks for what the import's options do not allow: to delete or to rename an account.
import { defineRule } from '../rule';

/** The number of the site itself, and what Moodle replaces by it (conformance rule 23). */
const OWN_HOST: ReadonlySet<string> = new Set(['', '0', '1']);

export const importOption = defineRule<{ wanted: 'delete' | 'rename' | 'host' }>({
  id: 'import-option',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'conformance 23, 27, 28',
  texts: {
    fr: {
      title: 'Demande que l’import n’autorise pas',
      message: ({ wanted }) =>
        wanted === 'host'
          ? 'Ce numéro est celui d’un autre serveur\u00a0: la plateforme refuserait cette ligne.'
          : `Les options de l’import ne permettent pas de ${wanted === 'delete' ? 'supprimer' : 'renommer'} des comptes\u00a0: cette ligne sera ignorée.`,
      why: 'La colonne deleted supprime des comptes, et oldusername les renomme, mais seulement quand le formulaire d’import le permet et que le type d’import modifie des comptes. Sinon, la ligne entière est ignorée.',
      repair:
        'Choisir ces options dans le formulaire d’import (et dans .enrolment.json), ou vider la cellule si rien n’est à supprimer ni à renommer.',
    },
    en: {
      title: 'Asked for, but not allowed',
      message: ({ wanted }) =>
        wanted === 'host'
          ? 'This number is that of another server: the platform would refuse this line.'
          : `The import’s options do not allow to ${wanted === 'delete' ? 'delete' : 'rename'} accounts: this line will be skipped.`,
      why: 'The column deleted deletes accounts, and oldusername renames them, but only where the import’s form allows it and the upload type updates accounts. Otherwise the whole line is skipped.',
      repair:
        'Choose these options in the import’s form (and in .enrolment.json), or empty the cell where nothing is to be deleted or renamed.',
    },
  },
  examples: [
    {
      platform: 'moodle',
      importOptions: { uutype: '0' },
      csv: `username,firstname,lastname,email,oldusername,deleted
mpetit,Marc,Petit,marc.petit@ch.fr,,1
                                    ~ import-option
adurand,Anne,Durand,anne.durand@ch.fr,aroy,0
                                      ~~~~ import-option
lmorel,Lise,Morel,lise.morel@ch.fr,,0`,
    },
    {
      platform: 'moodle',
      importOptions: { uutype: '2', uuupdatetype: '1', uuallowrenames: '1', uuallowdeletes: '1' },
      csv: 'username,firstname,lastname,email,oldusername,deleted\nmpetit,Marc,Petit,marc.petit@ch.fr,petit,\nlmorel,,,,,1',
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const { choices, context } = row.sheet;
    if (!choices.promptsUser && !OWN_HOST.has(row.value('mnethostid')))
      report(row.place('mnethostid'), { wanted: 'host' });
    // Where nobody said how the import is made, such a column says that it allows this.
    if (choices.promptsUser || context.importOptions?.uutype === undefined) return;
    const { deletes, renames } = choices;
    if (row.deletes && !deletes) report(row.place('deleted'), { wanted: 'delete' });
    else if (row.renames && !row.deletes && !renames) report(row.place('oldusername'), { wanted: 'rename' });
  },
});
