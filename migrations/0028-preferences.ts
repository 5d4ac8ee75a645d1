import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a person says beforehand what she has in mind; how what she takes along reaches her. */
export class Preferences1764000000028 implements MigrationInterface {
  name = 'Preferences1764000000028';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.code_need(hash bytea) returns table (need_id uuid, dossier_id uuid, branch_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.id, n.dossier_id, n.branch_id
  from preference_code c join need n on n.id = c.need_id join dossier d on d.id = n.dossier_id
  where c.code_hash = hash and c.used_at is null and c.expires_at > now()
    and d.status = 'open' and d.restricted_at is null and d.merged_into_id is null
$$;
comment on function app.code_need is 'The need that a code still holds for. For the owner''s functions alone.';

create function app.preference_need(hash bytea)
returns table (kind text, trade text, field text, commune text, basin text, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.kind, t.name, f.name, c.name_fr, b.name, p.expires_at
  from app.code_need(hash) x join need n on n.id = x.need_id join preference_code p on p.code_hash = hash
  left join trade t on t.code = n.trade left join trade_domain f on f.code = n.field
  left join commune c on c.nis = n.commune_nis left join basin b on b.code = n.basin
$$;
comment on function app.preference_need is 'What is looked for, to whoever holds the code: what kind of thing, in which field, where; nothing of the person.';

create function app.say_preference(hash bytea, new_id uuid, place text, organisation uuid, offer uuid, said text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare asked record;
begin
  if not app.is_writing() or place not in ('kiosk', 'phone') then raise exception 'not by a code' using errcode = 'BO403'; end if;
  select * into asked from app.code_need(hash);
  if not found then return 'no_code'; end if;
  if organisation is not null and not exists (select from organisation o where o.id = organisation)
    or offer is not null and not exists (select from offer o where o.id = say_preference.offer) then return 'unknown'; end if;
  -- Used first: of two answers with one code, the second finds none.
  update preference_code set used_at = now() where code_hash = hash and used_at is null;
  if not found then return 'no_code'; end if;
  insert into prior_preference (id, dossier_id, branch_id, need_id, organisation_id, offer_id, words, is_none, source)
  values (new_id, asked.dossier_id, asked.branch_id, asked.need_id, organisation, say_preference.offer, said,
    num_nonnulls(organisation, say_preference.offer, said) = 0, place);
  perform app.note_about('preference.said', asked.dossier_id);
  return 'said';
end $$;
comment on function app.say_preference is 'Writes down what the holder of a code has in mind, once, and a line in the journal of the dossier.';

create function app.preference_code_used(code uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select c.used_at is not null or c.expires_at <= now() from preference_code c where c.id = code and c.by_membership_id = app.membership_id()
$$;
comment on function app.preference_code_used is 'Whether the code that one gave oneself is still waited for; tells nothing of what was said.';

create function app.sheet_of(hash bytea) returns table (snapshot text, frozen_at timestamptz, locale text, made json, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.snapshot, s.frozen_at, l.locale, (select coalesce(json_agg(json_build_object('alternative', m.alternative, 'offerId', m.offer_id,
      'kind', m.kind) order by m.made_at, m.id), '[]') from choice_made m where m.choice_set_id = s.id), l.expires_at
  from sheet_link l join choice_set s on s.id = l.choice_set_id where l.token_hash = sheet_of.hash and l.expires_at > now()
$$;
comment on function app.sheet_of is 'The frozen set behind a sheet''s link and what was retained of it: offers, which everybody may read; it names nobody.';

create function app.sheet_mail(link uuid)
returns table (dossier_id uuid, locale text, email text, not_before_hour smallint, not_after_hour smallint)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.dossier_id, l.locale, a.email, a.not_before_hour, a.not_after_hour
  from sheet_link l join choice_set s on s.id = l.choice_set_id cross join lateral app.safe_address(s.dossier_id) a
  where l.id = link and l.expires_at > now() and app.role() = 'worker'
$$;
comment on function app.sheet_mail is 'Where a sheet''s link may safely be sent, to the worker.';

create policy sheet_adds on choice_event for insert to boussole_app with check (kind in ('sheet_printed', 'sheet_sent')
  and exists (select from choice_set s where s.id = choice_set_id and s.dossier_id = (select app.opened_to_write('referrals'))));
comment on policy sheet_adds on choice_event is 'Whoever follows the person gives her the sheet of a set that a colleague froze: that it was given is noted.';
create policy sheet_adds on sheet_link for insert to boussole_app with check (
  exists (select from choice_set s where s.id = choice_set_id and s.dossier_id = (select app.opened_to_write('referrals'))));
comment on policy sheet_adds on sheet_link is 'Whoever follows the person sends her the sheet of a set that a colleague froze.';

grant execute on function app.preference_need(bytea), app.say_preference(bytea, uuid, text, uuid, uuid, text), app.preference_code_used(uuid),
  app.sheet_of(bytea) to boussole_app;
grant execute on function app.sheet_mail(uuid) to boussole_worker;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy sheet_adds on choice_event; drop policy sheet_adds on sheet_link;
drop function app.sheet_mail, app.sheet_of, app.preference_code_used, app.say_preference, app.preference_need, app.code_need;`);
  }
}
