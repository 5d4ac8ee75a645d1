import { createHash } from 'node:crypto';
import { mayMove } from '@boussole/domain/referral/law';
import type { ReferralState } from '@boussole/domain/referral/states';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal, refusalOf } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { MoveReferral } from '../referral/move-referral.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const SessionAnswer = enumOf('SessionAnswer', ['session_full', 'waitlisted'] as const, 'What is said at once to all who wait for a session.');
type SessionAnswerName = keyof typeof SessionAnswer;

type MoveInput = Parameters<MoveReferral['execute']>[1];

const mostAtOnce = 200;

@InputType({ description: 'One answer to every handoff of a session, or of an offer without one, that may still be given it.' })
export class AnswerSessionInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) offerId: string;
  @Field(() => Uuid, { nullable: true }) sessionId?: string | null;
  @Field(() => SessionAnswer) answer: SessionAnswerName;
  @Field(() => CalendarDay, { nullable: true, description: 'With waitlisted: when a place is hoped for; none: nobody knows.' })
  until?: string | null;
  @Field(() => Text, { nullable: true, description: 'For whoever sent her.' }) @AtMost(1000) text?: string | null;
  @Field(() => Text, { nullable: true, description: 'What the persons read.' }) @AtMost(1000) learnerText?: string | null;
}

@ObjectType('SessionAnswerRefused')
export class RefusedView {
  @Field(() => Uuid) referralId: string;
  @Field(() => Text, { description: 'A code of refusal.' }) code: string;
}

@ObjectType('SessionAnswered')
export class SessionAnsweredView {
  @Field(() => Int) answered: number;
  @Field(() => [RefusedView]) refused: RefusedView[];
}

interface Waiting { id: string; version: number; state: ReferralState }
const waitingStates: readonly ReferralState[] = ['sent', 'received', 'under_review', 'waitlisted'];

/** "The session of 12 March is full": said once, moved one by one, each by its own law; what cannot be moved is told. */
@Injectable()
export class AnswerSession {
  constructor(private readonly db: Database, private readonly moving: MoveReferral) {}

  async execute(viewer: Viewer, input: AnswerSessionInput): Promise<SessionAnsweredView> {
    const to = input.answer === 'waitlisted' ? 'waitlisted' : 'declined';
    const waiting = await this.db.read(viewer, (ask) => ask<Waiting>(`select r.id, r.version, r.state from referral r
      where r.to_branch_id = $1 and r.offer_id = $2 and r.session_id is not distinct from $3 and r.sent_at is not null and r.over_at is null
        and r.state = any($4) and r.state <> $5 order by r.sent_at, r.id limit ${mostAtOnce}`,
    [viewer.branchId, input.offerId, input.sessionId ?? null, waitingStates, to]));
    if (waiting.length === 0) throw new Refusal('record.not_found');
    const refused: RefusedView[] = [];
    for (const referral of waiting) {
      const code = await this.answer(viewer, referral, to, input);
      if (code) refused.push({ referralId: referral.id, code });
    }
    return { answered: waiting.length - refused.length, refused };
  }

  // A human answers here and now: what she had not said to be received is received by the same act.
  private async answer(viewer: Viewer, referral: Waiting, to: 'waitlisted' | 'declined', input: AnswerSessionInput): Promise<string | null> {
    const { id: referralId, state } = referral;
    const base = { referralId, declineCode: null, outcomeCode: null };
    try {
      const version = state === 'sent' && !mayMove(state, to, 'receiver')
        ? (await this.move(viewer, { ...base, to: 'received', version: referral.version, commandKey: keyOf(input.commandKey, referralId, 'received') })).version
        : referral.version;
      await this.move(viewer, { ...base, to, version, commandKey: keyOf(input.commandKey, referralId, to), text: input.text ?? null,
        learnerText: input.learnerText ?? null, declineCode: to === 'declined' ? 'session_full' : null,
        onDate: to === 'waitlisted' ? input.until ?? null : null, isDateUnknown: to === 'waitlisted' && !input.until });
      return null;
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal || refusal.code === 'server.failed') throw error;
      return refusal.code;
    }
  }

  private move(viewer: Viewer, input: MoveInput) {
    return this.moving.execute({ side: 'receiver', viewer }, input);
  }
}

/** The same answer sent twice makes the same moves: each has a key of its own, drawn from the one that was given. */
function keyOf(commandKey: string, referralId: string, to: string): string {
  const hex = createHash('sha256').update(`${commandKey}:${referralId}:${to}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
