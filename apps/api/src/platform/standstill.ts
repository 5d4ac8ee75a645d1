import { brusselsDay } from '@boussole/domain/calendar-date';
import { legalHolidays } from '@boussole/domain/time/belgian-holidays';
import type { Database } from './database.js';

const standstill = '1 hour';

/**
 * When nobody worked and nothing was served for longer than that, WE slept: the clocks of referrals that ran get as much time back, so that
 * nobody is chased or has run out of time because of it. The database knows how long, by its own clock, and does it once for all workers.
 */
export async function noteStandstill(db: Database): Promise<void> {
  await db.job(async (tx) => {
    const [today] = await tx.ask<{ now: Date }>('select now() as now');
    const year = Number(brusselsDay(today?.now ?? new Date(0)).slice(0, 4));
    await tx.ask('select app.note_outage($1, $2)', [standstill, [year - 1, year, year + 1].flatMap(legalHolidays)]);
  });
}

