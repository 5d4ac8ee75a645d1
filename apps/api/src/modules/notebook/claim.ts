import type { LearnerIdentity } from '@boussole/domain/dossier/learner';
import { randomUUID } from 'node:crypto';
import { Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';
import type { DrawnSecret, PersonKeys } from './person-keys.js';

const refusals = { named: 'learner.already_named', unproved: 'notebook.wrong_key' } as const;
type Outcome = 'claimed' | 'taken' | keyof typeof refusals;

/** Gives the nameless person of the opened dossier her name and a new key; answers the new code. */
export async function claim(
  tx: Transaction, keys: PersonKeys, { safeContact, ...identity }: LearnerIdentity, proof: string | null, { hash, print }: DrawnSecret,
): Promise<string> {
  const request = JSON.stringify({ ...identity, ...safeContact });
  const learnerId = randomUUID();
  const { outcome, code } = await keys.withFreeCode(async (drawn) => {
    const [answer] = await tx.ask<{ outcome: Outcome; code: string | null }>('select * from app.claim_dossier($1, $2, $3, $4, $5, $6)',
      [proof, request, learnerId, drawn, hash, print]);
    return !answer || answer.outcome === 'taken' ? 'taken' : { outcome: answer.outcome, code: answer.code };
  });
  if (outcome !== 'claimed') throw new Refusal(refusals[outcome]);
  if (!code) throw new Refusal('service.unavailable');
  return code;
}
