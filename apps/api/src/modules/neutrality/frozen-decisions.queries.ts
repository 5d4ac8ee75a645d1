import type { CalendarDate } from '@boussole/domain/calendar-date';
import { readSnapshot, type Snapshot } from '@boussole/domain/choice/snapshot';
import { closesOn, type Period } from '@boussole/domain/neutrality/period/calendar';
import type { Made } from '@boussole/domain/neutrality/product/frozen-decision';
import type { Ask } from '../../platform/statement.js';

/** A frozen set and what was made of it, before anybody in it bears a pseudonym. */
export interface FrozenRow {
  readonly structure: string;
  readonly branch: string;
  readonly personId: string;
  readonly dossierId: string | null;
  readonly snapshot: Snapshot;
  readonly isNeedEdited: boolean;
  readonly shown: readonly number[] | null;
  /** It was shown in the order that the product draws. */
  readonly isDrawn: boolean;
  readonly made: readonly Made[];
}

const chunk = 200;

/**
 * The decisions of a period, some at a time, by the moment of the freeze. That moment is read in the snapshot: the hash covers it, and not
 * the column beside. A transaction that shows one picture must be open.
 */
export async function* frozenDecisions(ask: Ask, period: Period): AsyncGenerator<readonly FrozenRow[]> {
  await ask(`declare frozen no scroll cursor for
    select s.id from choice_set s, lateral (select (s.snapshot::json->>'at')::timestamptz as at offset 0) x
    where x.at >= $1::date::timestamp at time zone 'Europe/Brussels' and x.at < ($2::date + 1)::timestamp at time zone 'Europe/Brussels'
    order by x.at, s.id`, [period.from, period.until]);
  for (;;) {
    const ids = await ask<{ id: string }>(`fetch ${chunk} from frozen`);
    if (ids.length > 0) yield await readDecisions(ask, ids.map(({ id }) => id), closesOn(period));
    if (ids.length < chunk) break;
  }
  await ask('close frozen');
}

/**
 * What is in sight is what was last shown: everything in the order of the draw, or what a filter left. What was chosen or shown once the
 * period was closed is left out: whoever reads it later finds the same.
 */
export async function readDecisions(ask: Ask, ids: readonly string[], closing: CalendarDate): Promise<FrozenRow[]> {
  const rows = await ask<Omit<FrozenRow, 'snapshot'> & { snapshot: string }>(`
    select s.organisation_id as structure, s.branch_id as branch, m.person_id as "personId",
      coalesce(d.merged_into_id, d.id) as "dossierId", s.snapshot, s.replaces_id is not null as "isNeedEdited", v.shown,
      coalesce(v.in_order = 'drawn', false) as "isDrawn", coalesce(c.made, '[]') as made
    from (select $2::date::timestamp at time zone 'Europe/Brussels' as at) closing,
      unnest($1::uuid[]) with ordinality w(id, place) join choice_set s on s.id = w.id
      join membership m on m.id = s.by_membership_id left join dossier d on d.id = s.dossier_id
      left join lateral (select min(x.made_at) as first, json_agg(json_build_object('alternative', x.alternative, 'outside', x.outside,
        'reason', x.reason_code) order by x.made_at, x.id) as made from choice_made x
        where x.choice_set_id = s.id and x.made_at < closing.at) c on true
      left join lateral (select e.detail->'shown' as shown, e.detail->>'order' as in_order from choice_event e
        where e.choice_set_id = s.id and e.kind in ('shown', 'filtered') and e.at <= coalesce(c.first, 'infinity') and e.at < closing.at
        order by e.at desc, e.id desc limit 1) v on true
    order by w.place`, [ids, closing]);
  return rows.map((row) => ({ ...row, snapshot: readSnapshot(row.snapshot) }));
}
