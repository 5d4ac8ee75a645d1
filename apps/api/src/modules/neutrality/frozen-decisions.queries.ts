import type { CalendarDate } from '@boussole/domain/calendar-date';
import { readSnapshot, type Snapshot } from '@boussole/domain/choice/snapshot';
import type { Made } from '@boussole/domain/neutrality/product/frozen-decision';
import type { Ask } from '../../platform/statement.js';

/** Both days belong to it. */
export interface Period { readonly from: CalendarDate; readonly until: CalendarDate }

/** A frozen set and what was made of it, before anybody in it bears a pseudonym. */
export interface FrozenRow {
  readonly structure: string;
  readonly personId: string;
  readonly dossierId: string | null;
  readonly snapshot: Snapshot;
  readonly isNeedEdited: boolean;
  readonly shown: readonly number[] | null;
  readonly made: readonly Made[];
}

const chunk = 200;

/**
 * The decisions of a period, some at a time, by the moment of the freeze. That moment is read in the snapshot: the hash covers it, and not
 * the column beside. A transaction that shows one picture must be open.
 */
export async function* frozenDecisions(ask: Ask, { from, until }: Period): AsyncGenerator<readonly FrozenRow[]> {
  await ask(`declare frozen no scroll cursor for
    select s.id from choice_set s, lateral (select (s.snapshot::json->>'at')::timestamptz as at offset 0) x
    where x.at >= $1::date::timestamp at time zone 'Europe/Brussels' and x.at < ($2::date + 1)::timestamp at time zone 'Europe/Brussels'
    order by x.at, s.id`, [from, until]);
  for (;;) {
    const ids = await ask<{ id: string }>(`fetch ${chunk} from frozen`);
    if (ids.length > 0) yield await readDecisions(ask, ids.map(({ id }) => id));
    if (ids.length < chunk) break;
  }
  await ask('close frozen');
}

/** What is in sight is what was last shown: everything in the order of the draw, or what a filter left. */
async function readDecisions(ask: Ask, ids: readonly string[]): Promise<FrozenRow[]> {
  const rows = await ask<Omit<FrozenRow, 'snapshot'> & { snapshot: string }>(`
    select s.organisation_id as structure, m.person_id as "personId", coalesce(d.merged_into_id, d.id) as "dossierId", s.snapshot,
      s.replaces_id is not null as "isNeedEdited", v.shown, coalesce(c.made, '[]') as made
    from unnest($1::uuid[]) with ordinality w(id, place) join choice_set s on s.id = w.id
      join membership m on m.id = s.by_membership_id left join dossier d on d.id = s.dossier_id
      left join lateral (select min(x.made_at) as first, json_agg(json_build_object('alternative', x.alternative, 'outside', x.outside,
        'reason', x.reason_code) order by x.made_at, x.id) as made from choice_made x where x.choice_set_id = s.id) c on true
      left join lateral (select e.detail->'shown' as shown from choice_event e where e.choice_set_id = s.id
        and e.kind in ('shown', 'filtered') and e.at <= coalesce(c.first, 'infinity') order by e.at desc, e.id desc limit 1) v on true
    order by w.place`, [ids]);
  return rows.map((row) => ({ ...row, snapshot: readSnapshot(row.snapshot) }));
}
