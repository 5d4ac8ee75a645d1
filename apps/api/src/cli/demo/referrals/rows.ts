import { createHash } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import type { Alternative } from '@boussole/domain/choice/snapshot';
import { buildPacket } from '@boussole/domain/packet/build';
import { packetParts } from '@boussole/domain/packet/parts';
import { readPacketSource } from '../../../modules/referral/packet-source.queries.js';
import type { Secrets } from '../../../platform/secrets.js';
import { idOf } from '../ids.js';
import type { Owner } from '../../owner.js';
import type { Chosen } from './choose.js';
import { isCarriedOut, type Lived } from './life.js';
import { askOf, type Desk } from './people-of.js';
import type { Life, Step, Told } from './told.js';

type Row = Readonly<Record<string, unknown>>;

/** A referral that was lived, ready to be written down as the machine would have left it. */
export interface Written {
  readonly told: Told;
  readonly life: Life;
  readonly lived: Lived;
  readonly chosen: Chosen;
  readonly alternative: Alternative;
  readonly desk: Desk;
  readonly now: Date;
}

export const referralId = (key: string): string => idOf(`referral:${key}`);
const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
const year = 365 * 86_400_000;

/** Everything about one referral; the sets and wishes that it comes from are there already. */
export async function write(owner: Owner, secrets: Secrets, written: Written): Promise<number> {
  const hangs = { dossier_id: written.chosen.person.id, branch_id: written.chosen.person.branchId };
  const grant = grantRow(written, hangs);
  let added = await owner.addMissing('referral', [referralRow(written, hangs, grant ? String(grant['id']) : null)]);
  added += await addPacket(owner, written, hangs);
  for (const [table, rows] of [
    ['dossier_grant', grant ? [grant] : []], ['referral_event', eventRows(written, hangs)], ['follow_up', followUpRows(written, hangs)],
    ['handoff_link', linkRows(written, hangs, secrets)], ['handoff_appointment', appointmentRows(written, hangs)],
    ['handoff_message', messageRows(written, hangs)], ['handoff_read', readRows(written, hangs)], ['delivery', deliveryRows(written)],
  ] as const) added += await owner.addMissing(table, rows);
  return added;
}

function referralRow({ told, lived: { facts, last, since, log }, chosen, alternative, desk }: Written, hangs: Row, grantId: string | null): Row {
  const said = (to: string): Step | undefined => log.find(({ step }) => step.to === to)?.step;
  const [closed, declined, obsolete, enrolled] = [said('closed'), said('declined'), said('obsolete'), said('enrolled')];
  return {
    id: referralId(told.key), ...hangs, version: facts.version, state: facts.state, goal_id: chosen.goalId, need_id: chosen.needId, choice_set_id: chosen.setId,
    offer_id: alternative.offers[0]?.id, session_id: null, to_branch_id: desk.id, to_organisation_id: desk.organisationId, by_membership_id: chosen.person.lead,
    re_routed_from_id: null, won_by_id: obsolete?.won ? referralId(obsolete.won) : null, packet_id: since.has('sent') ? packetId(told) : null, grant_id: grantId,
    created_at: since.get('choice_presented'), moved_at: last.movedAt, sent_at: facts.sentAt, used_days: facts.usedDays, running_since: facts.runningSince,
    due_at: last.dueAt ?? null, due_kind: last.dueKind ?? null, expires_at: facts.expiresAt, wait_until: facts.waitUntil, escalated_at: facts.escalatedAt,
    cancel_asked_at: facts.cancelAskedAt, decline_code: declined?.code ?? null, outcome_code: closed?.outcomeCode ?? null,
    outcome_on: closed?.onDate ?? enrolled?.onDate ?? null, learner_answer: facts.learnerAnswer, over_at: last.overAt ?? null,
  };
}

const packetId = ({ key }: Told): string => idOf(`packet:${key}`);

// What she reads is made from her dossier by the same rule as everybody's.
async function addPacket(owner: Owner, { told, life, chosen }: Written, hangs: Row): Promise<number> {
  const source = await readPacketSource(askOf(owner), referralId(told.key));
  const made = minutesAfter(life.chosenAt, 15);
  const built = buildPacket(source, { alias: null, freeText: told.freeText, wishedContact: told.wish.source === 'phone' ? 'phone' : 'mail', include: [...packetParts] },
    brusselsDay(made));
  if (!built.ok) throw new RangeError(`${told.key}: ${built.code}`);
  const content = canonicalJson({ ...built.value });
  const { approvedBy } = told;
  const isWitnessed = approvedBy === 'on_screen' || approvedBy === 'orally';
  return owner.addMissing('packet', [{
    id: packetId(told), ...hangs, referral_id: referralId(told.key), content, hash: `\\x${createHash('sha256').update(content).digest('hex')}`,
    grant_sections: ['identity', 'path'], made_by_membership_id: chosen.person.lead, made_at: made,
    approved_at: approvedBy ? minutesAfter(life.chosenAt, 30) : null, approved_by: approvedBy,
    approval_note: approvedBy === 'orally' ? 'Lu à voix haute au comptoir, accord donné.' : null, witness_membership_id: isWitnessed ? chosen.person.lead : null,
  }]);
}

/** What was approved opens once it is accepted, and ends a month after the referral; as the database does it. */
function grantRow({ told, lived: { since, last }, chosen, desk }: Written, hangs: Row): Row | null {
  const from = since.get('accepted');
  if (!from || desk.id === chosen.person.branchId) return null;
  const isHers = told.approvedBy === 'own_page' || told.approvedBy === 'by_link';
  const until = last.overAt ? minutesAfter(last.overAt, 30 * 24 * 60) : new Date(from.getTime() + year);
  return {
    id: idOf(`grant:referral:${told.key}`), ...hangs, to_branch_id: desk.id, purpose: 'training_entry', sections: ['identity', 'path'], may_write: false,
    basis: 'consent', evidence: isHers ? 'in_app' : 'oral_witness',
    evidence_text: isHers ? null : told.approvedBy === 'orally' ? 'Lu à voix haute au comptoir, accord donné.' : 'Accord donné devant la personne qui conseille',
    text_version: 'packet-1', given_by: isHers ? 'learner' : 'caseworker', given_by_membership_id: isHers ? null : chosen.person.lead, from_at: from, until_at: until,
  };
}

function eventRows({ told, lived: { log }, chosen, desk }: Written, hangs: Row): Row[] {
  return log.map(({ seq, at, from, to, step }) => {
    const isJustified = step.to === 'to_justify';
    const member = step.side === 'sender' || isJustified ? chosen.person.lead : step.side === 'receiver' ? desk.agent : null;
    const via = step.side === 'learner' ? 'own_page' : step.side === 'system' && !isJustified ? 'clock' : member ? 'account' : 'link';
    return { id: idOf(`event:${told.key}:${seq}`), ...hangs, referral_id: referralId(told.key), seq, at, side: step.side, via, membership_id: member, move: step.to,
      from_state: from, to_state: to, code: step.code ?? step.outcomeCode ?? null, text: step.text ?? null, learner_text: step.learnerText ?? null,
      on_date: step.onDate ?? null, command_key: idOf(`command:${told.key}:${seq}`) };
  });
}

const followUpId = ({ key }: Told, { kind, occurrence }: { kind: string; occurrence: string }): string => idOf(`due:${key}:${kind}:${occurrence}`);

const followUpRows = ({ told, lived: { due }, chosen }: Written, hangs: Row): Row[] => due.map((one) => ({
  id: followUpId(told, one), ...hangs, referral_id: referralId(told.key), kind: one.kind, for_side: one.forSide,
  owner_membership_id: one.forSide === 'sender' ? chosen.person.lead : null, channel: one.channel, due_at: one.dueAt, occurrence: one.occurrence,
  state: one.state, made_at: one.madeAt, ended_at: one.endedAt }));

interface LinkTold { readonly side: 'receiver' | 'learner'; readonly email: string | null; readonly at: Date }

// The links that the first mails hold: the operator's mailboxes, and the person's.
function linksOf({ told, life, lived: { since }, chosen, desk }: Written): LinkTold[] {
  const sent = since.get('sent');
  const learner: LinkTold[] = chosen.person.hasMailbox ? [{ side: 'learner', email: null, at: sent ?? minutesAfter(life.chosenAt, 20) }] : [];
  if (!sent) return told.approvedBy === null && told.reason !== null ? learner : [];
  return [...desk.mailboxes.map((email): LinkTold => ({ side: 'receiver', email, at: sent })), ...learner];
}

const linkId = ({ key }: Told, { side, email }: LinkTold): string => idOf(`link:${key}:${side}:${email ?? ''}`);

const linkRows = (written: Written, hangs: Row, secrets: Secrets): Row[] => linksOf(written).map((link) => {
  const id = linkId(written.told, link);
  const { last, facts } = written.lived;
  const isShut = facts.state === 'withdrawn' || link.side === 'receiver' && (facts.state === 'cancelled' || facts.state === 'obsolete');
  return { id, ...hangs, referral_id: referralId(written.told.key), side: link.side, email: link.email, token_hash: `\\x${secrets.hashOf(secrets.linkToken(id)).toString('hex')}`,
    created_at: link.at, expires_at: minutesAfter(link.at, 8 * 24 * 60), revoked_at: isShut ? last.overAt : null, used_at: null };
});

function appointmentRows({ told, lived: { log, facts } }: Written, hangs: Row): Row[] {
  const row = (date: NonNullable<Step['appointment']>, state: string, at: Date, name: string, sequence: number): Row => ({
    id: idOf(`date:${told.key}:${name}`), ...hangs, referral_id: referralId(told.key), state, starts_at: date.startsAt, minutes: date.minutes, place: date.place,
    link: null, contact: date.contact, by_side: 'receiver', sequence, made_at: at, changed_at: at });
  const isMissed = facts.state === 'no_show';
  return log.flatMap(({ step, at }) => [
    ...(step.appointment ? [row(step.appointment, isMissed ? 'missed' : 'confirmed', at, 'set', isMissed ? 1 : 0)] : []),
    ...(step.dates ?? []).map((date, place) => row(date, 'proposed', at, String(place), 0)),
  ]);
}

const messageRows = ({ told, life, chosen, desk }: Written, hangs: Row): Row[] => (life.messages ?? []).map(({ side, at, text }, place) => ({
  id: idOf(`message:${told.key}:${place}`), ...hangs, referral_id: referralId(told.key), side, membership_id: side === 'sender' ? chosen.person.lead : desk.agent, text, at }));

const readRows = ({ told, life }: Written, hangs: Row): Row[] => Object.entries(life.readAt ?? {}).map(([side, at]) => (
  { referral_id: referralId(told.key), ...hangs, side, read_at: at }));

/** What is promised: what falls due, the first mails of what left lately, and one that came back. */
function deliveryRows(written: Written): Row[] {
  const { told, now, lived: { due, log, since, facts } } = written;
  const id = referralId(told.key);
  const base = { attempt: 0, state: 'pending', failure: null as string | null, gateway_id: null as string | null, done_at: null as Date | null };
  const planned = due.filter((one) => one.state === 'planned' && isCarriedOut(one)).map((one) => ({ ...base, id: idOf(`delivery:${followUpId(told, one)}`),
    key: `follow-up:${followUpId(told, one)}`, job: 'follow-up', payload: { followUpId: followUpId(told, one) }, due_at: one.dueAt, created_at: one.madeAt }));
  const tell = (audience: string, kind: string, seq: string) => ({ ...base, id: idOf(`delivery:tell:${told.key}:${audience}:${kind}`),
    key: `handoff:${id}:${seq}:${audience}`, job: 'tell-handoff', payload: { referralId: id, seq, audience, kind }, due_at: now, created_at: now });
  const sentSeq = String(log.find(({ to }) => to === 'sent')?.seq ?? 0);
  if (facts.state === 'sent' && !told.isBounced) return [...planned, tell('operator', 'sent', sentSeq), tell('learner', 'sent', sentSeq)];
  const [own] = linksOf(written).filter(({ side }) => side === 'learner');
  if (facts.state === 'choice_presented' && own) {
    const link = linkId(told, own);
    return [{ ...tell('learner', 'to_approve', link), key: `handoff-link:${link}`, payload: { referralId: id, seq: link, audience: 'learner', kind: 'to_approve', linkId: link } }];
  }
  const [link] = linksOf(written).filter(({ side }) => side === 'receiver');
  if (told.isBounced && link) {
    const sent = since.get('sent') ?? now;
    return [...planned, { ...base, id: idOf(`delivery:bounced:${told.key}`), key: `handoff:${id}:${sentSeq}:operator:sent:bounced`, job: 'mail-handoff', state: 'dead',
      payload: { referralId: id, seq: sentSeq, audience: 'operator', kind: 'sent', linkId: linkId(told, link) }, attempt: 9, failure: 'smtp 550',
      due_at: sent, created_at: sent, done_at: minutesAfter(sent, 48 * 60) }];
  }
  return [...planned, ...mailed(written, sentSeq)];
}

/** Mails that left long ago, as their rows say it: to the operator when it was sent, to the sender when it was answered. */
function mailed({ told, lived: { log, since }, chosen }: Written, sentSeq: string): Row[] {
  const left = (audience: string, kind: string, seq: string, at: Date): Row => ({
    attempt: 1, state: 'sent', failure: null, gateway_id: `demo-${told.key}-${audience}-${kind}`, done_at: minutesAfter(at, 1), id: idOf(`delivery:left:${told.key}:${audience}:${kind}`),
    key: `handoff:${referralId(told.key)}:${seq}:${audience}:${kind}:left`, job: 'mail-handoff',
    payload: { referralId: referralId(told.key), seq, audience, kind, ...(audience === 'sender' && { membershipId: chosen.person.lead }) }, due_at: at, created_at: at });
  const sent = since.get('sent');
  const answer = log.find(({ to }) => ['accepted', 'waitlisted', 'declined', 'info_requested'].includes(to));
  return [...(sent ? [left('operator', 'sent', sentSeq, sent)] : []), ...(answer ? [left('sender', answer.to, String(answer.seq), answer.at)] : [])];
}
