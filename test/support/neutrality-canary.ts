import { quarterBefore, quarterOf } from '@boussole/domain/neutrality/reading/period-code';
import { brusselsDay } from '@boussole/domain/calendar-date';
import type pg from 'pg';
import { aMandate, anAlert, someFigures } from '../factories/audited.js';
import { anOrganisation, type Branch } from '../factories/network.js';
import { aWorker, aWorld, type Worker, type World } from '../factories/world.js';

/** Somebody who would like to know. */
export interface Curious { readonly name: string; readonly who: Worker; readonly isAllowed: boolean }

/** Two worlds, in one of which a counsellor has figures that are found again wherever they come out. */
export interface Watched {
  readonly alpha: World;
  readonly beta: World;
  readonly person: Worker;
  readonly callers: readonly Curious[];
  readonly coordination: Worker;
  readonly referent: Worker;
  /** The tested quarter, and the code of one that waits for its test. */
  readonly periods: readonly (string | null)[];
}

/** A ratio and a number that stand nowhere else. */
const canary = { ratio: 7.654321, n: 4321 };
const figures = {
  unit: 'x', n: canary.n, n_decisions: canary.n, n_total: canary.n, n_det: 0, n_det_marked: 0, impossible: 0, n_excluded_wish: canary.n, O: canary.n,
  E: canary.ratio, V: canary.ratio, ratio: canary.ratio, ratio_max: canary.ratio, theta: canary.ratio, assessable: true, p_all: canary.ratio,
  p_main: canary.ratio, power_x2: canary.ratio, excess: canary.ratio, eb: { ratio_shrunk: canary.ratio }, decomposition: { shown: canary.ratio, choice: canary.ratio },
  baselines: { B2: { E: canary.ratio, ratio: canary.ratio } }, ci: { mid: { ratio: [canary.ratio, canary.ratio] } },
  limits: { '0.95': { count: [canary.n, canary.n] }, '0.998': { count: [canary.n, canary.n] } },
};

const others = (ratio: number) => ({ ...someFigures, n: 20, E: 4, O: 4 * ratio, ratio });

// Ids are random and may hold any digits.
const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Does this text say anything of her figures? */
export const isTold = (text: string): boolean => /7[.,]65432|(?<!\d)4321(?!\d)/.test(text.replace(ids, ''));

const statusOf = (n: number): string => (n % 2 === 0 ? 'vert' : 'jaune');

/** Many who advise, so that bands may be said: one far away, two apart, eight a little, the others where most are. */
async function aCrowd(owner: pg.Client, { auditId }: World): Promise<void> {
  const ratios = [...Array.from({ length: 24 }, () => 1), ...Array.from({ length: 8 }, () => 1.5), 2.5, 2.5];
  for (const [place, ratio] of ratios.entries()) {
    await owner.query(`insert into neutrality_unit (report_id, level, unit_id, status, is_shown, counsellors, figures)
      values ($1, 'counsellor', gen_random_uuid(), $2, false, 1, $3)`, [auditId, statusOf(place), others(ratio)]);
  }
}

export async function watchedWorlds(owner: pg.Client): Promise<Watched> {
  const alpha = await aWorld(owner, 'CNRY-α');
  const beta = await aWorld(owner, 'CNRY-β', '1903-01-02');
  const { counsellor: person, colleague, coordinator, manager, operator_agent, structure_admin, platform_admin, auditor, sibling } = alpha.people;
  await owner.query(`update neutrality_unit set figures = figures || $2, status = 'orange' where unit_id = $1`, [person.id, figures]);
  await owner.query(`update neutrality_unit set figures = $2 where level = 'counsellor' and unit_id <> $1`, [person.id, others(1)]);
  await owner.query(`update neutrality_finding set figures = $2 where unit_id = $1`, [person.id, { p: canary.ratio, n: canary.n }]);
  await aCrowd(owner, alpha);
  const waiting = quarterBefore(quarterOf(brusselsDay(new Date())));
  await owner.query(`delete from neutrality_tally where unit_id = $1`, [person.id]);
  await owner.query(`insert into neutrality_tally (quarter, level, unit_id, people, persons, decisions, excluded_wishes, observed, informative, determined,
      determined_marked, impossible, groups, figures, through_day)
    values ($1, 'counsellor', $2, array[$2::uuid], 4321, 4321, 4321, 4321, 4321, 4321, 4321, 4321, '{}', $3, $1)`, [waiting.from, person.id, figures]);
  await owner.query('delete from neutrality_alert where person_id = $1', [person.id]);
  await owner.query('delete from neutrality_watch where person_id = $1', [person.id]);
  const alertId = await anAlert(owner, person.id, alpha.branch.organisationId);
  await owner.query('update neutrality_alert set decisions = 4321 where id = $1', [alertId]);
  await owner.query('update neutrality_watch set highest_evidence = $2 where person_id = $1', [person.id, canary.ratio]);
  const far: Branch = { id: '', organisationId: await anOrganisation(owner), name: 'Ailleurs' };
  const { rows } = await owner.query('insert into branch (organisation_id, name) values ($1, $2) returning id', [far.organisationId, far.name]);
  const at = { ...far, id: rows[0].id };
  const [coordination, elsewhere, referent] = [await aWorker(owner, alpha.mark, at, 'coordinator'), await aWorker(owner, alpha.mark, at, 'coordinator'),
    await aWorker(owner, alpha.mark, at, 'auditor')];
  await aMandate(owner, coordination.membershipId, 'coordination');
  await aMandate(owner, elsewhere.membershipId, 'coordination', 'AILLEURS');
  await aMandate(owner, referent.membershipId, 'referent');
  // Of a mandate that asks for another role, nothing comes.
  await aMandate(owner, manager.membershipId, 'referent');
  await aMandate(owner, colleague.membershipId, 'referent');
  const not = (name: string, who: Worker): Curious => ({ name, who, isAllowed: false });
  return {
    alpha, beta, person, coordination, referent, periods: [null, waiting.code],
    callers: [
      not('another counsellor', beta.people.counsellor), not('a colleague of her branch', colleague), not('a colleague next door', sibling),
      not('her own coordinator', coordinator), not('her own manager', manager), not('an agent of an operator', operator_agent),
      not('the administrator of her structure', structure_admin), not('the administrator of the platform', platform_admin),
      not('the officer without a mandate', auditor), not('the coordination of another territory', elsewhere),
      not('the coordination of the network', coordination),
      { name: 'the referent', who: referent, isAllowed: true }, { name: 'she herself', who: person, isAllowed: true },
    ],
  };
}
