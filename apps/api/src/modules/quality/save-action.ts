import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkQualityAction, mayKeepAction, type QualityAction } from '@boussole/domain/quality/action';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import type { QualityPageView } from './quality.graphql.js';
import type { QualityActionInput } from './quality.input.js';
import { readQuality } from './quality.queries.js';

interface Before extends QualityAction { readonly branchId: string; readonly version: number }

/** What a branch means to do better: written down once a round exists, then followed until something came of it. */
@Injectable()
export class SaveAction {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { id, version, ...input }: QualityActionInput): Promise<QualityPageView> {
    const today = brusselsDay(this.clock.now());
    return this.db.write(viewer, 'quality.action_saved', id, async ({ ask }) => {
      const before = await readBefore(ask, id);
      permit(mayKeepAction(before?.branchId ?? viewer.branchId, viewer));
      // One that is not there, and one that is somebody else's: the same answer.
      if (!before && version !== 0) throw new Refusal('record.not_found');
      const given = { ...input, standard: input.standard ?? null, result: input.result ?? null };
      const action = orRefuse(checkQualityAction(given, { today, before: before?.dueOn ?? null }));
      // Sent twice, it is written down once.
      if (before && isSame(before, action)) return readQuality(ask, viewer, today);
      if (before && before.version !== version) throw new Refusal('quality.changed_elsewhere');
      if (action.ownerMembershipId !== before?.ownerMembershipId) await expectOwner(ask, viewer.branchId, action.ownerMembershipId);
      await (before ? change(ask, id, version, viewer, action) : add(ask, id, viewer, action));
      return readQuality(ask, viewer, today);
    });
  }
}

const isSame = (one: QualityAction, other: QualityAction): boolean => valuesOf(one).every((value, place) => value === valuesOf(other)[place]);

async function readBefore(ask: Ask, id: string): Promise<Before | undefined> {
  const [row] = await ask<Before>(`select branch_id as "branchId", version, standard, what, due_on::text as "dueOn", state, result,
    owner_membership_id as "ownerMembershipId" from quality_action where id = $1`, [id]);
  return row;
}

async function expectOwner(ask: Ask, branchId: string, membershipId: string): Promise<void> {
  const known = await ask(`select m.id from membership m where m.id = $1 and m.branch_id = $2 and m.role in ('counsellor', 'coordinator', 'manager')
    and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())`, [membershipId, branchId]);
  if (known.length === 0) throw new Refusal('quality.owner_unknown');
}

const valuesOf = ({ standard, what, ownerMembershipId, dueOn, state, result }: QualityAction) => [standard, what, ownerMembershipId, dueOn, state, result];

async function add(ask: Ask, id: string, { branchId, membershipId }: Viewer, action: QualityAction): Promise<void> {
  const added = await ask(`
    insert into quality_action (id, branch_id, review_id, standard, what, owner_membership_id, due_on, state, result, by_membership_id)
    select $1, $2, r.id, $4, $5, $6, $7, $8, $9, $3 from quality_review r where r.branch_id = $2 order by r.year desc limit 1
    on conflict do nothing returning id`, [id, branchId, membershipId, ...valuesOf(action)]);
  if (added.length === 0) throw new Refusal('record.not_found');
}

async function change(ask: Ask, id: string, version: number, { membershipId }: Viewer, action: QualityAction): Promise<void> {
  const changed = await ask(`
    update quality_action set standard = $4, what = $5, owner_membership_id = $6, due_on = $7, state = $8, result = $9, by_membership_id = $3, at = now(),
      version = version + 1 where id = $1 and version = $2 returning id`, [id, version, membershipId, ...valuesOf(action)]);
  if (changed.length === 0) throw new Refusal('quality.changed_elsewhere');
}
