import { type Answer, changeableHours, checkInState } from '@boussole/domain/check-in/answer';
import { hourMs } from '@boussole/domain/time/brussels';
import { mayMove } from '@boussole/domain/access/rules';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import { type Ask, planned } from '../../platform/statement.js';
import { type FactsJson, factsJson, readFacts, seenSections } from '../dossier/dossier.queries.js';
import { referralOf } from './asked-referral.js';
import type { AskedOutcomeView, AskingKind, CheckInDoorView, CheckInView, DossierCheckInsView, OwnCheckInView } from './check-in.graphql.js';
import type { StandingCheckIn } from './save-answer.js';

const answerJson = `case when c.answered_at is not null then json_build_object('whereabouts', c.whereabouts, 'sinceOn', c.since_on,
    'callWish', c.call_wish, 'comment', c.comment, 'agreesOutcome', c.agrees_outcome) end`;

/** An outcome that she has not spoken of elsewhere. */
const outcomeOf = (referral: string): string => `(select json_build_object('code', r.outcome_code, 'onDate', r.outcome_on)
    from referral r where r.id = ${referral} and r.state = 'closed' and r.outcome_code is not null
      and (r.learner_answer is null or c.agrees_outcome is not null))`;

const until = (answeredAt: Date | null): Date | null => answeredAt && new Date(answeredAt.getTime() + changeableHours * hourMs);

interface DoorRow {
  kind: AskingKind; branchName: string | null; outcome: AskedOutcomeView | null; answeredAt: Date | null; answer: Answer | null; isRated: boolean;
}

/** What whoever opened it by link or code is asked; what stands for good is not shown again. */
export async function readDoor(ask: Ask, now: Date): Promise<CheckInDoorView> {
  const [row] = await ask<DoorRow>(doorSql, []);
  if (!row) throw new Refusal('record.not_found');
  const { answeredAt, ...rest } = row;
  const state = checkInState(answeredAt, now);
  return { ...rest, state, changeableUntil: until(answeredAt), ...(state === 'closed' && { answer: null, outcome: null }) };
}

const doorSql = planned(`
  select a.kind, a.branch_name as "branchName",
    case when a.outcome_code is not null then json_build_object('code', a.outcome_code, 'onDate', a.outcome_on) end as outcome,
    c.answered_at as "answeredAt", ${answerJson} as answer, c.is_rated as "isRated"
  from check_in c cross join app.check_in_asked() a where c.id = app.check_in()`);

/** The check-in that the link or the code opened, locked. */
export async function lockDoor(ask: Ask): Promise<StandingCheckIn & { isRated: boolean }> {
  await ask(lockDoorSql, []);
  const [row] = await ask<StandingCheckIn & { isRated: boolean }>(lockedDoorSql, []);
  if (!row) throw new Refusal('record.not_found');
  return row;
}

const lockDoorSql = planned('select 1 as held from check_in where id = app.check_in() for update');
const lockedDoorSql = planned(`
  select c.id, c.version, c.answered_at as "answeredAt", ${answerJson} as answer, c.is_rated as "isRated", a.is_anonymous as "isAnonymous",
    a.outcome_code is not null as "asksOutcome"
  from check_in c cross join app.check_in_asked() a where c.id = app.check_in()`);

/** What the person was asked in the last three months, at her own page: what waits first. */
export async function readOwn(ask: Ask, dossierId: string, now: Date): Promise<OwnCheckInView[]> {
  const rows = await ask<Omit<DoorRow, 'branchName'> & { id: string; askedAt: Date }>(ownSql, [dossierId]);
  return rows.map(({ answeredAt, ...row }) => ({ ...row, state: checkInState(answeredAt, now), changeableUntil: until(answeredAt) }));
}

const ownSql = planned(`
  select c.id, coalesce(f.kind, case when c.referral_id is null then 'check_in' else 'survey' end) as kind, c.asked_at as "askedAt", c.answered_at as "answeredAt", ${answerJson} as answer,
    c.is_rated as "isRated", ${outcomeOf('c.referral_id')} as outcome
  from check_in c left join follow_up f on f.id = c.follow_up_id
  where c.dossier_id = $1 and c.revoked_at is null and c.asked_at > now() - interval '90 days'
    and (c.answered_at is not null or c.expires_at > now())
  order by c.answered_at is not null, c.asked_at desc, c.id desc limit 20`);

/** One of the opened dossier, locked: hers at her own page, or one that somebody says for her. */
export async function lockOpened(ask: Ask, dossierId: string, by: { readonly id?: string; readonly followUpId?: string }): Promise<StandingCheckIn & { isRated: boolean } | null> {
  const which = [dossierId, by.id ?? null, by.followUpId ?? null];
  await ask(lockOpenedSql, which);
  const [row] = await ask<StandingCheckIn & { isRated: boolean }>(openedSql, which);
  return row ?? null;
}

const lockOpenedSql = planned('select 1 as held from check_in where dossier_id = $1 and (id = $2 or follow_up_id = $3) for update');
const openedSql = planned(`
  select c.id, c.version, c.answered_at as "answeredAt", ${answerJson} as answer, c.is_rated as "isRated",
    ${outcomeOf('c.referral_id')} is not null as "asksOutcome",
    (select l.is_anonymous from dossier d join learner l on l.id = d.learner_id where d.id = c.dossier_id) as "isAnonymous"
  from check_in c where c.dossier_id = $1 and (c.id = $2 or c.follow_up_id = $3)`);

interface DossierRow { facts: FactsJson; checkIns: (Omit<CheckInView, 'canAnswer' | 'canGiveCode' | 'dueAt' | 'askedAt' | 'answeredAt' | 'changedAt'>
  & { dueAt: string; askedAt: string | null; answeredAt: string | null; changedAt: string | null; isToAnswer: boolean })[] }

/** What the person was asked and said, and what she is about to be asked: whoever has her on the telephone may answer for her. */
export async function readDossierCheckIns(ask: Ask, viewer: Viewer, dossierId: string, now: Date): Promise<DossierCheckInsView> {
  const [row] = await ask<DossierRow>(dossierSql, [dossierId, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const facts = readFacts(row.facts);
  if (!seenSections(facts, viewer).includes('path')) throw new Refusal('record.not_found');
  const mayHear = !locks.domain || mayMove(facts, 'hear_answer', viewer).ok;
  const mayGive = !locks.domain || mayMove(facts, 'give_answer_code', viewer).ok;
  const day = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return {
    id: dossierId,
    checkIns: row.checkIns.map(({ dueAt, askedAt, answeredAt, changedAt, isToAnswer, ...rest }) => ({
      ...rest, dueAt: new Date(dueAt), askedAt: day(askedAt), answeredAt: day(answeredAt), changedAt: day(changedAt),
      canAnswer: mayHear && checkInState(day(answeredAt), now) !== 'closed', canGiveCode: mayGive && isToAnswer,
    })),
  };
}

const dossierSql = planned(`
  select ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, (select coalesce(json_agg(x), '[]') from (
    select coalesce(f.id, c.follow_up_id) as "followUpId", coalesce(f.kind, case when c.referral_id is null then 'check_in' else 'survey' end) as kind,
      coalesce(f.due_at, c.asked_at, c.answered_at) as "dueAt",
      c.asked_at as "askedAt", c.answered_at as "answeredAt", c.changed_at as "changedAt", c.via,
      app.staff(c.answered_by_membership_id) ->> 'name' as "heardByName", ${answerJson} as answer,
      f.id is not null and c.answered_at is null and c.revoked_at is null as "isToAnswer",
      ${outcomeOf(`coalesce(c.referral_id, ${referralOf('f')})`)} as outcome
    from (select f.id, f.kind, f.due_at, f.occurrence, f.referral_id, f.dossier_id from follow_up f where f.dossier_id = d.id and f.kind in ('check_in', 'survey')
      and (f.state = 'done' or f.state = 'planned' and f.due_at < now() + interval '14 days')) f
    full join (select c.id, c.follow_up_id, c.referral_id, c.asked_at, c.answered_at, c.changed_at, c.revoked_at, c.via, c.answered_by_membership_id, c.whereabouts,
      c.since_on, c.call_wish, c.comment, c.agrees_outcome from check_in c where c.dossier_id = d.id) c on c.follow_up_id = f.id
    order by coalesce(c.answered_at, f.due_at, c.asked_at) desc, 1 limit 50) x) as "checkIns"
  from dossier d join learner l on l.id = d.learner_id where d.id = $1`);
