import type pg from 'pg';
import type { Secrets } from '../../apps/api/src/platform/secrets.js';
import { agendaTraces } from './agenda-traces.js';
import { checkInTraces, type CheckInTraces } from './check-in-traces.js';
import { aTask } from './due.js';
import { anExport } from './export-traces.js';
import { gatheringTraces } from './gathering-traces.js';
import { ledgerTraces } from './ledger-traces.js';
import type { Branch } from './network.js';
import { remindingTraces } from './reminding-traces.js';
import { transitionTraces, type TransitionTraces } from './transition-traces.js';

/** What following a person leaves: turning points, messages, answers, shared moments, and what waits for whoever follows her. */
export interface FollowingTraces extends CheckInTraces, TransitionTraces {
  readonly gatheringId: string;
  readonly gatheringGroupId: string;
  readonly seatId: string;
  readonly taskId: string;
  readonly deadDeliveryId: string;
  readonly exportId: string;
}

interface Place {
  readonly branch: Branch;
  readonly dossierId: string;
  readonly author: { readonly id: string; readonly membershipId: string };
  readonly hats: { readonly counsellor: string };
}

export async function followingTraces(owner: pg.Client, secrets: Secrets, mark: string, place: Place): Promise<FollowingTraces> {
  const { branch, dossierId, author, hats } = place;
  const deadDeliveryId = await ledgerTraces(owner, hats.counsellor, branch.organisationId);
  const checked = await checkInTraces(owner, secrets, mark, { branchId: branch.id, dossierId, author: author.membershipId });
  await agendaTraces(owner, author.membershipId, branch.id);
  const taskId = await aTask(owner, { dossierId, note: `${mark} à faire` });
  await remindingTraces(owner, { dossierId });
  const turned = await transitionTraces(owner, mark, { dossierId });
  const exportId = await anExport(owner, { membershipId: hats.counsellor }, branch.id, 'caseload', 'ready', mark);
  return { taskId, deadDeliveryId, exportId, ...checked, ...turned, ...await gatheringTraces(owner, mark, { branch, dossierId, author }) };
}
