import { checkInCodeFrom } from '@boussole/domain/check-in/check-in-code';
import { readSurveyOccurrence } from '@boussole/domain/transition/surveys';
import { checkInCodeHash } from '../../../modules/check-in/check-in-links.js';
import { untilOf } from '../../../modules/transition/transition-acts.js';
import type { Secrets } from '../../../platform/secrets.js';
import { bytesOf, idOf } from '../ids.js';
import type { KnownTransition, Life, LivedRow } from './live.js';
import type { Person } from './person.js';

type Row = Readonly<Record<string, unknown>>;

/** A person and what was lived. */
export interface LivedPerson { readonly person: Person; readonly life: Life }

const hour = 3_600_000;
const month = 30 * 24 * hour;
const asBytes = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`;
const hangs = ({ dossierId, branchId }: Person): Row => ({ dossier_id: dossierId, branch_id: branchId });

/** Everything that was lived, table by table, in the order in which one hangs on the other. */
export function rowsOf(lived: readonly LivedPerson[], catalogueId: string, secrets: Secrets, now: Date): readonly (readonly [table: string, rows: Row[]])[] {
  const each = <Made>(make: (one: LivedPerson) => Made[]): Made[] => lived.flatMap(make);
  const sent = each(({ person, life }) => life.rows.filter(isSent).map((row) => ({ person, life, row })));
  return [
    ['transition', each(({ person, life }) => life.transitions.map((one) => transitionRow(person, one, catalogueId)))],
    // What came out of something is added after it.
    ['follow_up', each(({ person, life }) => life.rows.filter(({ causeId }) => causeId === null).map((row) => followUpRow(person, row)))],
    ['follow_up', each(({ person, life }) => life.rows.filter(({ causeId }) => causeId !== null).map((row) => followUpRow(person, row)))],
    ['check_in', sent.map(({ person, life, row }) => checkInRow(person, life, row, secrets))],
    ['reminder', sent.map(({ person, life, row }) => reminderRow(person, life, row))],
    ['delivery', each(({ life }) => life.rows.filter((row) => isPromised(row, now)).map(deliveryRow))],
  ];
}

const isSent = ({ kind, channel, over }: LivedRow): boolean => (kind === 'check_in' || kind === 'survey') && channel !== 'task' && over?.state === 'done';
// What cannot wait woke somebody when it fell due; what is to come is promised.
const isPromised = ({ channel, isUrgent, dueAt, over }: LivedRow, now: Date): boolean => over === null && (channel !== 'task' || (isUrgent && dueAt > now));

function transitionRow(person: Person, { steps, declaredAt, source, note, over, ...one }: KnownTransition, catalogueId: string): Row {
  return {
    id: one.id, ...hangs(person), catalogue_id: catalogueId, point: one.point, on_date: one.onDate, source, state: one.state, paused_until: one.pausedUntil,
    until_on: untilOf(one.onDate, steps), note, version: over || one.state === 'paused' ? 2 : 1,
    declared_by_membership_id: source === 'counsellor' ? person.lead : null, declared_at: declaredAt, over_at: over?.at ?? null,
    end_reason: over?.reason ?? null, ended_by_membership_id: over?.reason === 'done' ? person.lead : null,
  };
}

const followUpRow = (person: Person, { over, ...row }: LivedRow): Row => ({
  id: row.id, ...hangs(person), transition_id: row.transitionId, step: row.step, kind: row.kind, for_side: row.forSide, channel: row.channel, way: row.way,
  owner_membership_id: row.channel === 'task' ? person.lead : null, due_at: row.dueAt, occurrence: row.occurrence, is_urgent: row.isUrgent, note: row.note,
  cause_id: row.causeId, made_at: row.madeAt, state: over?.state ?? 'planned', ended_at: over?.at ?? null, end_reason: over?.reason ?? null,
  ended_by_membership_id: over?.isByLead ? person.lead : null, version: over ? 2 : 1,
});

function checkInRow(person: Person, { answers }: Life, row: LivedRow, secrets: Secrets): Row {
  const id = idOf(`check-in:${row.id}`);
  const answer = answers.find(({ followUpId }) => followUpId === row.id);
  const askedAt = row.over?.at ?? row.dueAt;
  return {
    id, ...hangs(person), follow_up_id: row.id, referral_id: readSurveyOccurrence(row.occurrence)?.referralId ?? null, asked_at: askedAt,
    token_hash: asBytes(secrets.hashOf(secrets.linkToken(id))), code_hash: asBytes(checkInCodeHash(secrets, checkInCodeFrom(secrets.bytesFor(id, 'check-in-code')))),
    expires_at: new Date(askedAt.getTime() + month), version: answer ? 1 : 0, followed_version: answer ? 1 : 0, answered_at: answer?.at ?? null,
    changed_at: answer?.at ?? null, via: answer ? (answer.isByPhone ? 'phone' : 'link') : null, whereabouts: answer?.says ?? null,
    call_wish: answer?.says === 'wishes_call' ? 'afternoon' : null, comment: answer?.words ?? null, answered_by_membership_id: answer?.isByPhone ? person.lead : null,
    is_rated: false,
  };
}

function reminderRow(person: Person, { rows }: Life, row: LivedRow): Row {
  const back = rows.find(({ kind, causeId }) => kind === 'verify_contact' && causeId === row.id);
  const name = bytesOf(`reminder:${row.id}`);
  const leftAt = row.over?.at ?? row.dueAt;
  return { id: idOf(`reminder:${row.id}`), follow_up_id: row.id, ...hangs(person), channel: row.channel, recipient_hash: name.toString('base64url').slice(0, 22),
    mail_id: name.toString('hex').slice(0, 40), state: back ? 'returned' : 'sent', promised_at: leftAt, left_at: leftAt, over_at: back?.madeAt ?? null };
}

const deliveryRow = ({ id, dueAt, madeAt }: LivedRow): Row => ({ id: idOf(`delivery:wake:${id}`), key: `wake:${id}`, job: 'wake-follow-up',
  payload: { followUpId: id }, attempt: 0, state: 'pending', due_at: dueAt, created_at: madeAt });
