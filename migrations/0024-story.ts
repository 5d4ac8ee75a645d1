import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withheldMoments } from './withheld.js';

/** The story of a dossier: what is not shared is not told, but its place is not hidden either. */
export class Story1764000000024 implements MigrationInterface {
  name = 'Story1764000000024';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create index membership_of_branch on membership (branch_id);
create index interview_special on interview (dossier_id, held_at desc, id desc) where is_special;
create index dossier_grant_ended on dossier_grant (dossier_id, revoked_at desc, id desc) where revoked_at is not null;
create index dossier_merge_of_kept on dossier_merge (kept_id, decided_at desc, id desc) where kept_id is not null;

alter table dossier add column claimed_at timestamptz;
comment on column dossier.claimed_at is 'When a person who was nameless gave her name.';
create function app.note_claim() returns trigger language plpgsql as $$
begin
  new.claimed_at := now();
  return new;
end $$;
comment on function app.note_claim is 'Another learner, the same dossier: who was nameless has given her name.';
create trigger note_claim before update of learner_id on dossier for each row
  when (new.learner_id is distinct from old.learner_id) execute function app.note_claim();
${withheldMoments({ withReferrals: false })}comment on function app.withheld_moments is 'When something happened in the opened dossier that the actor may not read; never what, nor by whom.';

create function app.reader_count() returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct m.person_id)::int
  from dossier d
  cross join lateral (
    select d.lead_membership_id as id
    union all
    select a.replacement_membership_id from absence a where a.membership_id = d.lead_membership_id and a.ended_at is null
      and app.today() between a.from_on and a.until_on
    union all
    select a.membership_id from assignment a where a.dossier_id = d.id and a.ended_at is null
      and a.from_at <= now() and (a.until_at is null or a.until_at > now())
    union all
    select a.membership_id from appointment a where a.dossier_id = d.id and a.cancelled_at is null
      and a.starts_at between now() - interval '7 days' and now() + interval '7 days'
    union all
    select b.membership_id from break_glass b where b.dossier_id = d.id and b.opened_at <= now() and b.ends_at > now()
    union all
    select t.id from dossier_grant g join membership t on t.branch_id = g.to_branch_id and (g.to_membership_id is null or t.id = g.to_membership_id)
    where g.dossier_id = d.id and g.revoked_at is null and g.from_at <= now() and g.until_at > now()) who
  join membership m on m.id = who.id
  where d.id = app.opened() and m.role in ('counsellor', 'coordinator', 'operator_agent') and m.disabled_at is null
    and app.today() >= m.from_on and (m.until_on is null or app.today() <= m.until_on)
$$;
comment on function app.reader_count is 'How many people at work may open the opened dossier now: a number, no names.';
grant execute on function app.withheld_moments(timestamptz, uuid, integer), app.reader_count() to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop function app.reader_count, app.withheld_moments;
drop trigger note_claim on dossier;
drop function app.note_claim;
alter table dossier drop column claimed_at;
drop index dossier_merge_of_kept, dossier_grant_ended, interview_special, membership_of_branch;
`);
  }
}
