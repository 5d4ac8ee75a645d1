import type { Period } from '@boussole/domain/neutrality/period/calendar';
import { Pseudonyms } from '../../../modules/neutrality/pseudonyms.js';
import { readConfig, readOwnerConfig } from '../../../platform/config.js';
import type { Ask } from '../../../platform/statement.js';
import { askOf, asOwner } from '../../owner.js';
import { expectWholeChains } from './whole-chains.js';

/** One picture of the database in which every chain was found whole, the names under which people appear, and how many frozen sets there are. */
export function withOpenedPeriod<T>(period: Period, work: (ask: Ask, names: Pseudonyms, sets: number) => Promise<T>): Promise<T> {
  const names = new Pseudonyms(readConfig().dataKey, period);
  return asOwner(readOwnerConfig().databaseUrl, async (owner) => {
    await owner.ask('begin isolation level repeatable read read only');
    const sets = await expectWholeChains(askOf(owner));
    const done = await work(askOf(owner), names, sets);
    await owner.ask('commit');
    return done;
  });
}
