import { randomUUID } from 'node:crypto';
import { readCode, readReference } from '@boussole/domain/dossier/anonymous-code';
import { readShareCode } from '@boussole/domain/grant/share-code';
import { mayKnock } from '@boussole/domain/team/rules';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { closedDoor } from './door.queries.js';

@InputType()
export class ReceiveWalkInInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text, { description: 'What she carries: her four words, the reference on her card, or a share code.' })
  @AtMost(80) given: string;
}

const guesses = { perWindow: 10, seconds: 900 } as const;

/** The person stands before a caseworker who does not follow her, and gives what she carries: an appointment for now. */
@Injectable()
export class ReceiveWalkIn {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  async execute(viewer: Viewer, { commandKey, dossierId, given }: ReceiveWalkInInput): Promise<boolean> {
    await this.countGuess(viewer);
    const [code, reference, share] = [readCode(given), readReference(given), readShareCode(given)];
    const appointmentId = randomUUID();
    const command = { what: 'appointment.walk_in', about: dossierId, key: commandKey, request: { dossierId, given }, dossierId };
    await this.db.writeOnce(viewer, command, async (tx) => {
      permit(mayKnock(await closedDoor(tx.ask, viewer, dossierId), 'receive_walk_in', viewer));
      const [row] = await tx.ask<{ received: boolean }>('select app.receive_walk_in($1, $2, $3, $4, $5) as received',
        [dossierId, appointmentId, code, reference, share && this.secrets.shareCodeHash(share)]);
      if (!row?.received) throw new Refusal('door.wrong_proof');
      await tx.open(dossierId);
      return { id: appointmentId };
    });
    return true;
  }

  // Counted before and apart: a refusal takes everything else back.
  private async countGuess(viewer: Viewer): Promise<void> {
    const [row] = await this.db.visit((tx) => tx.ask<{ allowed: boolean }>('select app.count_attempt($1, 1, $2, $3) as allowed',
      [this.secrets.subjectOf('walk-in', viewer.personId), guesses.perWindow, guesses.seconds]));
    if (!row?.allowed) throw new Refusal('auth.too_many_attempts');
  }
}
