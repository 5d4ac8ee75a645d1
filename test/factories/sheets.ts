import { randomUUID } from 'node:crypto';
import type { ImportedBranch, ImportedOffer, ImportedOrganisation, ImportedSession } from '@boussole/domain/register/import/sheet';
import type pg from 'pg';

type Some<T> = Partial<Omit<T, 'key'>>;

const snake = (name: string): string => (name === 'lat' || name === 'lon' ? name : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** Adds a row; lists of objects travel as JSON. */
async function keep(owner: pg.Client, table: string, facts: object): Promise<string> {
  const id = randomUUID();
  const row = Object.fromEntries(Object.entries({ ...facts, id }).map(([name, value]) => [snake(name), value]));
  const columns = Object.keys(row).join(', ');
  await owner.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`, [JSON.stringify(row)]);
  return id;
}

/** A body of the register; what is not said is empty. */
export const anOrganisationSheet = (owner: pg.Client, facts: Some<ImportedOrganisation> & { name: string }): Promise<string> =>
  keep(owner, 'organisation', { kind: 'CISP', ...facts });

export const aBranchSheet = (owner: pg.Client, organisationId: string, facts: Some<ImportedBranch> & { name: string }): Promise<string> =>
  keep(owner, 'branch', { organisationId, opening: [], ...facts });

/** An offer with its sessions, open and free to enter unless it says otherwise. */
export async function anOfferSheet(
  owner: pg.Client, [organisationId, branchId]: readonly [string, string],
  { sessions = [], ...facts }: Some<ImportedOffer> & { title: string; reviewOn?: string },
): Promise<string> {
  const { rows } = await owner.query<{ next: string }>(`select to_char(app.today() + 300, 'YYYY-MM-DD') as next`);
  const id = await keep(owner, 'offer', {
    organisationId, branchId, kind: 'training', trades: [], publics: [], registrations: [], servesBasins: [], mode: 'on_site', languages: ['fr'],
    times: [], entries: [], status: 'open', reviewOn: rows[0]?.next, ...facts });
  for (const { key: _, ...session } of sessions) await keep(owner, 'offer_session', { offerId: id, organisationId, ...session });
  return id;
}

const session = (facts: Partial<ImportedSession> & { startsOn: string }): ImportedSession => ({
  key: '', endsOn: null, registerBy: null, seats: null, seatsLeft: null, hasWaitingList: false, status: 'open', note: null, ...facts });

/** Titles that a spreadsheet, a browser or a parser may stumble over. */
export const hostileTitles = ['=HYPERLINK("https://evil.example";"clic")', '@SUM(A1:A9)', '+32 formation', '-1+cmd|calc', 'Guillemets "doubles" ; et virgule, ici',
  'Émoji 🙂 et œuf', '<script>alert(1)</script>', '_x0041_ & co'];

/** A varied register: every kind of thing that a sheet may say stands in it at least once. */
export async function aVariedRegister(owner: pg.Client): Promise<void> {
  const full = await anOrganisationSheet(owner, { name: 'Atelier du Pont, asbl', acronym: 'ADP', kind: 'CISP', enterpriseNumber: '0123456749',
    description: 'Accueille, forme et oriente.\nDepuis 1990.', website: 'https://pont.example/accueil?a=1&b=2' });
  const bare = await anOrganisationSheet(owner, { name: 'École « Zénobe »', kind: 'EPS' });
  const site = await aBranchSheet(owner, full, { name: 'Site de Liège', street: 'Rue du Pont 12, boîte 3', postcode: '4000', locality: 'Liège', communeNis: '62063',
    lat: 50.6401, lon: 5.5718, phone: '04 222 33 44', email: 'accueil@pont.example', website: 'https://pont.example/liege', isAccessible: true,
    opening: [{ day: 1, from: '09:00', until: '12:00' }, { day: 1, from: '13:00', until: '16:30' }, { day: 2, from: '09:00', until: '12:00' }] });
  const remark = await aBranchSheet(owner, full, { name: 'Site de Namur', postcode: '5000', locality: 'Namur', communeNis: '92094', isAccessible: false,
    openingNote: 'Sur rendez-vous uniquement' });
  const silent = await aBranchSheet(owner, bare, { name: 'École « Zénobe »' });
  await anOfferSheet(owner, [full, site], { title: 'Souder à l’arc', kind: 'training', objective: 'Souder en sécurité', description: 'Six semaines.\n\nPuis un stage.',
    trades: ['H2913', 'H2902'], level: 4, publics: ['jobseeker', 'young'], minAge: 18, maxAge: 30, minDiploma: 'ce1d', maxDiploma: 'cess', languageLevel: 'a2',
    registrations: ['forem', 'cpas'], prerequisiteNote: 'Aimer le métal', servesBasins: ['LG', 'HW'], mode: 'hybrid', languages: ['fr', 'nl'], priceCents: 12550,
    priceNote: 'Payable en deux fois', durationHours: 240.5, durationWeeks: 6, weeklyHours: 38, times: ['day', 'evening'], path: 'full_time',
    entries: ['registration', 'interview'], entryNote: 'Séance d’information le mardi', website: 'https://pont.example/souder', verifiedOn: '2026-10-01',
    sessions: [session({ startsOn: '2027-01-11', endsOn: '2027-02-19', registerBy: '2026-12-20', seats: 12, seatsLeft: 4, hasWaitingList: true, note: 'En matinée' }),
      session({ startsOn: '2027-03-01', status: 'full', seats: 0 }), session({ startsOn: '2027-05-03', endsOn: '2027-05-03', status: 'cancelled' })] });
  await anOfferSheet(owner, [full, site], { title: 'Bilan de compétences', kind: 'skills_assessment', status: 'full', priceCents: 0, entries: ['appointment'] });
  await anOfferSheet(owner, [full, remark], { title: 'Français pour débuter', kind: 'language_learning', languageLevel: 'a1', minDiploma: 'none', mode: 'remote' });
  for (const kind of ['information', 'guidance', 'immersion', 'work_study', 'skills_validation', 'job_search', 'business_creation', 'psychosocial'] as const) {
    await anOfferSheet(owner, [bare, silent], { title: `Offre ${kind}`, kind, languages: ['de', 'sign'], publics: ['worker'] });
  }
  for (const title of hostileTitles) await anOfferSheet(owner, [full, remark], { title });
}
