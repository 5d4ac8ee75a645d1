import type { Ask } from '../../platform/statement.js';
import type { HandoffDoorView } from './handoff.graphql.js';

type DoorJson = Partial<Omit<HandoffDoorView, 'sentAt'>> & Pick<HandoffDoorView, 'state'> & { sentAt?: string };

/** What stands on the door that this secret opens; to whoever has none, it is shut. */
export async function readDoor(ask: Ask, tokenHash: Buffer | null): Promise<HandoffDoorView> {
  const [row] = tokenHash ? await ask<{ door: DoorJson | null }>('select app.handoff_door($1) as door', [tokenHash]) : [];
  const door = row?.door ?? { state: 'shut' as const };
  return {
    state: door.state, offerTitle: door.offerTitle ?? null, senderBranchName: door.senderBranchName ?? null,
    senderOrganisationName: door.senderOrganisationName ?? null, sentAt: door.sentAt === undefined ? null : new Date(door.sentAt),
  };
}
