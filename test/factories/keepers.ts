import { randomUUID } from 'node:crypto';
import type { Role } from '@boussole/domain/access/roles';
import type pg from 'pg';
import type { House } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';
import { aBranch, anOrganisation, type Branch } from './network.js';
import { anOfferSheet } from './sheets.js';
import { aWorker, type Worker } from './world.js';

/** A body with a branch, an offer and people under the hats that were asked for, each at a browser. */
export interface Keeping {
  readonly branch: Branch;
  readonly offerId: string;
  readonly people: Readonly<Record<Role, Visitor>>;
  readonly workers: Readonly<Record<Role, Worker>>;
}

export async function aKeeping(house: House, ...roles: Role[]): Promise<Keeping> {
  const { owner } = house.database;
  const branch = await aBranch(owner, await anOrganisation(owner));
  const offerId = await anOfferSheet(owner, [branch.organisationId, branch.id], { title: 'Atelier soudure' });
  const [people, workers] = [{} as Record<Role, Visitor>, {} as Record<Role, Worker>];
  for (const role of roles) {
    workers[role] = await aWorker(owner, 'keeping', branch, role);
    people[role] = Object.assign(house.visitor(), { cookie: workers[role].cookie });
  }
  return { branch, offerId, people, workers };
}

/** An offer's sheet as its form sends it. */
export const anOfferInput = (branchId: string, more: object = {}): object => ({
  commandKey: randomUUID(), id: null, version: null, branchId, kind: 'training', title: 'Souder à l’arc', trades: [], publics: [], registrations: [],
  servesBasins: [], mode: 'on_site', languages: ['fr'], times: [], entries: [], status: 'open', sessions: [], ...more });

/** A branch's sheet as its form sends it. */
export const aBranchInput = (id: string, more: object = {}): object => ({
  commandKey: randomUUID(), id, version: 1, name: 'Antenne du Pont', opening: [], closures: [], workingDays: [1, 2, 3, 4, 5],
  closesForSchoolHolidays: false, contacts: [], ...more });

/** A correction as anybody proposes it. */
export const aCorrectionInput = (sheetId: string, more: object = {}): object => ({
  commandKey: randomUUID(), sheetKind: 'offer', sheetId, field: 'title', proposed: 'Souder à l’arc', comment: null, email: null, ...more });

/** A row, whole. */
export async function rowOf(owner: pg.Client, table: string, id: string): Promise<Record<string, unknown>> {
  const { rows } = await owner.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t where id = $1`, [id]);
  return rows[0]?.row ?? {};
}

/** A correction that waits for its answer. */
export async function anOpenCorrection(owner: pg.Client, organisationId: string, offerId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`insert into sheet_correction (id, organisation_id, sheet_kind, sheet_id, comment)
    values (gen_random_uuid(), $1, 'offer', $2, 'Plus à jour') returning id`, [organisationId, offerId]);
  return rows[0]?.id ?? '';
}

/** An offer and another one that may be the same; the other one new each time. */
export async function aTwinOf(owner: pg.Client, branch: Branch, offerId: string): Promise<string> {
  const twin = await anOfferSheet(owner, [branch.organisationId, branch.id], { title: 'Jumelle' });
  const { rows } = await owner.query<{ id: string }>(`insert into duplicate_pair (sheet_kind, left_id, right_id, reasons, score)
    values ('offer', least($1::uuid, $2), greatest($1::uuid, $2), '{same_title}', 1) returning id`, [offerId, twin]);
  return rows[0]?.id ?? '';
}

/** The same, merged already. */
export async function aMergeInto(owner: pg.Client, branch: Branch, offerId: string): Promise<string> {
  const pairId = await aTwinOf(owner, branch, offerId);
  const { rows } = await owner.query<{ id: string }>(`with pair as (select *, case left_id when $2 then right_id else left_id end as loser from duplicate_pair where id = $1),
    merged as (update offer set merged_into_id = $2 where id = (select loser from pair)),
    made as (insert into register_merge (sheet_kind, winner_id, loser_id, merged_by, touched, targets, moved) select 'offer', $2, loser, $2, array[loser], array[$2::uuid],
      jsonb_build_array(jsonb_build_object('table', 'offer', 'column', 'merged_into_id', 'to', $2::uuid, 'items', jsonb_build_array(jsonb_build_object('id', loser, 'from', null))))
      from pair returning id)
    select id from made`, [pairId, offerId]);
  await owner.query(`update duplicate_pair set state = 'merged', merge_id = $2 where id = $1`, [pairId, rows[0]?.id]);
  return rows[0]?.id ?? '';
}
