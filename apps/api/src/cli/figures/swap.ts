import type { Owner } from '../owner.js';

const keys = 'unit_id, grain, period, measure, slice, bucket';
const sums = ['people', 'events', 'gone_people', 'gone_events'];
const isSame = keys.split(', ').map((key) => `f.${key} = n.${key}`).join(' and ');

/** Rows that somebody is erasing, moving or joining are left as they were: nobody is waited for, so nobody can be waiting for us. */
const takeParts = [`
  with free as (
    select a.dossier_id, a.parts from figure_again a join dossier_figure f using (dossier_id, branch_id)
    where f.parts is distinct from a.parts for update of f skip locked)
  update dossier_figure f set parts = free.parts from free where f.dossier_id = free.dossier_id`, `
  insert into dossier_figure (dossier_id, branch_id, parts)
  select a.dossier_id, a.branch_id, a.parts from figure_again a join dossier d on d.id = a.dossier_id and d.branch_id = a.branch_id
  where not exists (select from dossier_figure f where f.dossier_id = a.dossier_id) order by a.branch_id, a.dossier_id for key share of d skip locked`];

// In one picture: what was counted, less what could not be put in its place, with what stands there instead; what erased dossiers had added is kept.
const sumUp = `
  create temp table summed on commit drop as
  with pending as (delete from figure_gone returning parts),
  change as (
    select (-1, 0, a.parts, null)::app.figure_change as said from figure_again a left join dossier_figure f using (dossier_id)
      where a.parts <> '{}' and f.parts is distinct from a.parts
    union all select (1, 0, f.parts, null)::app.figure_change from dossier_figure f left join figure_again a using (dossier_id)
      where f.parts <> '{}' and f.parts is distinct from a.parts
    union all select (1, 1, parts, null)::app.figure_change from pending)
  select level, ${keys}, sum(people)::integer as people, sum(events)::integer as events,
    sum(gone_people)::integer as gone_people, sum(gone_events)::integer as gone_events
  from (
    select level, ${keys}, people, events, 0 as gone_people, 0 as gone_events from figure_again_sum
    union all select level, ${keys}, sign * people, sign * events, gone * people, gone * events
      from app.figure_sums((select array_agg(said) from change))
    union all select level, ${keys}, gone_people, gone_events, gone_people, gone_events from figure where gone_people > 0) x
  group by level, ${keys} having sum(people) > 0`;

// Not by one merge: what is new enters in the order of the key, and so finds the pages of the indexes where it has just been.
const put = [
  `delete from figure f where not exists (select from summed n where ${isSame})`,
  `update figure f set ${sums.map((sum) => `${sum} = n.${sum}`).join(', ')} from summed n
    where ${isSame} and (${sums.map((sum) => `f.${sum}`).join(', ')}) is distinct from (${sums.map((sum) => `n.${sum}`).join(', ')})`,
  `insert into figure (level, organisation_id, ${keys}, ${sums.join(', ')})
    select n.level, case n.level when 'branch' then b.organisation_id when 'organisation' then n.unit_id end,
      ${keys.split(', ').map((key) => `n.${key}`).join(', ')}, ${sums.map((sum) => `n.${sum}`).join(', ')}
    from summed n left join branch b on n.level = 'branch' and b.id = n.unit_id
    where not exists (select from figure f where ${isSame}) order by ${keys.split(', ').map((key) => `n.${key}`).join(', ')}`,
];

// What was left as it was is looked at again by the worker.
const endMarks = [
  'delete from figure_mark m using seen s where m.id = s.id',
  `insert into figure_mark (dossier_id) select a.dossier_id from figure_again a join dossier d on d.id = a.dossier_id
    left join dossier_figure f on f.dossier_id = a.dossier_id where f.parts is distinct from a.parts`,
];

/** What was counted takes the place of what stood, all of it or nothing; answers how many sums there are. */
export async function swap(owner: Owner): Promise<number> {
  await owner.ask('analyze figure_again; analyze figure_again_sum');
  const lines = await owner.together(async () => {
    for (const take of takeParts) await owner.change(take);
    // What came in this very transaction is unknown to the planner, which would look for each dossier through all of them.
    await owner.ask('analyze dossier_figure');
    const made = await owner.change(sumUp);
    await owner.ask('analyze summed');
    for (const one of put) await owner.change(one);
    for (const end of endMarks) await owner.change(end);
    return made;
  });
  await owner.ask('drop table seen');
  for (const table of ['dossier_figure', 'figure', 'figure_mark', 'figure_gone']) await owner.ask(`vacuum analyze ${table}`);
  return lines;
}
