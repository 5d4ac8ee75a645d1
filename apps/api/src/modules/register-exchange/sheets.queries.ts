import type { ExportedSheet } from '@boussole/domain/register/exchange/exported-sheet';
import type { Ask } from '../../platform/statement.js';

const organisation = `json_build_object('key', g.id, 'name', g.name, 'acronym', g.acronym, 'kind', g.kind, 'enterpriseNumber', g.enterprise_number,
  'description', g.description, 'website', g.website)`;

const branch = `json_build_object('key', b.id, 'organisationKey', b.organisation_id, 'name', b.name, 'street', b.street, 'postcode', b.postcode,
  'locality', b.locality, 'communeNis', b.commune_nis, 'lat', b.lat, 'lon', b.lon, 'phone', b.phone, 'email', b.email,
  'website', b.website, 'opening', b.opening, 'openingNote', b.opening_note, 'isAccessible', b.is_accessible)`;

const sessions = `(select coalesce(json_agg(json_build_object('key', s.id, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'registerBy', s.register_by,
    'seats', s.seats, 'seatsLeft', s.seats_left, 'hasWaitingList', s.has_waiting_list, 'status', s.status, 'note', s.note)
    order by s.starts_on, s.ends_on, s.register_by, s.seats, s.seats_left, s.note collate "C", s.id), '[]')
  from offer_session s where s.offer_id = o.id)`;

const offer = `json_build_object('key', o.id, 'organisationKey', o.organisation_id, 'branchKey', o.branch_id, 'kind', o.kind, 'title', o.title,
  'objective', o.objective, 'description', o.description, 'trades', o.trades, 'level', o.level, 'publics', o.publics,
  'minAge', o.min_age, 'maxAge', o.max_age, 'minDiploma', o.min_diploma, 'maxDiploma', o.max_diploma,
  'languageLevel', o.language_level, 'registrations', o.registrations, 'prerequisiteNote', o.prerequisite_note,
  'servesBasins', o.serves_basins, 'mode', o.mode, 'languages', o.languages, 'priceCents', o.price_cents, 'priceNote', o.price_note,
  'durationHours', o.duration_hours, 'durationWeeks', o.duration_weeks, 'weeklyHours', o.weekly_hours, 'times', o.times,
  'path', o.path, 'entries', o.entries, 'entryNote', o.entry_note, 'website', o.website, 'status', o.status,
  'verifiedOn', o.verified_on, 'sessions', ${sessions})`;

/** What is public of some offers, in the order asked for. Contacts and the names of keepers are not part of it. */
export async function sheetsOf(ask: Ask, ids: readonly string[]): Promise<ExportedSheet[]> {
  const rows = await ask<{ sheet: ExportedSheet }>(`
    select json_build_object('organisation', ${organisation}, 'branch', ${branch}, 'offer', ${offer}, 'updatedOn',
      (greatest(o.updated_at, b.updated_at, g.updated_at) at time zone 'Europe/Brussels')::date) as sheet
    from unnest($1::uuid[]) with ordinality as wanted(id, place)
      join offer o on o.id = wanted.id join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
    order by wanted.place`, [ids]);
  return rows.map(({ sheet }) => sheet);
}

/** Sheets, some at a time, in the order of their ids. */
export type Pages = (ids: readonly string[]) => AsyncGenerator<readonly ExportedSheet[]>;

/** A short transaction each time: somebody who reads slowly holds no connection meanwhile. */
export type Door = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

const pageSize = 200;

export const pagesThrough = (door: Door): Pages => async function* pages(ids) {
  for (let place = 0; place < ids.length; place += pageSize) yield await door((ask) => sheetsOf(ask, ids.slice(place, place + pageSize)));
};
