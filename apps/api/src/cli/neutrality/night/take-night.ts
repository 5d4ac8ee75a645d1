import { brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { beginNight, takeStep } from '../../../modules/neutrality/night/night-steps.js';
import { Clock } from '../../../platform/clock.js';
import { readConfig, readOwnerConfig } from '../../../platform/config.js';
import { howMany } from '../../command.js';
import { askOf, asOwner, type Owner } from '../../owner.js';

/** Answers the exit code. */
export async function takeNight(since: CalendarDate | null): Promise<number> {
  const { dataKey } = readConfig();
  const night = brusselsDay(new Clock().now());
  const taken = await asOwner(readOwnerConfig().databaseUrl, async (owner) => {
    const tx = writingAs(owner);
    await owner.together(() => beginNight(tx, night, since));
    let total = 0;
    for (let step = await owner.together(() => takeStep(tx, night, dataKey)); !step.isOver;) {
      total += step.taken;
      step = await owner.together(() => takeStep(tx, night, dataKey));
    }
    return total;
  });
  console.log(`${howMany(taken, 'orientation')} ${taken < 2 ? 'prise' : 'prises'} en compte.`);
  return 0;
}

function writingAs(owner: Owner) {
  const ask = askOf(owner);
  return {
    ask,
    // What is promised is promised by the worker, for which this command stands in.
    async enqueue(key: string, job: string, payload: Record<string, string>) {
      await ask('select app.begin_job()');
      await ask('select app.enqueue($1, $2, $3)', [key, job, payload]);
    },
  };
}
