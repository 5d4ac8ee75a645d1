/**
 * The tables that the pages of figures read, as large as at a million dossiers, without loading a million; by hand, on a migrated, empty database:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/figures-at-a-million.ts OWNER_URL
 * Places, counsellors and offers are those of `demo charger --dossiers 1000000` (600 branches of 150 bodies). Dossiers are drawn for twelve branches
 * only, as many for each counsellor as a million would give her (250): the largest body with its four branches, and eight branches of the middle. They
 * are counted by the product's own rebuild. Then each of the 147 other bodies takes the lines of one of the two bodies of the middle, under its own name.
 * So `figure`, `figure_shown` and `caseload` have the size they would have; `dossier` and what hangs on it have not, and no page of figures reads them.
 * The network's own lines are those of what was counted: fewer persons than at a million, the same measures, answers and periods.
 */
import { addBatch, prepareBatches } from '../../apps/api/src/cli/demo/many-dossiers.js';
import { maySilence } from '../../apps/api/src/cli/demo/many-hands.js';
import { addPlaces, branchesFor, mostCounsellors, prepareTools } from '../../apps/api/src/cli/demo/many-places.js';
import { addCourses } from '../../apps/api/src/cli/demo/many-referrals.js';
import { handsHere, rebuildAndTell } from '../../apps/api/src/cli/figures/rebuild-figures.js';
import { refuseRealPeople, tune } from '../../apps/api/src/cli/load-many-dossiers.js';
import { asOwner, type Owner } from '../../apps/api/src/cli/owner.js';
import { Passwords } from '../../apps/api/src/modules/account/password.js';
import { standIns } from './figure-stand-ins.js';

const seed = 1;
const counted = [1, 2, 3, 4, 177, 178, 179, 180, 181, 182, 183, 184];
const dossiersEach = 250;
/** Nothing is drawn before: the first dossiers of a load know few counsellors and few offers. */
const before = 5 * mostCounsellors;
const batch = 20_000;
const coursesABranch = 8;

// Whatever number is drawn, it is somebody of the twelve branches.
const narrowCounsellors = `
  with chosen as (select c.*, row_number() over (order by c.number) as place from counsellor c where pg_temp.branch_of(c.number) = any($1::integer[]))
  update counsellor c set membership_id = k.membership_id, colleague_id = k.colleague_id, branch_id = k.branch_id,
    organisation_id = k.organisation_id, nis = k.nis
  from chosen k where k.place = 1 + (c.number - 1) % (select count(*) from chosen)`;

// Two fifths of what is sent goes to them: as much for each as a million would send her. The eight offers of a set stay eight.
const narrowCourses = `
  update course c set offer_id = t.offer_id, branch_id = t.branch_id, organisation_id = t.organisation_id, recipient = t.recipient,
    told_before = t.told_before, told_after = t.told_after
  from course t where (c.number - 1) % 5 < 2
    and t.number = (($1::integer[])[1 + (c.number - 1) / 50 / ${coursesABranch}] - 1) * ${coursesABranch} + 1 + (c.number - 1) / 50 % ${coursesABranch}`;

async function load(owner: Owner): Promise<void> {
  await refuseRealPeople(owner);
  await tune(owner);
  await prepareTools(owner);
  await prepareBatches(owner);
  await owner.together(async () => {
    await addPlaces(owner, seed, before, await new Passwords().hashSecret('nobody signs in with this'));
    await addCourses(owner, seed, branchesFor(mostCounsellors));
  });
  const [drawn] = await owner.ask<{ counsellors: number }>(
    'select count(*)::integer as counsellors from counsellor where pg_temp.branch_of(number) = any($1::integer[])', [counted]);
  const dossiers = dossiersEach * (drawn?.counsellors ?? 0);
  await owner.change(narrowCounsellors, [counted]);
  await owner.change(narrowCourses, [counted]);
  const [day] = await owner.ask<{ midnight: Date }>(`select date_trunc('day', now(), 'UTC') as midnight`);
  if (!day) throw new Error('no day');
  await owner.ask('alter index learner_found_by set (fastupdate = on)');
  const may = await maySilence(owner.ask);
  for (let from = 1; from <= dossiers; from += batch) {
    await addBatch([owner], may, seed, day.midnight, before + from, before + Math.min(from + batch - 1, dossiers));
  }
  await owner.ask('alter index learner_found_by set (fastupdate = off)');
  console.log(`${dossiers} dossiers in ${counted.length} branches`);
}

const sums = 'grain, period, measure, slice, bucket, people, events, gone_people, gone_events';

/** Other indexes than the key are made again at the end: millions of lines enter at once. */
async function multiply(owner: Owner): Promise<void> {
  await owner.ask(standIns);
  const indexes = await owner.ask<{ name: string; made: string }>(`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made
    from pg_index where indrelid = 'figure'::regclass and not indisprimary`);
  await owner.together(async () => {
    await owner.ask(`drop index ${indexes.map(({ name }) => name).join(', ')}`);
    await owner.ask('delete from figure f using stand_in s where f.unit_id = s.unit_id');
    await owner.ask(`insert into figure (level, unit_id, organisation_id, ${sums}) select f.level, s.unit_id, s.organisation_id, ${sums}
      from stand_in s join figure f on f.unit_id = s.like_id order by s.unit_id`);
    for (const { made } of indexes) await owner.ask(made);
    await owner.ask(`insert into caseload (branch_id, lead_membership_id, open_count) select m.branch_id, m.id, ${dossiersEach} * 3 / 4
      from membership m join stand_in s on s.unit_id = m.branch_id where m.role = 'counsellor' on conflict do nothing`);
  });
  for (const table of ['figure', 'caseload', 'dossier_figure']) await owner.ask(`vacuum analyze ${table}`);
}

const [ownerUrl = ''] = process.argv.slice(2);
await asOwner(ownerUrl, load);
await asOwner(ownerUrl, (owner) => owner.ask('vacuum analyze').then(() => undefined));
await rebuildAndTell(ownerUrl, handsHere());
await asOwner(ownerUrl, multiply);
