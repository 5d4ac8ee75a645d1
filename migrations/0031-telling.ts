import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the mails of a handoff need of the database: whom to write to, in which language, by which link. */
export class Telling1764000000031 implements MigrationInterface {
  name = 'Telling1764000000031';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.is_at_work(m membership) returns boolean language sql stable as $$
  select m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())
$$;
comment on function app.is_at_work is 'Somebody wears this hat today.';

create function app.handoff_readers(target uuid, audience text)
returns table (membership_id uuid, link_id uuid, email text, link_ends_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare r referral;
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  select * into r from referral x where x.id = target;
  if audience = 'operator' then
    return query select distinct on (l.email) null::uuid, l.id, l.email, l.expires_at from handoff_link l
      where l.referral_id = target and l.side = 'receiver' and (l.revoked_at is null or l.revoked_at >= r.over_at) order by l.email, l.created_at desc;
    if not found then
      return query select m.id, null::uuid, null, null::timestamptz from membership m
        where m.branch_id = r.to_branch_id and m.role in ('operator_agent', 'counsellor', 'coordinator') and app.is_at_work(m);
    end if;
  elsif audience = 'learner' then
    return query select null::uuid, l.id, a.email, l.expires_at from app.safe_address(r.dossier_id) a
      left join lateral (select h.id, h.expires_at from handoff_link h where h.referral_id = target and h.side = 'learner' and h.revoked_at is null
        order by h.created_at desc limit 1) l on true;
  elsif audience = 'coordinator' then
    return query select m.id, null::uuid, null, null::timestamptz from membership m
      where m.branch_id = r.branch_id and m.role = 'coordinator' and app.is_at_work(m);
    if not found then
      return query select m.id, null::uuid, null, null::timestamptz from membership m join branch b on b.organisation_id = m.organisation_id
        where b.id = r.branch_id and m.role = 'coordinator' and app.is_at_work(m);
    end if;
  else
    return query select coalesce((select m.id from membership m where m.id = r.by_membership_id and app.is_at_work(m)), d.lead_membership_id),
      null::uuid, null, null::timestamptz from dossier d where d.id = r.dossier_id;
  end if;
end $$;
comment on function app.handoff_readers is 'Whom to tell of a referral, to the worker: mailboxes by their links, people by their hats, the person where she may be written to.';

create function app.renew_link(target uuid, new_id uuid, new_token_hash bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  insert into handoff_link (id, dossier_id, branch_id, referral_id, side, email, token_hash)
  select new_id, l.dossier_id, l.branch_id, l.referral_id, l.side, l.email, new_token_hash from handoff_link l where l.id = target and l.revoked_at is null;
end $$;
comment on function app.renew_link is 'A mail that leaves carries a link that lasts: a new one to the same reader.';

create function app.link_person(target uuid, new_id uuid, new_token_hash bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  insert into handoff_link (id, dossier_id, branch_id, referral_id, side, token_hash)
  select new_id, r.dossier_id, r.branch_id, r.id, 'learner', new_token_hash from referral r
  where r.id = target and r.sent_at is not null and not exists (select from handoff_link h where h.referral_id = target and h.side = 'learner');
  return found;
end $$;
comment on function app.link_person is 'The first link of a person who gave her address after the referral had left; one that was shut is not made again.';
grant execute on function app.handoff_readers(uuid, text), app.renew_link(uuid, uuid, bytea), app.link_person(uuid, uuid, bytea) to boussole_worker;

alter table learner add column locale text not null default 'fr' check (locale in ('fr', 'nl', 'de', 'en'));
comment on column learner.locale is 'In which language she is written to: the one in which she last read her own pages.';
create function app.choose_own_locale(chosen text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.is_writing() or app.role() not in ('learner', 'approver') then raise exception 'not her own' using errcode = 'BO403'; end if;
  update learner l set locale = chosen from dossier d
  where d.id = coalesce(app.opened(), app.received_dossier()) and l.id = d.learner_id and l.locale <> chosen;
end $$;
comment on function app.choose_own_locale is 'At her own pages the person chooses the language of her mails.';
grant execute on function app.choose_own_locale(text) to boussole_app;

create function app.locale_of_learner(in_dossier uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select l.locale from dossier d join learner l on l.id = d.learner_id where d.id = in_dossier and app.role() = 'worker'
$$;
comment on function app.locale_of_learner is 'In which language to write to a person, to the worker.';
grant execute on function app.locale_of_learner(uuid) to boussole_worker;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop function app.locale_of_learner, app.choose_own_locale, app.link_person, app.renew_link, app.handoff_readers, app.is_at_work;
alter table learner drop column locale;
`);
  }
}
