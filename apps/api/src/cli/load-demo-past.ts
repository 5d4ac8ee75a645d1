import { readOwnerConfig } from '../platform/config.js';
import { Clock } from '../platform/clock.js';
import { type Command, howMany, readOptions } from './command.js';
import { type Counter, counters, quartersBack } from './demo/past/counters.js';
import { type Given, PastRows } from './demo/past/past-rows.js';
import { membershipIdOf, people } from './demo/people.js';
import { branchId, organisationId } from './demo/register/places.js';
import { Impossible } from './impossible.js';
import { refuseRealPeople } from './load-many-dossiers.js';
import { asOwner, type Owner } from './owner.js';

const usage = 'npm run boussole -- demo passe';
const lockKey = 728_120_552;
const atOnce = 2_000;
const day = 86_400_000;

/** What the counters of the demo network did before: dossiers of the quarters that are over, all of them closed, taken over from before there were frozen sets. */
export const loadDemoPast: Command = {
  name: ['demo', 'passe'],
  usage,
  summary: 'Ajoute au réseau de démonstration les dossiers clos de ses derniers trimestres ; une seconde fois, ne change rien. Refusé en production.',
  async run(args) {
    readOptions(args, {}, usage);
    const added = await asOwner(readOwnerConfig().databaseUrl, (owner) => owner.together(() => load(owner, new Clock().now())));
    console.log(added === 0 ? 'Le passé de la démonstration est déjà là : rien n’a changé.' : `Passé de la démonstration chargé : ${howMany(added, 'dossier')}.`);
    return 0;
  },
};

async function load(owner: Owner, now: Date): Promise<number> {
  await owner.ask('select pg_advisory_xact_lock($1)', [lockKey]);
  await refuseRealPeople(owner);
  const [first] = counters;
  const [hat] = first ? await owner.ask('select from membership where id = $1', [leadOf(first)]) : [];
  if (!hat) throw new Impossible('Il n’y a pas de réseau de démonstration : chargez-le d’abord (« demo reseau »).');
  const rows = new PastRows();
  for (const counter of counters) await tell(rows, owner, counter, now);
  if ((await owner.ask('select from dossier where id = any($1) limit 1', [rows.tables.dossier.map(({ id }) => id)])).length > 0) return 0;
  // Nothing is to be planned for those who are no longer followed.
  await owner.ask('alter table interview disable trigger plan_again');
  for (const [table, all] of Object.entries(rows.tables)) {
    for (let from = 0; from < all.length; from += atOnce) await owner.addMissing(table, all.slice(from, from + atOnce));
  }
  await owner.ask('alter table interview enable trigger plan_again');
  return rows.tables.dossier.length;
}

/** Every quarter that is over, so many people as came in it. */
async function tell(rows: PastRows, owner: Owner, counter: Counter, now: Date): Promise<void> {
  const offers = await offersNear(owner, counter);
  if (offers.length === 0) return;
  const place = { counter, lead: leadOf(counter), offers };
  const end = new Date(now.getTime() - 2 * day);
  for (let back = quartersBack; back > 0; back -= 1) {
    const [from, to] = [quarterStart(now, back), quarterStart(now, back - 1)];
    const people = counter.aQuarter + ((back * 7) % 9) - 4;
    const step = (to.getTime() - from.getTime()) / people;
    // At nine in the morning and later, on any day of the quarter.
    for (let rank = 0; rank < people; rank += 1) {
      const on = new Date(Math.floor((from.getTime() + rank * step) / day) * day + 9 * 3_600_000 + rank % 8 * 1_800_000);
      rows.addDossier(place, on, end, rank);
    }
  }
}

const quarterStart = (now: Date, back: number): Date => new Date(Date.UTC(now.getUTCFullYear(), (Math.floor(now.getUTCMonth() / 3) - back) * 3, 1));

function leadOf({ lead, organisation, branch }: Counter): string {
  const hat = people.find(({ key }) => key === lead)?.hats.find((worn) => worn.organisation === organisation && worn.branch === branch);
  if (!hat) throw new RangeError(`${lead} wears no hat in ${branch}`);
  return membershipIdOf(lead, hat);
}

/** Trainings of the basin, three of each place, the places of the demonstration's own operators first: what their agents see as received. */
const offersNear = (owner: Owner, { organisation, branch }: Counter): Promise<Given[]> => owner.ask<Given & Record<string, string>>(`
  select id, title, "branchId", "branchName", "organisationId", "organisationName" from (
    select o.id, o.title, b.id as "branchId", b.name as "branchName", g.id as "organisationId", g.name as "organisationName", b.id = any($3) as is_known,
      row_number() over (partition by b.id order by o.id) as place
    from offer o join branch b on b.id = o.branch_id join organisation g on g.id = b.organisation_id join commune c on c.nis = b.commune_nis
    where o.kind = 'training' and o.status <> 'closed' and o.merged_into_id is null and b.organisation_id <> $2
      and c.basin = (select h.basin from branch x join commune h on h.nis = x.commune_nis where x.id = $1)) o
  where place <= 3 order by is_known desc, "branchId", id limit 12`,
[branchId(organisation, branch), organisationId(organisation), people.flatMap(({ hats }) => hats).filter(({ role }) => role === 'operator_agent')
  .map((hat) => branchId(hat.organisation, hat.branch))]);
