import type { PointNotice } from '@boussole/domain/choice/point-rules';
import { type FrozenWish, readSnapshot, type Snapshot } from '@boussole/domain/choice/snapshot';
import type { ChoiceEventKind } from '@boussole/domain/choice/words';
import type { ReasonCode } from '@boussole/domain/referral/states';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';

/** A frozen set as the verbs need it. */
export interface FoundSet {
  readonly id: string;
  readonly dossierId: string | null;
  readonly needId: string | null;
  readonly byMembershipId: string;
  readonly snapshot: Snapshot;
  /** N-A7 spoke when it was frozen. */
  readonly isOfEditedNeed: boolean;
}

/** The set that the viewer froze herself: what goes on with it is hers alone. */
export async function ownFrozenSet(ask: Ask, viewer: Viewer, id: string, dossierId: string | null): Promise<FoundSet> {
  const [row] = await ask<Omit<FoundSet, 'snapshot'> & { snapshot: string }>(`
    select s.id, s.dossier_id as "dossierId", s.need_id as "needId", s.by_membership_id as "byMembershipId", s.snapshot,
      exists (select from choice_event e where e.choice_set_id = s.id and e.kind = 'rule' and e.detail->>'rule' = 'N_A7') as "isOfEditedNeed"
    from choice_set s where s.id = $1 and s.dossier_id is not distinct from $2`, [id, dossierId]);
  if (!row) throw new Refusal('record.not_found');
  if (row.byMembershipId !== viewer.membershipId) throw new Refusal('choice.not_yours');
  return { ...row, snapshot: readSnapshot(row.snapshot) };
}

/** One line of what was shown and clicked. */
export interface NewEvent { readonly kind: ChoiceEventKind; readonly detail: object }

export const ruleEvent = (notice: PointNotice): NewEvent => ({ kind: 'rule', detail: notice });

/** The reason that was given answers every rule that may ask for one. */
export const answerOf = ({ rule }: PointNotice, answer: ReasonCode | null): NewEvent[] =>
  (answer === null || rule === 'N_A11' ? [] : [{ kind: 'answered', detail: { rule, answer } }]);

export async function addEvents(ask: Ask, setId: string, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await ask(`insert into choice_event (choice_set_id, kind, detail)
    select $1, e->>'kind', e->'detail' from jsonb_array_elements($2::jsonb) with ordinality x(e, place) order by place`,
  [setId, JSON.stringify(events)]);
}

/** What the person had said before anything was shown: the latest, as it is frozen and as it is referred to. */
export async function wishBefore(ask: Ask, needId: string): Promise<{ id: string; wish: FrozenWish } | null> {
  const [row] = await ask<{ id: string; saidAt: Date } & Omit<FrozenWish, 'saidAt'>>(`
    select p.id, p.source, p.said_at as "saidAt", p.is_none as "isNone", p.offer_id as offer,
      coalesce(p.organisation_id, (select o.organisation_id from offer o where o.id = p.offer_id)) as operator
    from prior_preference p where p.need_id = $1 order by p.said_at desc, p.id limit 1`, [needId]);
  if (!row) return null;
  const { id, saidAt, ...wish } = row;
  return { id, wish: { ...wish, saidAt: saidAt.toISOString() } };
}
