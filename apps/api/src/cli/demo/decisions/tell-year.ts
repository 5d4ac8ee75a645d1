import { brusselsDay } from '@boussole/domain/calendar-date';
import { testsOn } from '@boussole/domain/neutrality/reading/period-code';
import { daysOf } from '../../../modules/neutrality/publication/make-publication.js';
import { Clock } from '../../../platform/clock.js';
import { readConfig } from '../../../platform/config.js';
import { howMany } from '../../command.js';
import { Impossible } from '../../impossible.js';
import { takeNight } from '../../neutrality/night/take-night.js';
import { closePeriod } from '../../neutrality/product/close-period.js';
import { publishAtOnce } from '../../neutrality/product/publish.js';
import { asOwner } from '../../owner.js';
import { auditedQuarters, loadDecisions } from './load-decisions.js';

const lockKey = 728_120_553;

/** Loads the decisions, audits the quarters and the twelve months, publishes, takes the nights: each once. Answers the exit code. */
export async function tellYear(): Promise<number> {
  const config = readConfig();
  if (config.isProduction) throw new Impossible('La démonstration ne se charge pas en production.');
  const now = new Clock().now();
  const { added, quarters } = await asOwner(config.databaseUrl, (owner) => owner.together(async () => {
    await owner.ask('select pg_advisory_xact_lock($1)', [lockKey]);
    return { added: await loadDecisions(owner, now), quarters: await auditedQuarters(owner, now) };
  }));
  console.log(added === 0 ? 'Les décisions de démonstration sont déjà là.' : `Décisions de démonstration : ${howMany(added, 'ligne')}.`);
  const [first, last] = [quarters[0], quarters.at(-1)];
  for (const { from, until } of quarters) await closePeriod({ from, until });
  if (first && last && first !== last) await closePeriod({ from: first.from, until: last.until });
  const today = brusselsDay(now);
  const year = Number(today.slice(0, 4)) - 1;
  await publishAtOnce(testsOn(daysOf(year)) > today ? year - 1 : year);
  return takeNight(null);
}
