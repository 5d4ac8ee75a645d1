import { brusselsDay } from '@boussole/domain/calendar-date';
import { testsOn } from '@boussole/domain/neutrality/reading/period-code';
import { daysOf, makePublication } from '../../../modules/neutrality/publication/make-publication.js';
import { isPublished, keepPublication } from '../../../modules/neutrality/publication/publication.queries.js';
import { parametersOf, versionOn } from '../../../modules/neutrality/parameters.queries.js';
import { readOwnerConfig } from '../../../platform/config.js';
import { sentenceOf } from '../../../platform/errors.js';
import { howMany } from '../../command.js';
import { Impossible } from '../../impossible.js';
import { askOf, asOwner } from '../../owner.js';
import { withOpenedPeriod } from './opened-period.js';

/** Answers the exit code. */
export async function publishAtOnce(year: number): Promise<number> {
  const period = daysOf(year);
  if (testsOn(period) > brusselsDay(new Date())) throw new Impossible(sentenceOf('neutrality.period_open'));
  const { databaseUrl } = readOwnerConfig();
  const { isThere, version, settings } = await asOwner(databaseUrl, async (owner) => {
    const held = await versionOn(askOf(owner), period.from);
    return { isThere: await isPublished(askOf(owner), year), version: held, settings: await parametersOf(askOf(owner), held) };
  });
  if (isThere) {
    console.log(`Le rapport ${year} est déjà publié : rien n’a changé.`);
    return 0;
  }
  const made = await withOpenedPeriod(period, (ask, names) => makePublication(ask, year, names, settings));
  if (!made) throw new Impossible(`Trop peu d’orientations en ${year} : rien ne peut être publié sans parler de quelqu’un.`);
  await asOwner(databaseUrl, (owner) => keepPublication(askOf(owner), year, version, made, null));
  console.log(`Rapport ${year} publié : ${howMany(made.decisions, 'orientation')}, empreinte ${made.print}.`);
  return 0;
}
