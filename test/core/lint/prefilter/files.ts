// Files for property tests: mostly what nobody minds, so that whole rows are clean, and all sorts of oddities between.
import fc from 'fast-check';
import type { Context } from '../../../../src/core/document/context';
import { contextOf } from '../../../../src/core/lint/example';
import { PLATFORMS } from '../../../../src/core/platform';

/** One of the texts between the bars. */
const among = (texts: string) => fc.constantFrom(...texts.split('|'));
const mostly = (usual: fc.Arbitrary<string>, odd: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd });

const name = mostly(
  among(
    "Paul|Pierre|Élodie|Jean-Pierre|D'Angelo|DUPOND|Dupond|dupond|Dupönd|NOËL|Noël|Zoë|Le-Goff|ŸNG|ÿng|Nomane|Le Goff",
  ),
  fc.oneof(
    among(
      'nom|Mme|Total|Mme Anne|A née B|LE GOFF|Le GOFF|GOFF Le|A|É|A B|A.B|A. B|A.b|Noe\u0301l| Paul|Paul |Paul2|O’Neil|Paul\u00a0|a@b|-Paul|=1+1',
    ),
    among('NoÃ«l|x\\|x\\\\|<b>x</b>||   |x`y|x\u200b|ªx|lastname|Prénom|Œdipe|Straße|Ærø|Ðuro|Łukasz|İnci|Ольга|Ван'),
    among('Idem|à créer|à-créer|Voir DRH|pas de nom|non-communiqué|en cours|En-cours de recrutement|test'),
  ),
);
const password = mostly(
  fc.nat(60).map((n) => `Tk8!graine${n}`),
  fc.oneof(
    among('Anfh_2025|Anfh-25||short|É8!graine|Tk8 graine|Tk8!graine |TK8!GRAINE|tk8!graine|Tkgraine|=Tk8!graine'),
    among('Tk8!<b>e|1234567!aB|Mot de passe!|Tk8\\graine'),
    fc.constant(`Aa!${'x'.repeat(130)}`),
  ),
);
const local = mostly(
  among('p.dupond|dupond.p|paul|paul2|pierre|elodie|p-d|jean-pierre.x|ictif|PAUL|noel38|dupond|P-D|jean|Pierre|x38'),
  among(
    "p..d|.p|p.|p-.d|p_d|o'neil|p+x|P.Dupond|d.paul|p.dupond2|e.noel|p.fictional|é.d|p d||alp002.p.dupond.fictif|alp002.p.dupond.fictf|p.dupond.fictif",
  ).chain((one) =>
    fc.oneof(
      fc.constant(one),
      among(
        'dam016.x.y.fictif|fictif|FICTIF|p.fictiv|xfictif|alp002.e.noel|alp002-e-noel|alp002-e-ficitf|e-noel-fictif',
      ),
    ),
  ),
);
const domain = mostly(
  among('ch-annonay.fr|ghpp.fr|ch.fr|a.ch.fr|hopital-du-lac.fr|gmail.com|gmial.com|orang.fr'),
  among(
    "anfh.fr|anhf.fr|Anfh.fr|ch.f-r|ch|ch.1r|ch.fr.|-ch.fr|ch-.fr|c_h.fr|[1.2.3.4]||ch@x.fr|c'h.fr|c1.fr|anfhh.fr|fictif.fr|ch.fictif",
  ),
);
const email = mostly(
  fc.tuple(local, domain).map(([a, b]) => `${a}@${b}`),
  fc.oneof(among('|x|a@ch.fr b@ch.fr|a@ch.fr |mailto:a@ch.fr'), fc.constant(`${'x'.repeat(70)}@ch.fr`)),
);
const matricule = mostly(
  fc.oneof(
    fc.nat(30).map((n) => `${n}`),
    fc.nat(30).map((n) => `100${n}`),
    among('0812|812|A12|a12'),
  ),
  fc.oneof(
    among("000812|000|00|0|A-12|A_12|'812|812,0|1,23E+11|####||é12|12 3|1.2|+33|-5|idem|à créer|acreer|voir DRH|test"),
    fc.constant('5'.repeat(70)),
  ),
);
const cohort = mostly(
  among('Infirmiers_2025|Infirmiers_2025|Autre'),
  fc.oneof(
    among('infirmiers_2025||12|12/5|-12|MKI1|MKI1-201| x|x |é|=x|R&eacute;a|Soins&nbsp;|A&B|2.025E+03|Err:502'),
    among('idem|test|à créer|pas de cohorte'),
    fc.constant('a'.repeat(300)),
  ),
);
const username = mostly(
  among('alp002.p.dupond|dam016.e.noel'),
  among('ALP002.p.dupond|p.dupond||é|x y|alp002.dupond.test|1.2e+05'),
);

const COLUMNS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  firstname: name,
  lastname: name,
  password,
  email,
  profile_field_matricule: matricule,
  cohort1: cohort,
  cohort2: cohort,
  username,
  city: name,
  Prénom: name,
  Nom: name,
  'Mot de passe': password,
  Email: email,
  Matricule: matricule,
};
const HEADERS = [
  'firstname,lastname,password,email,profile_field_matricule',
  'firstname,lastname,password,email,profile_field_matricule,cohort1',
  'Prénom,Nom,Mot de passe,Email,Matricule',
  'username,firstname,lastname,password,email,profile_field_matricule,cohort1,cohort2',
  'username,firstname,lastname,email,cohort1',
  'firstname,lastname,email,city,cohort1,lastname',
  'lastname,email',
];

const quoted = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Some rows of a file with a header given. */
const rowOf = (header: string): fc.Arbitrary<string> => {
  const cells = header.split(',').map((column) => COLUMNS[column]!);
  const row = fc.tuple(...cells).map((values) => values.map(quoted).join(','));
  const repeated = fc.constantFrom(header, header.toUpperCase(), header.replace(/[^,]+/, 'Jean'));
  return mostly(row, fc.oneof(among('|,,,,|"|"Paul, x",Dupond|,,'), repeated, fc.string()));
};

const header = fc.constantFrom(...HEADERS);

/** A whole file. */
export const file = header.chain((first) =>
  fc.array(rowOf(first), { maxLength: 25 }).map((rows) => [first, ...rows].join('\n')),
);

/** Choices of the import by which rules look at clean values otherwise. */
export const IMPORTS: readonly Readonly<Record<string, string>>[] = [
  { uutype: '0', uustandardusernames: '0' },
  { uutype: '0', uupasswordnew: '0' },
  { uutype: '1' },
  { uutype: '2', uuupdatetype: '1', uumatchemail: '1', uupasswordold: '1' },
  { uutype: '3', uuupdatetype: '1', uuallowrenames: '1', uuallowdeletes: '1' },
];

/** What may be known besides a file. */
export const context: fc.Arbitrary<Context> = fc
  .record({
    platform: fc.constantFrom('anfh', 'anfh', ...PLATFORMS.map(({ id }) => id)),
    establishment: fc.constantFrom(undefined, 'alp002'),
    cohorts: fc.constantFrom(undefined, 'name,idnumber\nInfirmiers_2025,Infirmiers_2025\nAutre,AUT\n'),
    accounts: fc.constantFrom(
      undefined,
      'username,firstname,lastname,email\nalp002.p.dupond,Paul,Dupond,p.dupond@ch.fr\n',
    ),
    importOptions: fc.option(fc.constantFrom(...IMPORTS), { nil: undefined }),
  })
  .map(({ platform, establishment, cohorts, accounts, importOptions }) =>
    contextOf({
      platform,
      ...(importOptions && { importOptions }),
      ...(establishment && { establishment }),
      ...(cohorts && { cohorts }),
      ...(accounts && { accounts }),
    }),
  );
