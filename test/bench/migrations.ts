import { setTimeout as pause } from 'node:timers/promises';
import { migrations } from '@boussole/migrations/all';
import type { DataSource } from 'typeorm';
import { ownSource, withPatience } from '../../apps/api/src/platform/migrating.js';
import { crowdOf, heardBy, tableOf } from './crowd.js';
import { circumstances, table, tellCircumstances, two, write } from './report.js';
import { openSite, type Place } from './site.js';

const calm = 10_000;

/**
 * The latest migrations taken back and put on again, one by one, among so many dossiers and while counsellors work: how long each takes, and who waits for it.
 * What their tables held is lost: for a database of the bench's own.
 */
export async function measureMigrations(where: Place, { people, back }: { readonly people: number; readonly back: number }): Promise<void> {
  const site = await openSite(where);
  try {
    const crowd = await crowdOf(site, people, 1_800);
    const steps = migrations.slice(-back).map(({ name }, place) => ({ name, upTo: migrations.length - back + place + 1, away: Number.NaN, again: Number.NaN }));
    const begun = performance.now();
    const work = async (): Promise<void> => {
      await pause(calm);
      for (const step of [...steps].reverse()) step.away = await secondsOf(site.ownerUrl, step.upTo, (source) => source.undoLastMigration());
      for (const step of steps) step.again = await secondsOf(site.ownerUrl, step.upTo, (source) => source.runMigrations());
      await pause(calm);
    };
    const heard = await heardBy(crowd, work());
    const run = { ...circumstances(), dossiers: site.dossiers, people, steps, heard };
    console.log(`\n${site.dossiers.toLocaleString('fr-BE')} dossiers ; ${tellCircumstances(run)}\n`);
    console.log(table([['', 'retirée s', 'remise s'], ...steps.map(({ name, away, again }) => [name, two(away), two(again)])]));
    console.log(`\n${tableOf(heard, (performance.now() - begun) / 1000)}`);
    for (const { kind, example } of heard) if (example) console.log(`${kind} : ${example.slice(0, 300)}`);
    console.log(`Écrit dans ${write('migrations', run)}`);
  } finally {
    await site.close();
  }
}

/** As whoever deploys does it. */
async function secondsOf(url: string, upTo: number, work: (source: DataSource) => Promise<unknown>): Promise<number> {
  const source = await ownSource(url, upTo).initialize();
  try {
    const begun = performance.now();
    await withPatience(() => work(source));
    return (performance.now() - begun) / 1000;
  } finally {
    await source.destroy();
  }
}
