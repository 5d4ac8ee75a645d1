import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { Episode } from '@boussole/domain/neutrality/night/episodes';
import type { Watch } from '@boussole/domain/neutrality/sequential';
import type { Ask } from '../../../platform/statement.js';

interface Row extends Omit<Episode, 'margins' | 'state'> {
  readonly personId: string;
  readonly decisions: number;
  readonly equalMargin: number;
  readonly equalDecisions: number;
  readonly equalLikelihoods: number[];
  readonly equalDrifts: number[];
  readonly peersMargin: number | null;
  readonly peersDecisions: number | null;
  readonly peersLikelihoods: number[] | null;
  readonly peersDrifts: number[] | null;
  readonly highest: number;
  readonly highestDrift: number;
  readonly alarm: number | null;
  readonly driftAlarm: number | null;
}

const columns = `person_id, episode, began_on, ended_on, end_reason, through_day, employers, decisions,
  equal_margin, equal_decisions, equal_likelihoods, equal_drifts, peers_margin, peers_decisions, peers_likelihoods, peers_drifts,
  highest_evidence, highest_drift, alarm, drift_alarm, weights_quarter, parameters`;

/** Everything that watching some people has gathered, by person, the oldest episode first; nobody else goes on with it meanwhile. */
export async function readEpisodes(ask: Ask, people: readonly string[]): Promise<Map<string, Episode[]>> {
  const rows = await ask<Row>(`
    select person_id as "personId", episode as number, began_on::text as "beganOn", ended_on::text as "endedOn", end_reason as "endReason",
      through_day::text as "throughDay", employers::text[] as employers, decisions,
      equal_margin as "equalMargin", equal_decisions as "equalDecisions",
      equal_likelihoods as "equalLikelihoods", equal_drifts as "equalDrifts",
      peers_margin as "peersMargin", peers_decisions as "peersDecisions",
      peers_likelihoods as "peersLikelihoods", peers_drifts as "peersDrifts",
      highest_evidence as highest, highest_drift as "highestDrift", alarm, drift_alarm as "driftAlarm"
    from neutrality_watch where person_id = any($1::uuid[]) order by person_id, episode for update`, [people]);
  const known = new Map<string, Episode[]>();
  for (const row of rows) known.set(row.personId, [...known.get(row.personId) ?? [], episodeOf(row)]);
  return known;
}

function episodeOf(row: Row): Episode {
  const { number, beganOn, endedOn, endReason, throughDay, employers, highest, highestDrift, alarm, driftAlarm } = row;
  const equal = { decisions: row.equalDecisions, likelihoods: row.equalLikelihoods, drifts: row.equalDrifts };
  return {
    number, beganOn, endedOn, endReason, throughDay, employers, margins: { equal: row.equalMargin, peers: row.peersMargin },
    state: { n: row.decisions, equal, peers: peersOf(row), highest, highestDrift, alarm, driftAlarm },
  };
}

const peersOf = ({ peersDecisions: decisions, peersLikelihoods: likelihoods, peersDrifts: drifts }: Row): Watch | null =>
  (decisions === null || likelihoods === null || drifts === null ? null : { decisions, likelihoods, drifts });

/** What the figures of an episode rest on. */
export interface Measured { readonly weightsQuarter: CalendarDate | null; readonly parameters: string }

/** Doubles are written as the shortest text that reads back as the same: nothing is lost between two nights. */
export async function writeEpisode(ask: Ask, personId: string, episode: Episode, measured: Measured): Promise<void> {
  const { number, beganOn, endedOn, endReason, throughDay, employers, margins, state } = episode;
  const { n, equal, peers, highest, highestDrift, alarm, driftAlarm } = state;
  await ask(`insert into neutrality_watch (${columns})
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
    on conflict (person_id, episode) do update set (${columns}) = row (excluded.*)`,
  [personId, number, beganOn, endedOn, endReason, throughDay, employers, n,
    margins.equal, equal.decisions, equal.likelihoods, equal.drifts,
    peers && margins.peers, peers && peers.decisions, peers && peers.likelihoods, peers && peers.drifts,
    highest, highestDrift, alarm, driftAlarm, measured.weightsQuarter, measured.parameters]);
}
