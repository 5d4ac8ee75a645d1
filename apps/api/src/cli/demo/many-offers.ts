import type { Owner } from '../owner.js';
import { allCourses, dutch, german } from './register/all-courses.js';
import { type Form, forms } from './register/forms.js';

export const mostOffers = 1_000_000;
export const mostRegisterSeed = 60;

const offersABranch = 8;
const branchesABody = 5;
const rhythms: Readonly<Record<Form['starts'], readonly [sessions: number, daysBetween: number]>> = {
  any_time: [0, 1], school_year: [1, 365], half_year: [2, 180], monthly: [5, 45], rolling: [3, 110],
};

// Chance that always falls the same way. Ids are of version 8 and grow with what they number: indexes are filled from one end.
const tools = `
  create function pg_temp.draw(n bigint, salt bigint, size integer) returns integer language sql stable as
    $$ select 1 + (((hashint8extended(n, salt) & 2147483647) * size) >> 31)::integer $$;
  create function pg_temp.share(n bigint, salt bigint) returns double precision language sql stable as
    $$ select (hashint8extended(n, salt) & 2147483647)::double precision / 2147483648 $$;
  create function pg_temp.id(seed integer, kind text, n bigint) returns uuid language sql stable as
    $$ select (lpad(to_hex(seed), 2, '0') || lpad(to_hex(n), 10, '0') || '8' || substr(md5(kind || seed || ':' || n), 1, 3)
      || '8' || substr(md5(kind || n), 1, 15))::uuid $$;
  create temp table sheet (number integer primary key, kind text, title text, objective text, description text, trades text[], level smallint,
    publics text[], min_age smallint, max_age smallint, min_diploma text, max_diploma text, registrations text[], price_cents integer,
    duration_hours numeric, times text[], path text, entries text[], weekly_hours numeric, runs integer, days_between integer, least integer,
      most integer);
  create temp table town (number integer primary key, nis text, name text, lat double precision, lon double precision, postcode text);`;

/** What the statements of a load draw from: every course, given in every way. */
export async function prepareOffers(owner: Owner): Promise<void> {
  await owner.ask(tools);
  await owner.addMissing('sheet', sheets());
  await owner.change(`insert into town select row_number() over (order by nis, copy), nis, name_fr, lat, lon,
      (select min(postcode) from postcode p where p.nis = c.nis)
    from commune c cross join lateral generate_series(1, ceil(population / 5000.0)::integer) copy`);
  await owner.ask('analyze sheet, town');
}

function sheets(): Readonly<Record<string, unknown>>[] {
  const ways: Form[] = [forms.publicTraining, forms.evening, forms.apprenticeship, forms.shortTraining, forms.inclusion, forms.school,
    forms.validation, forms.discovery];
  const courses = [...allCourses.values()].filter(({ key }) => !dutch.includes(key) && !german.includes(key));
  return courses.flatMap((course) => ways.map((form) => ({ course, form }))).map(({ course, form }, place) => ({
    number: place + 1, kind: form.kind, title: form.title(course), objective: course.objective, description: form.about, trades: course.trades,
    level: course.level, publics: form.publics, min_age: form.ages?.[0] ?? null, max_age: form.ages?.[1] ?? null,
      min_diploma: form.minDiploma(course),
    max_diploma: form.maxDiploma ?? null, registrations: form.registrations, price_cents: form.priceCents(course),
      duration_hours: form.hours(course),
    times: form.times, path: form.path, entries: form.entries, weekly_hours: form.weekly, runs: rhythms[form.starts][0],
    days_between: rhythms[form.starts][1], least: form.seats[0], most: form.seats[1],
  }));
}

/** How many offers of this seed are there: they were added in order, so that a few looks are enough. */
export async function countOffers(owner: Owner, seed: number): Promise<number> {
  let [least, most] = [0, mostOffers + 1];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    const [found] = await owner.ask<{ there: boolean }>(`select exists (select from offer where id = pg_temp.id($1, 'offer', $2)) as there`, [seed, middle]);
    if (found?.there) least = middle;
    else most = middle;
  }
  return least;
}

/** The bodies and branches that so many offers need; those already there stay as they are. */
export async function addOfferPlaces(owner: Owner, seed: number, offers: number): Promise<void> {
  const branches = Math.ceil(offers / offersABranch);
  await owner.change(`
    insert into organisation (id, name, kind, review_on)
    select pg_temp.id($1, 'body', n), k.word || ' de ' || t.name || ' (cadastre ' || $1 || '-' || n || ')', k.kind, app.today() + 180
    from generate_series(1, $2::integer) n
    join (values (1, 'CISP', 'Atelier'), (2, 'EPS', 'Promotion sociale'), (3, 'IFAPME', 'Centre de formation'), (4, 'CEFA', 'CEFA'), (5, 'CDC',
      'Centre de compétence'),
      (6, 'OP_PRIVE', 'École des métiers'), (7, 'VAL_COMP', 'Centre de validation'), (8, 'CARREFOUR', 'Carrefour')) as k(number, kind,
        word) on k.number = pg_temp.draw(n, $1 + 300, 8)
    join town t on t.number = pg_temp.draw(n, $1 + 301, (select count(*)::integer from town))
    on conflict do nothing`, [seed, Math.ceil(branches / branchesABody)]);
  await owner.change(`
    insert into branch (id, organisation_id, name, commune_nis, street, postcode, locality, lat, lon, phone, email, opening, review_on)
    select pg_temp.id($1, 'place', n), pg_temp.id($1, 'body', 1 + (n - 1) / ${branchesABody}), 'Implantation de ' || t.name || ' ' || n, t.nis,
      'Rue inventée ' || pg_temp.draw(n, $1 + 310, 200), t.postcode, t.name, t.lat + (pg_temp.share(n, $1 + 311) - 0.5) * 0.016,
      t.lon + (pg_temp.share(n, $1 + 312) - 0.5) * 0.024, '0400 ' || to_char(pg_temp.draw(n, $1 + 313, 999999), 'FM00 00 00'),
      'i' || n || '@cadastre-' || $1 || '.example',
        '[{"day": 1, "from": "09:00", "until": "16:00"}, {"day": 4, "from": "09:00", "until": "16:00"}]', app.today() + 180
    from generate_series(1, $2::integer) n join town t on t.number = pg_temp.draw(n, $1 + 314, (select count(*)::integer from town))
    on conflict do nothing`, [seed, branches]);
}

/** One batch of offers and their sessions: all of them or none. */
export function addOfferBatch(owner: Owner, seed: number, from: number, to: number): Promise<void> {
  return owner.together(async () => {
    await owner.change(`
      insert into offer (id, organisation_id, branch_id, kind, title, objective, description, trades, level, publics, min_age, max_age,
        min_diploma, max_diploma,
        language_level, registrations, mode, languages, price_cents, duration_hours, duration_weeks, weekly_hours, times, path, entries, status,
          verified_on, review_on)
      select pg_temp.id($1, 'offer', n), b.organisation_id, b.id, s.kind, s.title, s.objective, s.description, s.trades, s.level, s.publics,
        s.min_age, s.max_age,
        s.min_diploma, s.max_diploma, (array[null, null, 'a1', 'a2', 'b1'])[pg_temp.draw(n, $1 + 320, 5)], s.registrations,
        case when pg_temp.share(n, $1 + 321) < 0.06 then 'hybrid' else 'on_site' end, case when pg_temp.share(n,
          $1 + 322) < 0.05 then '{nl}' else '{fr}' end::text[],
        s.price_cents, s.duration_hours, least(520, greatest(1, ceil(s.duration_hours / s.weekly_hours))), least(s.weekly_hours,
          s.duration_hours), s.times, s.path,
        s.entries, case when pg_temp.share(n, $1 + 323) < 0.03 then 'suspended' else 'open' end, app.today() - 100,
        app.today() + (case when pg_temp.share(b.rank, $1 + 324) < 0.04 then -120 when pg_temp.share(b.rank, $1 + 324) < 0.13 then -30
          else 30 * pg_temp.draw(b.rank, $1 + 325, 11) end)::integer
      from generate_series($2::bigint, $3::bigint) n
      join sheet s on s.number = pg_temp.draw(n, $1 + 326, (select count(*)::integer from sheet))
      cross join lateral (select b.id, b.organisation_id, 1 + (n - 1) / ${offersABranch * branchesABody} as rank from branch b
        where b.id = pg_temp.id($1, 'place', 1 + (n - 1) / ${offersABranch})) b
      order by n`, [seed, from, to]);
    await owner.change(`
      insert into offer_session (id, offer_id, organisation_id, starts_on, ends_on, seats, seats_left, has_waiting_list, status)
      select pg_temp.id($1, 'session', n * 8 + run), pg_temp.id($1, 'offer', n), b.organisation_id, d.day, d.day + least(700,
        ceil(s.duration_hours / s.weekly_hours) * 7)::integer,
        d.seats, d.seats_left, d.seats_left = 0, case when d.seats_left = 0 then 'full' else 'open' end
      from generate_series($2::bigint, $3::bigint) n
      join sheet s on s.number = pg_temp.draw(n, $1 + 326, (select count(*)::integer from sheet))
      join branch b on b.id = pg_temp.id($1, 'place', 1 + (n - 1) / ${offersABranch})
      cross join lateral generate_series(1, s.runs) run
      cross join lateral (select (app.today() - 60 + pg_temp.draw(n, $1 + 330, 120) + (run - 1) * s.days_between) as day,
        s.least + pg_temp.draw(n * 8 + run, $1 + 331, s.most - s.least) as seats,
        greatest(0, pg_temp.draw(n * 8 + run, $1 + 332, s.least) - 2) as seats_left) d`, [seed, from, to]);
  });
}
