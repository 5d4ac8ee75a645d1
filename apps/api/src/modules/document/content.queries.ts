import type { Ask } from '../../platform/statement.js';
import type { Secrets } from '../../platform/secrets.js';

/** So that no statement carries a whole paper; a part of it never opens in another place, and what waits never as what was checked. */
const partLength = 256 * 1024;

type Stage = 'quarantine' | 'ready';

const placeOf = (id: string, stage: Stage, number: number): string => `document:${id}:${stage}:${number}`;

/** Seals the content of a paper, part by part. */
export async function writeContent(
  ask: Ask, secrets: Secrets, { id, branchId }: { id: string; branchId: string }, stage: Stage, bytes: Uint8Array,
): Promise<void> {
  for (let number = 1; (number - 1) * partLength < bytes.length; number += 1) {
    const part = bytes.subarray((number - 1) * partLength, number * partLength);
    await ask('insert into document_part (document_id, branch_id, number, sealed) values ($1, $2, $3, $4)',
      [id, branchId, number, secrets.sealBytes(part, placeOf(id, stage, number))]);
  }
}

/** The content of a paper, whole: a part that is missing, moved or changed is an error, never a shorter paper. */
export async function readContent(ask: Ask, secrets: Secrets, id: string, stage: Stage, byteCount: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let number = 1; (number - 1) * partLength < byteCount; number += 1) {
    const [row] = await ask<{ sealed: Buffer }>('select sealed from document_part where document_id = $1 and number = $2', [id, number]);
    if (!row) throw new Error('a part of a paper is missing');
    parts.push(secrets.unsealBytes(row.sealed, placeOf(id, stage, number)));
  }
  const whole = Buffer.concat(parts);
  if (whole.length !== byteCount) throw new Error('a paper does not have its length');
  return whole;
}
