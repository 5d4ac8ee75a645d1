import { createHash } from 'node:crypto';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { referenceFrom } from '@boussole/domain/dossier/anonymous-code';
import { communesAround } from '../communes.js';
import { Dice } from '../dice.js';
import { bytesOf, idOf } from '../ids.js';
import { phraseRows } from '../many-names.js';
import { nameGroups } from '../names.js';
import { branchId, organisationId } from '../register/places.js';
import { closings, type Counter, declines, fields, outcomes, unmet } from './counters.js';

export type Row = Readonly<Record<string, unknown>>;

/** An offer of the register to which somebody was sent. */
export interface Given {
  readonly id: string; readonly title: string; readonly branchId: string; readonly branchName: string; readonly organisationId: string; readonly organisationName: string;
}

/** Where a dossier of the past hangs, and who led it. */
interface Place { readonly counter: Counter; readonly lead: string; readonly offers: readonly Given[] }

const day = 86_400_000;
const after = (at: Date, days: number): Date => new Date(at.getTime() + days * day);
const iso = (at: Date): string => at.toISOString().slice(0, 10);

function weighted(dice: Dice, among: readonly (readonly [string, number])[]): string {
  let left = dice.roll() * among.reduce((sum, [, weight]) => sum + weight, 0);
  return among.find(([, weight]) => (left -= weight) < 0)?.[0] ?? among[0]?.[0] ?? '';
}

/** Rows by table, in the order in which they are added. */
export class PastRows {
  readonly tables: Record<'learner' | 'dossier' | 'interview' | 'dossier_closing' | 'need' | 'referral' | 'packet' | 'dossier_grant' | 'referral_event' | 'handoff_appointment'
  | 'follow_up', Row[]> = { learner: [], dossier: [], interview: [], dossier_closing: [], need: [], referral: [], packet: [], dossier_grant: [], referral_event: [],
      handoff_appointment: [], follow_up: [] };

  /** Somebody who came to a counter, was heard, perhaps sent somewhere, and whose dossier was closed before `end`. */
  addDossier(place: Place, opened: Date, end: Date, rank: number): void {
    const { counter, lead, offers } = place;
    const name = `past:${counter.branch}:${iso(opened)}:${rank}`;
    const dice = new Dice(name);
    const hangs = { dossier_id: idOf(`dossier:${name}`), branch_id: branchId(counter.organisation, counter.branch) };
    const commune = dice.pick(communesAround[counter.around]);
    const first = after(opened, dice.between(0, counter.wait));
    const held = Array.from({ length: dice.between(1, 4) }, (_, step) => after(first, step * 9 + dice.between(0, 4))).filter((at) => at < end);
    const closed = new Date(Math.min(after(held.at(-1) ?? first, dice.between(30, 120)).getTime(), end.getTime()));
    this.addPerson(dice, name, hangs.branch_id, commune, opened);
    this.tables.dossier.push({ id: hangs.dossier_id, organisation_id: organisationId(counter.organisation), branch_id: hangs.branch_id, learner_id: idOf(`learner:${name}`),
      reference: referenceFrom(bytesOf(`reference:${name}`)), lead_membership_id: lead, status: 'closed', opened_at: opened, closed_at: closed,
      touched_at: held.at(-1) ?? opened, last_contact_at: held.at(-1) ?? null, interview_count: held.length });
    held.forEach((at, step) => this.addInterview(dice, `${name}:${step}`, hangs, lead, at));
    this.tables.dossier_closing.push({ id: idOf(`closing:${name}`), ...hangs, move: 'closed', reason: weighted(dice, closings), author_membership_id: lead, at: closed });
    const isMet = dice.chance(0.72);
    const needId = idOf(`need:${name}`);
    this.tables.need.push({ id: needId, ...hangs, kind: 'training', field: weighted(dice, fields), commune_nis: commune, state: isMet ? 'met' : 'unmet',
      reason: isMet ? null : weighted(dice, unmet), author_membership_id: lead, created_at: first, updated_at: first });
    const sent = dice.chance(isMet ? 0.95 : 0.5) && held.length > 0 ? after(dice.pick(held), dice.between(1, 3)) : null;
    if (sent && sent < end) this.addReferral(dice, name, { hangs, counter, lead, needId, offer: dice.pick(offers) }, sent, closed);
    this.addTask(dice, name, hangs, lead, after(first, dice.between(14, 40)), end);
  }

  private addPerson(dice: Dice, name: string, branch: string, commune: string, at: Date): void {
    const { feminine, masculine, families } = dice.pick(nameGroups);
    this.tables.learner.push({ id: idOf(`learner:${name}`), branch_id: branch, is_anonymous: false, given_name: dice.pick(dice.chance(0.54) ? feminine : masculine),
      family_name: dice.pick(families), birth_on: iso(after(at, -365 * dice.between(18, 58))), commune_nis: commune, created_at: at });
  }

  private addInterview(dice: Dice, name: string, hangs: Row, lead: string, at: Date): void {
    const { channel, minutes, topics, text } = dice.pick(phraseRows);
    this.tables.interview.push({ id: idOf(`interview:${name}`), ...hangs, author_membership_id: lead, held_at: at, channel, minutes, topics, summary: text, created_at: at });
  }

  private addTask(dice: Dice, name: string, hangs: Row, lead: string, due: Date, end: Date): void {
    if (due > end) return;
    const ended = new Date(Math.min(after(due, dice.chance(0.78) ? -dice.between(0, 2) : dice.between(1, 9)).getTime(), end.getTime()));
    this.tables.follow_up.push({ id: idOf(`task:${name}`), ...hangs, referral_id: null, kind: 'call_back', for_side: 'caseworker', owner_membership_id: lead, channel: 'task',
      due_at: due, occurrence: 'past', state: 'done', made_at: after(due, -14), ended_at: ended, end_reason: 'done', ended_by_membership_id: lead });
  }

  private addReferral(dice: Dice, name: string, { hangs, counter, lead, needId, offer }: Sent, sent: Date, closed: Date): void {
    const chance = dice.between(0, 99);
    const days = dice.between(1, dice.chance(0.7) ? 3 : 9);
    const fate = chance < counter.accepted ? 'closed' : chance < counter.accepted + counter.silent ? 'expired' : 'declined';
    const told = fateOf(fate, days, dice);
    const id = idOf(`referral:${name}`);
    const over = after(sent, told.at(-1)?.days ?? 30);
    const [decline, outcome] = [fate === 'declined' ? weighted(dice, declines) : null, fate === 'closed' ? weighted(dice, outcomes) : null];
    const grant = fate === 'closed' && offer.branchId !== hangs['branch_id'] ? idOf(`grant:${name}`) : null;
    this.tables.referral.push({ id, ...hangs, version: told.length, state: fate, need_id: needId, offer_id: offer.id, to_branch_id: offer.branchId, to_organisation_id: offer.organisationId,
      by_membership_id: lead, packet_id: idOf(`packet:${name}`), grant_id: grant, created_at: after(sent, -0.05), moved_at: over, sent_at: sent,
      used_days: fate === 'expired' ? 20 : days, decline_code: decline, outcome_code: outcome, outcome_on: outcome ? iso(over) : null, over_at: over });
    this.addPacket(name, id, hangs, lead, offer, sent);
    if (grant) this.addGrant(grant, hangs, lead, offer, after(sent, days), over);
    told.forEach(({ to, side, days: later }, step) => this.tables.referral_event.push({ id: idOf(`event:${name}:${step}`), ...hangs, referral_id: id, seq: step + 1,
      at: after(sent, later), side, via: side === 'sender' ? 'account' : side === 'system' ? 'clock' : 'link', membership_id: side === 'sender' ? lead : null, move: to,
      from_state: told[step - 1]?.to ?? null, to_state: to, code: to === 'declined' ? decline : to === 'closed' ? outcome : null }));
    if (fate === 'closed') this.addMeeting(dice, name, id, hangs, after(sent, days + 5));
    this.tables.follow_up.push({ id: idOf(`acknowledge:${name}`), ...hangs, referral_id: id, kind: 'acknowledge', for_side: 'sender', owner_membership_id: lead, channel: 'task',
      due_at: after(sent, 2), occurrence: 'sender:2', state: 'cancelled', made_at: sent, ended_at: closed < over ? over : closed, end_reason: null, ended_by_membership_id: null });
  }

  private addPacket(name: string, referral: string, hangs: Row, lead: string, offer: Given, sent: Date): void {
    const content = canonicalJson({ format: 1, recipient: { branchId: offer.branchId, branchName: offer.branchName, offerId: offer.id, offerTitle: offer.title,
      organisationName: offer.organisationName }, name: 'Alex', isAlias: true, ageBand: null, goal: null, need: null, constraints: null,
    contact: { wished: 'through_sender', hideService: false, notBeforeHour: null, notAfterHour: null, note: null }, freeText: null });
    this.tables.packet.push({ id: idOf(`packet:${name}`), ...hangs, referral_id: referral, content, hash: `\\x${createHash('sha256').update(content).digest('hex')}`,
      made_by_membership_id: lead, made_at: after(sent, -0.04), approved_at: after(sent, -0.02), approved_by: 'on_screen', witness_membership_id: lead });
  }

  private addGrant(id: string, hangs: Row, lead: string, offer: Given, from: Date, over: Date): void {
    this.tables.dossier_grant.push({ id, ...hangs, to_branch_id: offer.branchId, purpose: 'training_entry', sections: ['identity'], basis: 'consent', evidence: 'oral_witness',
      evidence_text: 'Accord donné devant la personne qui conseille', text_version: 'packet-1', given_by: 'caseworker', given_by_membership_id: lead, from_at: from,
      until_at: after(over, 30) });
  }

  private addMeeting(dice: Dice, name: string, referral: string, hangs: Row, at: Date): void {
    this.tables.handoff_appointment.push({ id: idOf(`meeting:${name}`), ...hangs, referral_id: referral, state: dice.chance(0.17) ? 'missed' : 'confirmed', starts_at: at,
      place: 'À l’accueil', by_side: 'receiver', made_at: after(at, -4), changed_at: after(at, -4) });
  }
}

interface Sent { readonly hangs: Readonly<Record<'dossier_id' | 'branch_id', string>>; readonly counter: Counter; readonly lead: string; readonly needId: string; readonly offer: Given }

interface Step { readonly to: string; readonly side: 'sender' | 'receiver' | 'system'; readonly days: number }

/** What happened to a referral, step by step, in days after it was sent. */
function fateOf(fate: 'closed' | 'declined' | 'expired', days: number, dice: Dice): Step[] {
  const begun: Step[] = [{ to: 'choice_presented', side: 'sender', days: -0.05 }, { to: 'sent', side: 'sender', days: 0 }];
  if (fate === 'expired') return [...begun, { to: 'expired', side: 'system', days: 30 }];
  const seen: Step = { to: 'received', side: 'receiver', days: Math.min(days - 0.1, dice.chance(0.75) ? 0.8 : 3) };
  if (fate === 'declined') return [...begun, seen, { to: 'declined', side: 'receiver', days }];
  return [...begun, seen, { to: 'accepted', side: 'receiver', days }, { to: 'contact_made', side: 'receiver', days: days + 5 },
    { to: 'closed', side: 'receiver', days: days + dice.between(12, 30) }];
}
