import { createHash, randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { alternativesOf } from '@boussole/domain/choice/alternatives';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { checkCriteria, type Criteria } from '@boussole/domain/choice/criteria';
import { isEdited, snapshotOf } from '@boussole/domain/choice/freezing';
import { noticesOfFreeze } from '@boussole/domain/choice/point-rules';
import { asJson, readSnapshot, type Snapshot } from '@boussole/domain/choice/snapshot';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';
import { expectKnown } from '../goal/goal.queries.js';
import type { FrozenChoiceView } from './choice.graphql.js';
import type { FreezeChoiceInput } from './choice.input.js';
import { mayChoose } from './choice-doors.js';
import { addEvents, ruleEvent, wishBefore } from './choice-set.queries.js';
import { criteriaOf } from './criteria.input.js';
import { eligibleOffers, mostOffers } from './eligible.queries.js';
import { declaredAtSql, ownSet } from './own.queries.js';

const mostAlternatives = 2000;

/** For whom a set is frozen: a need of a dossier, or nobody at the counter. */
interface About { readonly dossierId: string | null; readonly branchId: string; readonly needId: string | null }

/** Freezes every offer that is eligible, before anything is shown; the caller chooses nothing but the criteria. */
@Injectable()
export class FreezeChoice {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, dossierId = null, needId = null, criteria: input }: FreezeChoiceInput): Promise<FrozenChoiceView> {
    if ((dossierId === null) !== (needId === null)) throw new Refusal('input.invalid', 'needId');
    const today = brusselsDay(this.clock.now());
    const criteria = orRefuse(checkCriteria(criteriaOf(input, today), today));
    const id = randomUUID();
    const command = { what: 'choice.frozen', about: dossierId ?? id, key: commandKey, request: { dossierId, needId, criteria },
      ...(dossierId && { dossierId }) };
    const frozen = await this.db.writeOnce(viewer, command, async (tx) => {
      const about = await this.about(tx, viewer, dossierId, needId);
      await expectKnown(tx.ask, criteria);
      return { id, optionCount: String(await this.freeze(tx, viewer, id, about, criteria)) };
    });
    return { id: frozen.id, optionCount: Number(frozen.optionCount) };
  }

  private async about(tx: Transaction, viewer: Viewer, dossierId: string | null, needId: string | null): Promise<About> {
    if (dossierId === null) return { dossierId, needId, branchId: viewer.branchId };
    const dossier = await mayChoose(tx.ask, viewer, dossierId, '');
    const need = await tx.ask('select 1 from need where id = $1 and dossier_id = $2', [needId, dossierId]);
    if (need.length === 0) throw new Refusal('record.not_found');
    return { dossierId, needId, branchId: dossier.branchId };
  }

  private async freeze(tx: Transaction, viewer: Viewer, id: string, about: About, criteria: Criteria): Promise<number> {
    const now = this.clock.now();
    const own = await ownSet(tx.ask);
    const { offers, aside, relax } = await eligibleOffers(tx.ask, criteria);
    const alternatives = offers.length > mostOffers ? [] : alternativesOf(offers, criteria, new Set(own.own.map(({ operator }) => operator)));
    if (offers.length > mostOffers || alternatives.length > mostAlternatives) throw new Refusal('choice.too_wide');
    const said = about.needId === null ? null : await wishBefore(tx.ask, about.needId);
    const seed = createHash('sha256').update(id).digest();
    const snapshot = snapshotOf({ decision: id, at: now.toISOString(), criteria, wish: said?.wish ?? null, alternatives, ...own, aside, relax }, seed);
    const before = about.needId === null ? null : await this.before(tx, about.needId, snapshot);
    await tx.ask(`insert into choice_set (id, organisation_id, branch_id, by_membership_id, dossier_id, need_id, preference_id, replaces_id,
        snapshot, option_count, own_count) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, viewer.organisationId, about.branchId, viewer.membershipId, about.dossierId, about.needId, said?.id ?? null, before?.id ?? null,
      canonicalJson(asJson(snapshot)), alternatives.length, alternatives.filter((one) => one.own).length]);
    const [declared] = await tx.ask<{ at: Date | null }>(`select (${declaredAtSql}) as at`);
    const notices = noticesOfFreeze({ alternatives, declaredOn: declared?.at ? brusselsDay(declared.at) : null, today: brusselsDay(now),
      before: before?.alternatives ?? null });
    await addEvents(tx.ask, id, [{ kind: 'shown', detail: { order: 'drawn', shown: snapshot.order } }, ...notices.map(ruleEvent)]);
    return alternatives.length;
  }

  // The latest set of this need, when the need was edited since.
  private async before(tx: Transaction, needId: string, { need, at }: Snapshot): Promise<Pick<Snapshot, 'alternatives'> & { id: string } | null> {
    const [row] = await tx.ask<{ id: string; snapshot: string }>(
      'select id, snapshot from choice_set where need_id = $1 order by frozen_at desc, seq desc limit 1', [needId]);
    if (!row) return null;
    const earlier = readSnapshot(row.snapshot);
    return isEdited(earlier, need, brusselsDay(new Date(at))) ? { id: row.id, alternatives: earlier.alternatives } : null;
  }
}
