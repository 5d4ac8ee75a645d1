import type pg from 'pg';

/**
 * Fills the register with invented offers, all by the same recipe: a trade of ROME, a branch somewhere, a kind, a price…
 * drawn from the place in the series, so that the same count always gives the same register.
 */
export async function fillRegister(owner: pg.Client, count: number): Promise<void> {
  const [organisations, branches] = [Math.max(1, Math.ceil(count / 40)), Math.max(1, Math.ceil(count / 5))];
  await owner.query(`insert into organisation (id, name, kind)
    select md5('organisation' || n)::uuid, 'Organisme inventé ' || n, (array['CISP', 'EPS', 'IFAPME', 'FOREM', 'MISSION_LOC', 'CEFA'])[1 + n % 6]
    from generate_series(1, $1::int) n`, [organisations]);
  await owner.query(`
    with place as (select nis, lat, lon, row_number() over (order by md5(nis)) - 1 as number, count(*) over () as places from commune)
    insert into branch (id, organisation_id, name, street, commune_nis, lat, lon, phone)
    select md5('branch' || n)::uuid, md5('organisation' || 1 + n % $2::int)::uuid, 'Implantation ' || n, 'Rue inventée ' || n,
      p.nis, p.lat, p.lon, '081 00 00 00'
    from generate_series(1, $1::int) n join place p on p.number = n % p.places`, [branches, organisations]);
  await owner.query(`
    with work as (select code, name, row_number() over (order by md5(code)) - 1 as number, count(*) over () as works from trade)
    insert into offer (id, organisation_id, branch_id, kind, title, trades, level, publics, min_diploma, language_level, mode, languages,
      price_cents, times, path, entries, review_on)
    select md5('offer' || n)::uuid, b.organisation_id, b.id,
      (array['training', 'training', 'training', 'training', 'work_study', 'immersion', 'information', 'guidance', 'skills_validation', 'job_search'])[1 + n % 10],
      left(w.name || ' (' || n || ')', 250), array[w.code], 1 + n % 7,
      case n % 3 when 0 then '{}' when 1 then '{jobseeker}' else '{jobseeker,worker}' end::text[],
      (array[null, 'none', 'ce2d', 'cess', null])[1 + n % 5], (array[null, 'a2', 'b1', null])[1 + n % 4],
      case n % 20 when 0 then 'remote' when 1 then 'hybrid' else 'on_site' end, case n % 12 when 0 then '{nl}' else '{fr}' end::text[],
      case n % 2 when 0 then 0 else 100 * (n % 900) end, case n % 4 when 0 then '{evening}' when 1 then '{day,evening}' else '{day}' end::text[],
      (array['full_time', 'part_time', 'work_study', 'modular', 'workshop', null])[1 + n % 6], array[(array['registration', 'test', 'free_entry'])[1 + n % 3]],
      app.today() + (case n % 50 when 0 then -200 when 1 then -20 else 1 + n % 360 end)
    from generate_series(1, $1::int) n join work w on w.number = (n * 5) % w.works
      join branch b on b.id = md5('branch' || 1 + n % $2::int)::uuid`, [count, branches]);
  await owner.query(`
    insert into offer_session (offer_id, organisation_id, starts_on, ends_on, seats, seats_left, has_waiting_list)
    select o.id, o.organisation_id, app.today() + 7 + (n % 300), app.today() + 90 + (n % 300), 12, n % 13, n % 13 = 0
    from generate_series(1, $1::int) n join offer o on o.id = md5('offer' || n)::uuid where n % 4 <> 3`, [count]);
  await owner.query('analyze');
}
