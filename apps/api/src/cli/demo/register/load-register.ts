import type { CalendarDate } from '@boussole/domain/calendar-date';
import { Dice } from '../dice.js';
import { idOf } from '../ids.js';
import { citeLiege, network } from '../network.js';
import type { Owner } from '../../owner.js';
import { bodies } from './bodies.js';
import { addElectricianStory } from './electrician.js';
import { linkRows } from './links.js';
import { addOffersOf, type OfferRows } from './offers.js';
import { branchRow, contactRows, organisationId, organisationRow, type Place, placesOf, type Row, type Today } from './places.js';
import { priorityRows } from './priorities.js';
import { readCommunes } from './territory.js';

export interface Loaded {
  readonly rows: number;
  readonly organisations: number;
  readonly branches: number;
  readonly offers: number;
  readonly sessions: number;
}

/** The register of the demonstration: what is there stays as it is, what is missing is added. */
export async function loadRegister(owner: Owner, now: Date): Promise<Loaded> {
  const communes = await readCommunes(owner);
  const [clock] = await owner.ask<{ day: CalendarDate }>('select app.today()::text as day');
  const today: Today = { now, day: clock?.day ?? now.toISOString().slice(0, 10) };
  const places = bodies.flatMap((body) => placesOf(body, communes, today));
  const drawn: OfferRows = { offers: [], sessions: [] };
  for (const place of places) addOffersOf(drawn, place, today);
  addElectricianStory(drawn, places, today);
  addTwins(drawn);
  const counts = [
    await addOrFill(owner, 'organisation', bodies.map((body, rank) => organisationRow(body, rank, today)), 'description'),
    await addOrFill(owner, 'branch', places.map((place) => branchRow(place, today)), 'street'),
    await addContacts(owner, places),
    await owner.addMissing('affiliation_link', linkRows(today.day)),
    await owner.addMissing('priority_trade', await priorities(owner, Number(today.day.slice(0, 4)))),
    await addOffers(owner, { ...drawn, offers: drawn.offers.map(withKeeper(places)) }),
  ];
  return {
    rows: counts.reduce((sum, count) => sum + count, 0), organisations: bodies.length, branches: places.length,
    offers: drawn.offers.length, sessions: drawn.sessions.length,
  };
}

/** Adds what is not there; a sheet that is there and bare, as an earlier version left it, is filled once. */
function addOrFill(owner: Owner, table: string, rows: readonly Row[], bareWithout: string): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  const filled = columns.filter((column) => !['id', 'organisation_id', 'created_at'].includes(column));
  return owner.change(`insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1)
    on conflict (id) do update set (${filled.join(', ')}) = row(${filled.map((column) => `excluded.${column}`).join(', ')})
    where ${table}.${bareWithout} is null and ${table}.version = 1`, [JSON.stringify(rows)]);
}

async function addContacts(owner: Owner, places: readonly Place[]): Promise<number> {
  const firsts = new Map(places.map(({ organisationId: id, name }) => [id, name] as const).reverse());
  return owner.addMissing('branch_contact', places.flatMap((place) => contactRows(place, firsts.get(place.organisationId) === place.name)));
}

// A year is told once: on another day of another year, the demonstration does not change under whoever uses it.
async function priorities(owner: Owner, year: number): Promise<Row[]> {
  const there = await owner.ask('select from priority_trade limit 1');
  return there.length > 0 ? [] : priorityRows(year);
}

async function addOffers(owner: Owner, { offers, sessions }: OfferRows): Promise<number> {
  const there = await owner.ask<{ id: string }>('select id from offer where id = any($1)', [offers.map(({ id }) => id)]);
  const known = new Set(there.map(({ id }) => id));
  const missing = offers.filter(({ id }) => !known.has(String(id)));
  return await owner.addMissing('offer', missing)
    + await owner.addMissing('offer_session', sessions.filter(({ offer_id }) => !known.has(String(offer_id))));
}

/** Small bodies have their sheets kept: around Liège by the Cité des Métiers, elsewhere by the network. */
function withKeeper(places: readonly Place[]): (offer: Row) => Row {
  const byBranch = new Map(places.map((place) => [place.id, place]));
  return (offer) => {
    const place = byBranch.get(String(offer['branch_id']));
    if (!place || !['ILI', 'SAACE', 'OP_PRIVE'].includes(place.body.kind)) return offer;
    return { ...offer, keeper_id: organisationId(place.commune.basin === 'LG' ? citeLiege : network) };
  };
}

/** The same course written down twice, as happens when two people keep one list. */
function addTwins({ offers, sessions }: OfferRows): void {
  const dice = new Dice('twins');
  const originals = offers.filter(({ kind, status, title, trades }) =>
    kind === 'training' && status === 'open' && !String(title).startsWith('Filière') && !String(trades).includes('F1602'));
  for (let rank = 0; rank < 3; rank += 1) {
    const original = dice.pick(originals);
    const id = idOf(`twin:${rank}`);
    const title = String(original['title']);
    offers.push({ ...original, id, title: rank === 0 ? title.toUpperCase() : title.replace(/ [–:] /, ' - '), description: null,
      price_note: null });
    sessions.push(...sessions.filter(({ offer_id }) => offer_id === original['id'])
      .map((session, place) => ({ ...session, id: idOf(`twin:${rank}:${place}`), offer_id: id })));
  }
}
