import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Role, roles } from '@boussole/domain/access/roles';
import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { readConfig } from '../../apps/api/src/platform/config.js';
import { Secrets } from '../../apps/api/src/platform/secrets.js';
import { testEnvironment } from '../support/house.js';
import { accessTraces } from './access-traces.js';
import { choiceTraces, type ChoiceTraces } from './choice-traces.js';
import { figureTraces } from './figure-traces.js';
import { findingTraces } from './finding-traces.js';
import { followingTraces, type FollowingTraces } from './following-traces.js';
import { aHat, anOrganisation, type Branch, password } from './network.js';
import { neutralityTraces, type NeutralityTraces } from './neutrality-traces.js';
import { nightTraces } from './night-traces.js';
import { documentTraces } from './document-traces.js';
import { privacyTraces } from './privacy-traces.js';
import { type Holder, notebookTraces } from './notebook-traces.js';
import { qualityTraces, type QualityTraces } from './quality-traces.js';
import { referralTraces, type ReferralTraces } from './referral-traces.js';
import { aBranchReport } from './report-traces.js';
import { registerTraces } from './register-traces.js';
import { reviewTraces, type ReviewTraces } from './review-traces.js';
import { sharingTraces } from './sharing-traces.js';
import { situationTraces } from './situation-traces.js';
import { teamTraces } from './team-traces.js';

/** Somebody at work, signed in. */
export interface Worker {
  readonly id: string;
  readonly email: string;
  readonly membershipId: string;
  readonly sessionId: string;
  readonly tokenHash: Buffer;
  readonly cookie: string;
}

/** One organisation with everybody and everything in it, every text of it carrying the organisation's mark. */
export interface World extends FollowingTraces, ReferralTraces, ChoiceTraces, NeutralityTraces, ReviewTraces, QualityTraces {
  readonly mark: string;
  readonly branch: Branch;
  readonly siblingBranch: Branch;
  /** The counsellor leads the dossiers, the coordinator is assigned to them, the colleague has an appointment, the uninvolved has
   * no door at all, the sibling works next door, the grantee elsewhere with a grant on the named dossier. */
  readonly people: Readonly<Record<Role | 'colleague' | 'sibling' | 'uninvolved' | 'grantee', Worker>>;
  readonly invited: { id: string; linkId: string };
  readonly birthOn: string;
  readonly dossierId: string;
  readonly siblingDossierId: string;
  readonly reportId: string;
  readonly anonymousDossierId: string;
  readonly learnerId: string;
  readonly interviewId: string;
  readonly grantId: string;
  readonly appointmentId: string;
  readonly assignmentId: string;
  readonly absenceId: string;
  readonly breakGlassId: string;
  readonly followRequestId: string;
  readonly documentId: string;
  readonly goalId: string;
  readonly needId: string;
  readonly requestId: string;
  /** The person of the named dossier, at her own page; and who answers for her. */
  readonly holder: Holder;
  readonly representativeId: string;
  readonly rightRequestId: string;
  readonly auditCaseId: string;
  /** An offer of the branch: public, so it carries no mark. */
  readonly offerId: string;
  /** A hat of the counsellor's in an organisation that is not this one. */
  readonly elsewhere: { membershipId: string; branch: Branch };
}

/** Seals and signs as the product does under the tests' settings. */
export const secrets = new Secrets(readConfig({ ...testEnvironment, DATABASE_URL: 'postgres://nobody@nowhere/none' }));

const passwordHash = hash(password, { memoryCost: 8, timeCost: 1 });

export async function aWorld(owner: pg.Client, mark: string, birthOn = '1904-01-02'): Promise<World> {
  const organisationId = await anOrganisation(owner);
  const branch = await aNamedBranch(owner, organisationId, 'Antenne');
  const siblingBranch = await aNamedBranch(owner, organisationId, 'Antenne voisine');
  const people = {} as Record<keyof World['people'], Worker>;
  for (const role of roles) people[role] = await aWorker(owner, mark, branch, role);
  people.colleague = await aWorker(owner, mark, branch, 'counsellor');
  people.uninvolved = await aWorker(owner, mark, branch, 'counsellor');
  people.sibling = await aWorker(owner, mark, siblingBranch, 'counsellor');
  const far = await aNamedBranch(owner, await anOrganisation(owner), 'Antenne lointaine');
  people.grantee = await aWorker(owner, mark, far, 'counsellor');
  const elsewhere = { branch: far, membershipId: await aHat(owner, people.counsellor.id, far, 'counsellor') };
  await owner.query(`insert into employment (person_id, employer_id, recorded_by_organisation_id, from_on)
    values ($1, $2, $3, '2020-01-01')`, [people.counsellor.id, organisationId, far.organisationId]);
  const invited = await anInvited(owner, mark, branch);
  const content = await aCaseload(owner, mark, branch, people.counsellor.membershipId, birthOn);
  const hats = Object.fromEntries(Object.entries(people).map(([name, { membershipId }]) => [name, membershipId])) as Record<keyof World['people'], string>;
  const access = await accessTraces(owner, mark, { branch, far, ...content, hats });
  const life = await situationTraces(owner, mark, { dossierId: content.dossierId, branchId: branch.id, author: people.counsellor.membershipId, secrets });
  const papers = await documentTraces(owner, secrets, mark, { branchId: branch.id, dossierId: content.dossierId, author: people.counsellor.membershipId });
  const rights = await privacyTraces(owner, mark, { branch, dossierId: content.dossierId, author: people.counsellor.membershipId, auditor: people.auditor.membershipId });
  const team = await teamTraces(owner, mark, { dossierId: content.dossierId, hats });
  const sharing = await sharingTraces(owner, secrets, mark, { dossierId: content.dossierId, asker: elsewhere });
  const own = await notebookTraces(owner, secrets, mark, { branch, dossierId: content.dossierId, anonymousDossierId: content.anonymousDossierId,
    author: people.counsellor.membershipId, uninvolved: people.uninvolved });
  await findingTraces(owner, mark, { dossierId: content.dossierId, otherId: content.anonymousDossierId, branchId: branch.id,
    proposer: people.counsellor.membershipId, decider: people.colleague.membershipId });
  const offerId = await aPublicPart(owner, branch, far.organisationId);
  const choices = await choiceTraces(owner, secrets, mark, { branch, dossierId: content.dossierId, needId: life.needId, offerId, author: people.counsellor });
  const referrals = await referralTraces(owner, secrets, mark, { branch, far, dossierId: content.dossierId, goalId: life.goalId, needId: life.needId,
    choiceSetId: choices.choiceSetId, hats });
  await figureTraces(owner, { branch, dossierId: content.dossierId });
  await nightTraces(owner, mark, { branch, choiceSetId: choices.choiceSetId, author: people.counsellor });
  const audited = await neutralityTraces(owner, mark, { branch, far, people });
  const reviewed = await reviewTraces(owner, mark, { branch, far, people, ...audited });
  const quality = await qualityTraces(owner, mark, { branch, far, people });
  const followed = await followingTraces(owner, secrets, mark, { branch, dossierId: content.dossierId, author: people.counsellor, hats });
  const reportId = await aBranchReport(owner, mark, branch, people.coordinator);
  const siblingDossierId = await aNeighbour(owner, mark, siblingBranch, people.sibling.membershipId);
  await traces(owner, mark, branch, people.counsellor, invited.linkId);
  await registerTraces(owner, mark, { organisationId, branchId: branch.id, offerId, personId: people.counsellor.id, membershipId: people.counsellor.membershipId });
  return { ...followed, ...quality, ...rights, ...audited, ...reviewed, ...choices, ...referrals, mark, branch, siblingBranch, people, invited, elsewhere, birthOn, siblingDossierId, reportId, offerId, ...content, ...access, ...team, ...papers, ...life, ...own, ...sharing };
}

async function aNamedBranch(owner: pg.Client, organisationId: string, name: string): Promise<Branch> {
  const { rows } = await owner.query('insert into branch (organisation_id, name) values ($1, $2) returning id', [organisationId, name]);
  return { id: rows[0].id, organisationId, name };
}

export async function aWorker(owner: pg.Client, mark: string, branch: Branch, role: Role): Promise<Worker> {
  const person = await aMarkedPerson(owner, mark);
  await owner.query('insert into credential (person_id, password_hash) values ($1, $2)', [person.id, await passwordHash]);
  const membershipId = await aHat(owner, person.id, branch, role);
  await owner.query(`insert into employment (person_id, employer_id, recorded_by_organisation_id, from_on)
    values ($1, $2, $2, '2020-01-01')`, [person.id, branch.organisationId]);
  return { ...person, membershipId, ...await aSession(owner, mark, person.id, membershipId) };
}

async function aMarkedPerson(owner: pg.Client, mark: string): Promise<{ id: string; email: string }> {
  const email = `${mark.toLowerCase()}.${randomUUID().slice(0, 8)}@test.invalid`;
  const { rows } = await owner.query('insert into person (email, given_name, family_name) values ($1, $2, $3) returning id',
    [email, `${mark} prénom`, `${mark} nom`]);
  return { id: rows[0].id, email };
}

/** One more sign-in of a person, without the time that a password takes. */
export async function aSession(
  owner: pg.Client, mark: string, personId: string, membershipId: string,
): Promise<Pick<Worker, 'sessionId' | 'tokenHash' | 'cookie'>> {
  const token = secrets.newSessionToken();
  const tokenHash = secrets.hashOf(token);
  const { rows } = await owner.query(`insert into session (token_hash, person_id, membership_id, browser, ends_at)
    values ($1, $2, $3, $4, now() + interval '12 hours') returning id`, [tokenHash, personId, membershipId, `${mark} navigateur`]);
  return { sessionId: rows[0].id, tokenHash, cookie: `boussole=${token}` };
}

/** Somebody who has not chosen a password yet, and the link that she may do it with. */
export async function anInvited(owner: pg.Client, mark: string, branch: Branch): Promise<{ id: string; linkId: string }> {
  const { id } = await aMarkedPerson(owner, mark);
  await aHat(owner, id, branch, 'counsellor');
  const { rows } = await owner.query(`insert into access_link (person_id, kind, expires_at)
    values ($1, 'invitation', now() + interval '7 days') returning id`, [id]);
  return { id, linkId: rows[0].id };
}

type Content = Pick<World, 'dossierId' | 'anonymousDossierId' | 'learnerId' | 'interviewId'>;

async function aCaseload(owner: pg.Client, mark: string, branch: Branch, author: string, birthOn: string): Promise<Content> {
  const one = async (sql: string, values: readonly unknown[]): Promise<string> => (await owner.query(sql, [...values])).rows[0].id;
  const learnerId = await one(`insert into learner (branch_id, is_anonymous, given_name, family_name, birth_on, email, phone, by_mail, contact_note)
    values ($1, false, $2, $3, $7, $4, $5, true, $6) returning id`,
  [branch.id, `${mark} prénom`, `${mark} nom`, `${mark.toLowerCase()}@learner.invalid`, `${mark} téléphone`, `${mark} consigne`, birthOn]);
  const anonymousId = await one(`insert into learner (branch_id, is_anonymous, code, secret_hash)
    values ($1, true, $2, $3) returning id`, [branch.id, `${mark} code`, `$argon2id$${mark}`]);
  // Touched tomorrow: in a list of the latest that forgets whose they are, they would come first.
  const open = (learner: string, sign: string) => one(`insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id, interview_count, touched_at)
    values ($1, $2, $3, $4, $5, 1, now() + interval '1 day') returning id`, [branch.organisationId, branch.id, learner, `${mark}-${sign}`, author]);
  const [dossierId, anonymousDossierId] = [await open(learnerId, '1'), await open(anonymousId, '2')];
  const interviewId = await one(`insert into interview (dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary)
    values ($1, $2, $3, now(), 'phone', 30, '{project}', $4) returning id`, [dossierId, branch.id, author, `${mark} résumé`]);
  await owner.query('insert into private_note (interview_id, branch_id, author_membership_id, sealed) values ($1, $2, $3, $4)',
    [interviewId, branch.id, author, secrets.seal(`${mark} note privée`, interviewId)]);
  const draft = { heldAt: null, channel: null, minutes: null, topics: [], summary: `${mark} brouillon`, privateNote: `${mark} note de brouillon` };
  await owner.query('insert into interview_draft (author_membership_id, dossier_id, branch_id, sealed) values ($1, $2, $3, $4)',
    [author, dossierId, branch.id, secrets.seal(JSON.stringify(draft), `draft:${author}:${dossierId}`)]);
  return { dossierId, anonymousDossierId, learnerId, interviewId };
}

// What the register shows of every organisation.
async function aPublicPart(owner: pg.Client, branch: Branch, otherOrganisationId: string): Promise<string> {
  const { rows: [offer] } = await owner.query<{ id: string }>(`insert into offer (organisation_id, branch_id, kind, title, trades)
    values ($1, $2, 'training', 'Formation', '{F1602}') returning id`, [branch.organisationId, branch.id]);
  const ofOffer = [offer?.id, branch.organisationId];
  await owner.query(`insert into offer_session (offer_id, organisation_id, starts_on) values ($1, $2, app.today() + 30)`, ofOffer);
  await owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, email) values ($1, $2, 'handoff', 'relais@test.invalid')`,
    [branch.id, branch.organisationId]);
  await owner.query(`insert into affiliation_link (from_organisation_id, to_organisation_id, kind, from_on) values ($1, $2, 'network', '2020-01-01')`,
    [branch.organisationId, otherOrganisationId]);
  return offer?.id ?? '';
}

async function aNeighbour(owner: pg.Client, mark: string, branch: Branch, author: string): Promise<string> {
  const { rows } = await owner.query(`with l as (insert into learner (branch_id, is_anonymous, given_name, family_name)
      values ($1, false, $4, $4) returning id)
    insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id) select $2, $1, l.id, $5, $3 from l returning id`,
  [branch.id, branch.organisationId, author, `${mark} voisine`, `${mark}-3`]);
  return rows[0].id;
}

// What every action leaves behind: a command, a journal line, a delivery.
async function traces(owner: pg.Client, mark: string, branch: Branch, who: Worker, linkId: string): Promise<void> {
  await owner.query(`insert into command (person_id, key, what, request_hash, answer) values ($1, $2, $3, $4, $5)`,
    [who.id, randomUUID(), mark, randomBytes(32), { id: mark }]);
  await owner.query(`insert into journal (organisation_id, branch_id, person_id, membership_id, role, what) values ($1, $2, $3, $4, 'counsellor', 'dossier.opened')`,
    [branch.organisationId, branch.id, who.id, who.membershipId]);
  await owner.query(`insert into delivery (key, job, payload, state, gateway_id, failure) values ($1, 'send-password-link', $2, 'sent', $3, $3)`,
    [`${mark} ${linkId}`, { linkId, mark }, mark]);
}

/** Every identifier that belongs to a world alone and that nobody else may know, read from whatever tables there are. */
export async function idsOf(owner: pg.Client, world: World, tables: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const { text } of await rowsOf(owner, world, tables)) {
    for (const [id] of text.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)) found.add(id);
  }
  // What the register shows to everybody is no secret; nor is a report, which is of nobody in particular.
  const open = await owner.query<{ id: string }>(`select id from organisation union all select id from branch union all select id from offer
    union all select id from offer_session union all select id from affiliation_link union all select id from neutrality_report`);
  for (const { id } of open.rows) found.delete(id);
  return [...found];
}

/** Every row of a world as text: what carries its mark, its branches, its people or their memberships. */
export async function rowsOf(owner: pg.Client, world: World, tables: readonly string[]): Promise<{ table: string; text: string }[]> {
  const people = Object.values(world.people);
  const signs = [world.mark, world.mark.toLowerCase(), world.branch.id, world.siblingBranch.id, world.branch.organisationId, world.invited.id,
    world.invited.linkId, world.offerId, world.dossierId, world.siblingDossierId, world.anonymousDossierId, world.choiceSetId, world.elsewhere.branch.id, world.learnerId, world.interviewId,
    ...people.flatMap(({ id, membershipId, sessionId }) => [id, membershipId, sessionId])];
  const rows: { table: string; text: string }[] = [];
  for (const table of tables) {
    const found = await owner.query<{ text: string }>(
      `select text from (select to_jsonb(t)::text as text from ${table} t) x where text ~ $1 order by text`, [signs.join('|')]);
    rows.push(...found.rows.map(({ text }) => ({ table, text })));
  }
  return rows;
}

/** What a world looks like from behind, short enough to compare. */
export async function fingerprintOf(owner: pg.Client, world: World, tables: readonly string[]): Promise<string> {
  return createHash('sha256').update(JSON.stringify(await rowsOf(owner, world, tables))).digest('hex');
}
