import { taskMoment } from '@boussole/domain/gathering/task-moment';
import type { TogetherWish } from '@boussole/domain/gathering/together';
import type { Viewer } from '../../platform/database.js';
import type { Transaction } from '../../platform/transaction.js';
import type { FoundDossier } from '../dossier/dossier.queries.js';
import { addTask } from '../transition/add-task.js';

interface Planned { gatheringId: string; dossier: FoundDossier; wish: TogetherWish; id: string; now: Date }

/** Plans one thing for one participant, in her opened dossier: a task for whoever leads it, or the question to herself. */
export async function planTogether(tx: Transaction, viewer: Viewer, { gatheringId, dossier, wish, id, now }: Planned): Promise<void> {
  const { kind, onDay, note } = wish;
  const dueAt = taskMoment(onDay);
  await (kind === 'check_in'
    ? askHer(tx, dossier, id, `gathering:${gatheringId}:${onDay}`, dueAt < now ? now : dueAt)
    : addTask(tx, { dossierId: dossier.id, kind, note, dueAt }, now));
  await tx.ask(`
    insert into gathering_follow_up (gathering_id, dossier_id, branch_id, kind, on_day, by_membership_id) values ($1, $2, $3, $4, $5, $6)`,
  [gatheringId, dossier.id, dossier.branchId, kind, onDay, viewer.membershipId]);
}

async function askHer(tx: Transaction, dossier: FoundDossier, id: string, occurrence: string, dueAt: Date): Promise<void> {
  await tx.ask(`
    insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, due_at, occurrence)
    values ($1, $2, $3, 'check_in', 'learner', 'mail', $4, $5)`, [id, dossier.id, dossier.branchId, dueAt, occurrence]);
  await tx.enqueue(`wake:${id}`, 'wake-follow-up', { followUpId: id }, dueAt);
}
