import type { Period } from '../../../modules/neutrality/frozen-decisions.queries.js';
import { readConfig, readOwnerConfig } from '../../../platform/config.js';
import type { Ask } from '../../../platform/statement.js';
import { asOwner, type Owner } from '../../owner.js';
import { Pseudonyms } from './pseudonyms.js';
import { expectWholeChains } from './whole-chains.js';

/** One picture of the database in which every chain was found whole, and the names under which people appear. */
export function withOpenedPeriod<T>(period: Period, work: (ask: Ask, names: Pseudonyms) => Promise<T>): Promise<T> {
  const names = new Pseudonyms(readConfig().dataKey, period);
  return asOwner(readOwnerConfig().databaseUrl, async (owner) => {
    await owner.ask('begin isolation level repeatable read read only');
    await expectWholeChains(owner);
    const done = await work(askOf(owner), names);
    await owner.ask('commit');
    return done;
  });
}

// Each statement types its rows.
const askOf = (owner: Owner): Ask => async <Row>(sql: string, given?: readonly unknown[]) => (await owner.ask(sql, given)) as Row[];
