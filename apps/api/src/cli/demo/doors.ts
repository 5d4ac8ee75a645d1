import { sharingText } from '@boussole/domain/grant/terms';
import type { DossierRows, Row } from './dossiers.js';
import { idOf } from './ids.js';

/** The hats of the showcase, and where its dossiers are shared. */
export interface Showcase {
  readonly branchId: string;
  readonly organisationId: string;
  readonly nadia: string;
  readonly karim: string;
  readonly francoise: string;
  readonly forem: string;
  readonly caroline: string;
  readonly ifapme: string;
  readonly now: Date;
  /** When today began in Brussels. */
  readonly midnight: Date;
}

export interface DoorRows {
  readonly appointment: readonly Row[];
  readonly assignment: readonly Row[];
  readonly lead_change: readonly Row[];
  readonly absence: readonly Row[];
  readonly dossier_grant: readonly Row[];
  readonly grant_request: readonly Row[];
  readonly break_glass: readonly Row[];
}

const hour = 3_600_000;
const day = 24 * hour;

/** What opens the showcase's dossiers to others: enough of each kind for a day at the counter. */
export function doorsOf({ dossiers }: Pick<DossierRows, 'dossiers'>, world: Showcase): DoorRows {
  const open = dossiers.filter(({ status }) => status === 'open');
  const ledBy = (hat: string) => open.filter((row) => row['lead_membership_id'] === hat).map(({ id }) => String(id));
  const [nadias, karims] = [ledBy(world.nadia), ledBy(world.karim)];
  const at = (hours: number) => new Date(world.midnight.getTime() + hours * hour);
  const place = (dossierId: string | undefined) => ({ dossier_id: dossierId, branch_id: world.branchId });
  const appoint = (dossierId: string | undefined, hat: string, startsAt: Date, note: string | null, rank: number): Row => ({
    id: idOf(`appointment:${dossierId}:${rank}`), ...place(dossierId), membership_id: hat, starts_at: startsAt, minutes: 45,
    channel: rank % 3 === 2 ? 'video' : 'in_person', is_walk_in: false, note, by_membership_id: hat, created_at: new Date(world.now.getTime() - 9 * day) });

  return {
    appointment: [
      appoint(nadias[1], world.nadia, at(9.5), 'Apporter le contrat et les fiches de paie', 0), appoint(nadias[3], world.nadia, at(11), null, 1),
      appoint(nadias[5], world.nadia, at(14.25), 'Avec le test de positionnement', 2), appoint(karims[0], world.nadia, at(16), null, 3),
      appoint(nadias[2], world.nadia, at(24 * 3 + 10), null, 4), appoint(karims[2], world.karim, at(10), null, 5),
    ],
    assignment: [{ id: idOf(`assignment:${karims[1]}`), ...place(karims[1]), membership_id: world.nadia, by_membership_id: world.karim,
      from_at: new Date(world.now.getTime() - 30 * day), until_at: null }],
    lead_change: [{ id: idOf(`lead:${nadias[4]}`), ...place(nadias[4]), from_membership_id: world.francoise, to_membership_id: world.nadia,
      by_membership_id: world.francoise, note: 'Le projet porte sur l’alternance : Nadia connaît les centres.', at: new Date(world.now.getTime() - 21 * day) }],
    absence: [{ id: idOf(`absence:${world.karim}`), branch_id: world.branchId, membership_id: world.karim, replacement_membership_id: world.francoise,
      from_on: dayOf(world.now, 10), until_on: dayOf(world.now, 17), by_membership_id: world.karim, created_at: world.now }],
    dossier_grant: grantsOf(nadias, world),
    grant_request: [{ id: idOf(`request:${nadias[8]}`), ...place(nadias[8]), by_membership_id: world.caroline, by_branch_id: world.forem,
      purpose: 'employment', sections: ['identity', 'path'], may_write: false, is_personal: false, until_on: dayOf(world.now, 90),
      message: 'Madame nous a montré sa carte : nous préparons ensemble une recherche d’emploi et souhaitons partir de ce qui est déjà fait.',
      created_at: new Date(world.now.getTime() - 2 * day), expires_at: new Date(world.now.getTime() + 28 * day), state: 'open' }],
    break_glass: [{ id: idOf(`glass:${nadias[6]}`), ...place(nadias[6]), organisation_id: world.organisationId, membership_id: world.karim,
      category: 'urgent_deadline', reason: 'Inscription à confirmer avant midi, Nadia en formation et injoignable ; la personne était au comptoir.',
      is_vital: false, asked_at: new Date(world.now.getTime() - 3 * day), opened_at: new Date(world.now.getTime() - 3 * day),
      ends_at: new Date(world.now.getTime() - 3 * day + hour) }],
  };
}

function grantsOf(dossiers: readonly string[], world: Showcase): Row[] {
  const grant = (dossierId: string | undefined, to: string, purpose: string, sections: readonly string[], since: number, days: number, more: Row = {}): Row => ({
    id: idOf(`grant:${dossierId}:${to}:${since}`), dossier_id: dossierId, branch_id: world.branchId, to_branch_id: to, purpose, sections,
    may_write: false, basis: 'consent', evidence: 'oral_witness', evidence_text: 'Karim El Khattabi',
    text_version: sharingText, given_by: 'caseworker', given_by_membership_id: world.nadia,
    from_at: new Date(world.now.getTime() - since * day), until_at: new Date(world.midnight.getTime() + days * day),
    revoked_at: null, revoked_by: null, revoked_by_membership_id: null, ...more });
  return [
    grant(dossiers[0], world.forem, 'employment', ['identity', 'path', 'interviews'], 20, 70, { may_write: true }),
    grant(dossiers[0], world.ifapme, 'training_entry', ['identity', 'path'], 12, 48),
    grant(dossiers[1], world.ifapme, 'training_entry', ['identity', 'path', 'documents'], 40, 9),
    grant(dossiers[3], world.forem, 'follow_up', ['identity', 'interviews'], 60, 30, {
      revoked_at: new Date(world.now.getTime() - 15 * day), revoked_by: 'learner' }),
  ];
}

const dayOf = (now: Date, days: number): string => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
