import { brusselsDay } from '@boussole/domain/calendar-date';
import { Passwords } from '../modules/account/password.js';
import { readConfig } from '../platform/config.js';
import { Clock } from '../platform/clock.js';
import { Secrets } from '../platform/secrets.js';
import { type Command, howMany, readOptions } from './command.js';
import { type DossierRows, dossiersOf, type World } from './demo/dossiers.js';
import { idOf } from './demo/ids.js';
import { type Caseload, demoSecret } from './demo/learners.js';
import { doorsOf } from './demo/doors.js';
import { loadFollowing } from './demo/following/load-following.js';
import { qualityOf } from './demo/quality.js';
import { loadReferrals } from './demo/referrals/load-referrals.js';
import type { LifeRows } from './demo/lives.js';
import { actiris, cefo, citeLiege, forem, ifapme, network, organisations } from './demo/network.js';
import { demoPassword, emailOf, mandates, membershipIdOf, people, personIdOf } from './demo/people.js';
import { type Loaded, loadRegister } from './demo/register/load-register.js';
import { branchId, organisationId } from './demo/register/places.js';
import { Impossible } from './impossible.js';
import { asOwner, type Owner } from './owner.js';

const usage = 'npm run boussole -- demo reseau';
const lockKey = 728_120_552;

const caseloads = [
  {
    organisation: citeLiege, branch: 'Espace conseil de Liège', leads: ['nadia', 'karim'], others: ['karim', 'nadia', 'francoise'],
    around: 'liege', isShowcase: true, identified: 60, anonymous: 6,
  },
  {
    organisation: actiris, branch: 'Bruxelles – orientation', leads: ['leila', 'sofie'], others: ['sofie', 'leila'],
    around: 'bruxelles', isShowcase: false, identified: 18, anonymous: 2,
  },
  { organisation: cefo, branch: 'CEFO de Huy', leads: ['aurelie'], others: [], around: 'huy', isShowcase: false, identified: 14, anonymous: 1 },
  {
    organisation: forem, branch: 'Liège – conseil', leads: ['caroline', 'nadia'], others: [],
    around: 'liege', isShowcase: false, identified: 8, anonymous: 0,
  },
] as const;

/** The demo network: the same for everybody, added once, around the day it is loaded. */
export const loadDemoNetwork: Command = {
  name: ['demo', 'reseau'],
  usage,
  summary: 'Charge le réseau de démonstration ; une seconde fois, ne change rien. Refusé en production.',
  async run(args) {
    readOptions(args, {}, usage);
    const config = readConfig();
    if (config.isProduction) throw new Impossible('Le réseau de démonstration ne se charge pas en production : ses comptes sont publics.');
    const secrets = new Secrets(config);
    const { added, register } = await asOwner(config.databaseUrl, (owner) => owner.together(() => load(owner, secrets, new Clock().now())));
    console.log(added === 0 ? 'Le réseau de démonstration est déjà là : rien n’a changé.'
      : `Réseau de démonstration chargé : ${howMany(people.length, 'personne')}, ${howMany(register.organisations, 'structure')}, `
        + `${howMany(register.branches, 'antenne')}, ${howMany(register.offers, 'offre')}, ${howMany(register.sessions, 'session')} ; `
        + `${howMany(added, 'ligne')} en tout.`);
    return 0;
  },
};

async function load(owner: Owner, secrets: Secrets, now: Date): Promise<{ added: number; register: Loaded }> {
  // Two starts at once add it once.
  await owner.ask('select pg_advisory_xact_lock($1)', [lockKey]);
  await refuseOthers(owner);
  const register = await loadRegister(owner, now);
  const passwords = new Passwords();
  const staff = await addPeople(owner, await passwords.hashSecret(demoPassword), now);
  const [clock] = await owner.ask<{ midnight: Date }>(`select app.today()::timestamp at time zone 'Europe/Brussels' as midnight`);
  const communes = await owner.ask<{ nis: string; name_fr: string }>('select nis, name_fr from commune');
  const world: World = {
    now, midnight: clock?.midnight ?? now, secretHash: await passwords.hashSecret(demoSecret),
    communeNames: new Map(communes.map(({ nis, name_fr }) => [nis, name_fr])), seal: (text, place) => secrets.seal(text, place),
  };
  let dossiers = 0;
  for (const known of caseloads) dossiers += await addDossiers(owner, known, world);
  const referrals = await addReferrals(owner, secrets, now);
  return { added: register.rows + staff + dossiers + referrals + await addFollowing(owner, secrets, now) + await addQuality(owner, now), register };
}

/** In the showcase, what was chosen and sent; its dossiers may be older than this part of the demonstration. */
function addReferrals(owner: Owner, secrets: Secrets, now: Date): Promise<number> {
  const here = 'Espace conseil de Liège';
  const known = caseloads[0].identified;
  return loadReferrals(owner, { nadia: hatOf('nadia', here), karim: hatOf('karim', here), secrets, now,
    dossierIds: Array.from({ length: known }, (_, rank) => idOf(`dossier:${here}:${rank}`)) });
}

/** What is followed in every branch: told in the showcase, simple elsewhere. */
function addFollowing(owner: Owner, secrets: Secrets, now: Date): Promise<number> {
  const [here, ...elsewhere] = caseloads.map(({ branch, identified }) => Array.from({ length: identified }, (_, rank) => idOf(`dossier:${branch}:${rank}`)));
  const hats = { nadia: hatOf('nadia', caseloads[0].branch), karim: hatOf('karim', caseloads[0].branch) };
  return loadFollowing(owner, { ...hats, branchId: branchId(citeLiege, caseloads[0].branch), showcase: here ?? [], others: elsewhere.flat(), secrets, now });
}

/** Told around the year in which it is loaded, and once: what a branch has said of itself since stays. */
async function addQuality(owner: Owner, now: Date): Promise<number> {
  const here = branchId(citeLiege, caseloads[0].branch);
  if ((await owner.ask('select from quality_review where branch_id = $1 limit 1', [here])).length > 0) return 0;
  let added = 0;
  for (const [table, rows] of Object.entries(qualityOf(brusselsDay(now)))) added += await owner.addMissing(table, rows);
  return added;
}

function hatOf(key: string, branch: string): string {
  const hat = people.find((person) => person.key === key)?.hats.find((worn) => worn.branch === branch);
  if (!hat) throw new RangeError(`${key} wears no hat in ${branch}`);
  return membershipIdOf(key, hat);
}

/** Where a body of the same name is already at work, the demonstration is not added beside it; once there, it lives with what comes. */
async function refuseOthers(owner: Owner): Promise<void> {
  const [foreign] = await owner.ask<{ name: string }>(`select name from organisation
    where name = any($1) and not exists (select from organisation where id = $2) limit 1`,
  [organisations.map(({ name }) => name), organisationId(network)]);
  if (!foreign) return;
  throw new Impossible(`La structure « ${foreign.name} » existe déjà dans cette base sans venir de la démonstration : `
    + 'chargez celle-ci dans une base vide.');
}

async function addPeople(owner: Owner, passwordHash: string, now: Date): Promise<number> {
  const hats = people.flatMap((person) => person.hats.map((hat, rank) => ({ person, hat, since: daysBefore(now, 1100 - rank * 400) })));
  const added = [
    await owner.addMissing('person', people.map((person) => ({ id: personIdOf(person.key), email: emailOf(person),
      given_name: person.givenName, family_name: person.familyName, locale: person.locale ?? 'fr', created_at: now }))),
    await owner.addMissing('credential', people.map((person) => ({ person_id: personIdOf(person.key), password_hash: passwordHash, changed_at: now }))),
    await owner.addMissing('membership', hats.map(({ person, hat, since }) => ({ id: membershipIdOf(person.key, hat), person_id: personIdOf(person.key),
      branch_id: branchId(hat.organisation, hat.branch), organisation_id: organisationId(hat.organisation), role: hat.role, from_on: since }))),
    await owner.addMissing('employment', hats.map(({ person, hat, since }) => ({ id: idOf(`employment:${membershipIdOf(person.key, hat)}`),
      person_id: personIdOf(person.key), employer_id: organisationId(hat.employer ?? hat.organisation),
      recorded_by_organisation_id: organisationId(hat.organisation), from_on: since }))),
  ];
  return added.reduce((sum, count) => sum + count, 0) + await addMandates(owner, daysBefore(now, 500));
}

const addMandates = (owner: Owner, since: string): Promise<number> => owner.addMissing('neutrality_mandate', mandates.flatMap(({ key, kind }) =>
  (people.find((person) => person.key === key)?.hats ?? []).map((hat) => ({ id: idOf(`mandate:${key}`), membership_id: membershipIdOf(key, hat), kind, basin: null,
    decision: 'Comité de pilotage, décision de démonstration', from_on: since, given_at: since }))));

const daysBefore = (now: Date, days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);

async function addDossiers(owner: Owner, known: (typeof caseloads)[number], world: World): Promise<number> {
  const { organisation, branch, around, isShowcase, identified, anonymous } = known;
  const load: Caseload & { organisationId: string } = { place: branch, branchId: branchId(organisation, branch),
    organisationId: organisationId(organisation), around, isShowcase, identified, anonymous };
  const [first, ...others] = known.leads;
  const hat = (key: string) => hatOf(key, branch);
  const team = { leads: [hat(first), ...others.map(hat)] as const, others: known.others.map(hat) };
  const rows = dossiersOf(load, team, world);
  const added = await addRows(owner, rows);
  return added > 0 && isShowcase ? added + await addDoors(owner, rows, world) : added;
}

// Once, with the dossiers that they open: what people have changed since stays as they left it.
async function addDoors(owner: Owner, rows: DossierRows, { now, midnight }: World): Promise<number> {
  const here = 'Espace conseil de Liège';
  const doors = doorsOf(rows, {
    branchId: branchId(citeLiege, here), organisationId: organisationId(citeLiege), nadia: hatOf('nadia', here), karim: hatOf('karim', here),
    francoise: hatOf('francoise', here), forem: branchId(forem, 'Liège – conseil'), caroline: hatOf('caroline', 'Liège – conseil'),
    ifapme: branchId(ifapme, 'Centre de Liège'), now, midnight,
  });
  let added = 0;
  for (const [table, ofTable] of Object.entries(doors)) added += await owner.addMissing(table, ofTable);
  return added;
}

// A dossier that is there stays as it is, even if a later version of the demonstration tells it otherwise.
async function addRows(owner: Owner, { learners, dossiers, interviews, notes, ...life }: DossierRows): Promise<number> {
  const there = await owner.ask<{ id: string; learner_id: string }>('select id, learner_id from dossier where id = any($1)', [dossiers.map(({ id }) => id)]);
  const known = new Set(there.flatMap(({ id, learner_id }) => [id, learner_id]));
  const newInterviews = interviews.filter(({ dossier_id }) => !known.has(String(dossier_id)));
  const newIds = new Set(newInterviews.map(({ id }) => id));
  return await owner.addMissing('learner', learners.filter(({ id }) => !known.has(String(id))))
    + await owner.addMissing('dossier', dossiers.filter(({ id }) => !known.has(String(id))))
    + await owner.addMissing('interview', newInterviews)
    + await owner.addMissing('private_note', notes.filter(({ interview_id }) => newIds.has(interview_id)))
    + await addLives(owner, life, known);
}

async function addLives(owner: Owner, life: LifeRows, known: ReadonlySet<string>): Promise<number> {
  let added = 0;
  for (const [table, rows] of [['situation', life.situations], ['goal', life.goals], ['goal_step', life.steps], ['need', life.needs]] as const) {
    added += await owner.addMissing(table, rows.filter(({ dossier_id }) => !known.has(String(dossier_id))));
  }
  return added;
}
