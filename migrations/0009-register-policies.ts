import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register is public to read and changed by its keepers alone. */
export class RegisterPolicies1764000000009 implements MigrationInterface {
  name = 'RegisterPolicies1764000000009';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.is_keeper() returns boolean language sql stable as
  $$ select app.context_part(6) in ('structure_admin', 'coordinator', 'manager', 'operator_agent') $$;
comment on function app.is_keeper is 'The hats that keep the sheets of their organisation.';
create function app.has_entered() returns boolean language sql stable as $$ select app.context_part(1) is not null $$;
comment on function app.has_entered is 'Somebody acts, were it a visitor without an account.';
grant execute on function app.is_keeper(), app.has_entered() to boussole_app, boussole_worker, boussole_stats;

select app.protect('organisation', 'branch', 'offer', 'offer_session', 'affiliation_link', 'branch_contact', 'sheet_origin');
grant select on offer, offer_session, affiliation_link to boussole_app, boussole_worker, boussole_stats;
grant select on branch_contact, sheet_origin to boussole_app, boussole_worker;
${publicRead}
${keeping('organisation', 'coalesce(keeper_id, id)')}
${keeping('branch', 'coalesce(keeper_id, organisation_id)')}
${keeping('offer', 'coalesce(keeper_id, organisation_id)')}

create policy keeper on offer_session to boussole_app
  using ((select app.is_writing()) and (select app.is_keeper()) and exists (
    select from offer o where o.id = offer_id and coalesce(o.keeper_id, o.organisation_id) = (select app.organisation_id())));
comment on policy keeper on offer_session is 'Whoever keeps an offer keeps its sessions.';
grant insert, delete, update (starts_on, ends_on, register_by, seats, seats_left, has_waiting_list, status, note)
  on offer_session to boussole_app;

create policy members on branch_contact for select to boussole_app using ((select app.person_id()) is not null);
comment on policy members on branch_contact is 'The people of the network, never a visitor.';
create policy job on branch_contact for select to boussole_worker using (app.role() = 'worker');
comment on policy job on branch_contact is 'The worker reads whom it writes to.';
create policy keeper on branch_contact to boussole_app
  using ((select app.is_writing()) and (select app.is_keeper()) and exists (
    select from branch b where b.id = branch_id and coalesce(b.keeper_id, b.organisation_id) = (select app.organisation_id())));
comment on policy keeper on branch_contact is 'Whoever keeps a branch keeps its contacts.';
grant insert, delete, update (name, email, phone, purpose) on branch_contact to boussole_app;

create policy declare_own on affiliation_link to boussole_app
  using ((select app.is_writing()) and (select app.is_keeper()) and from_organisation_id = (select app.organisation_id()));
comment on policy declare_own on affiliation_link is 'A body declares its own ties.';
grant insert, update (until_on, note) on affiliation_link to boussole_app;

create policy members on sheet_origin for select to boussole_app using ((select app.person_id()) is not null);
comment on policy members on sheet_origin is 'The people of the network see where a sheet comes from.';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [table, policies] of Object.entries(made)) {
      await q.query(policies.map((policy) => `drop policy ${policy} on ${table};`).join('\n'));
      await q.query(`drop policy owner_functions on ${table};
        alter table ${table} disable row level security, no force row level security;
        revoke insert, update, delete on ${table} from boussole_app`);
    }
    await q.query(`
revoke select on offer, offer_session, affiliation_link, branch_contact, sheet_origin from boussole_app, boussole_worker, boussole_stats;
drop function app.is_keeper(), app.has_entered()`);
  }
}

const made: Readonly<Record<string, readonly string[]>> = {
  organisation: ['anyone', 'statistics', 'keeper'],
  branch: ['anyone', 'statistics', 'keeper', 'found'],
  offer: ['anyone', 'statistics', 'keeper', 'found'],
  offer_session: ['anyone', 'statistics', 'keeper'],
  affiliation_link: ['anyone', 'statistics', 'declare_own'],
  branch_contact: ['members', 'job', 'keeper'],
  sheet_origin: ['members'],
};

const publicTables = ['organisation', 'branch', 'offer', 'offer_session', 'affiliation_link'];

const publicRead = publicTables.map((table) => `
create policy anyone on ${table} for select to boussole_app, boussole_worker using ((select app.has_entered()));
comment on policy anyone on ${table} is 'The register is public: whoever acts reads it, with or without an account.';
create policy statistics on ${table} for select to boussole_stats using (current_user = 'boussole_stats');
comment on policy statistics on ${table} is 'Statistics read what is public.';`).join('\n');

const kept: Readonly<Record<string, string>> = {
  organisation: `name, acronym, kind, enterprise_number, description, website, status`,
  branch: `name, commune_nis, street, postcode, locality, lat, lon, phone, email, website, opening, opening_note, closures,
    working_days, closes_for_school_holidays, is_accessible, status`,
  offer: `kind, title, objective, description, trades, level, publics, min_age, max_age, min_diploma, max_diploma,
    language_level, registrations, prerequisite_note, serves_basins, mode, languages, price_cents, price_note, duration_hours,
    duration_weeks, weekly_hours, times, path, entries, entry_note, website, status`,
};

const keeping = (table: string, keeper: string): string => `
create policy keeper on ${table} for update to boussole_app
  using ((select app.is_writing()) and (select app.is_keeper()) and ${keeper} = (select app.organisation_id()));
comment on policy keeper on ${table} is 'Those who keep a sheet correct it; nobody else does.';
grant update (${kept[table]}, verified_on, verified_by, review_on, hand_fields, updated_at, version) on ${table} to boussole_app;
${table === 'organisation' ? '' : `
create policy found on ${table} for insert to boussole_app with check (
  (select app.is_writing()) and (select app.is_keeper()) and organisation_id = (select app.organisation_id()) and keeper_id is null);
comment on policy found on ${table} is 'A body adds sheets of its own.';
grant insert on ${table} to boussole_app;`}`;
