import { needsTold } from '@boussole/domain/figures/network';
import { type Period, yearBefore } from '@boussole/domain/figures/period';
import type { ReportContent, ReportOffers } from '@boussole/domain/figures/report/content';
import { enough, forOutside } from '@boussole/domain/figures/report/outside';
import { leastPersons } from '@boussole/domain/figures/least-persons';
import { figuresIn, type ReportUnit, sectionsOf } from '@boussole/domain/figures/report/report';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { readCoordination } from '../figures/coordination.queries.js';
import type { FigureView, FrameView, ManagerFiguresView } from '../figures/figures.graphql.js';
import { readManager } from '../figures/manager.queries.js';
import { readOperator } from '../figures/operator.queries.js';
import { needsOfBasin, offersOf, placeOf, readLabels } from './around.queries.js';

type Page = { frame: FrameView; figures: FigureView[] } & Partial<Pick<ManagerFiguresView, 'caseload' | 'counsellors' | 'reference'>>;

/** What a report shows: the figures of its page as they are told now, this period and the same one a year before, fit for paper. */
export async function gatherReport(ask: Ask, viewer: Viewer, unit: ReportUnit, period: Period, now: Date): Promise<ReportContent> {
  const unitId = unit.branchId ?? unit.organisationId;
  const pageOf = ({ code }: Period): Promise<Page> => {
    const input = { unitId, period: code, versus: null };
    if (unit.kind === 'network') return readCoordination(ask, input, now);
    return unit.kind === 'operator' ? readOperator(ask, viewer, input, now) : readManager(ask, viewer, input, now);
  };
  const page = await pageOf(period);
  const versus = yearBefore(period);
  // Of a year in which nobody worked here nothing is said: no number, not nought.
  const before = page.frame.periods.some(({ code }) => code === versus.code) ? await pageOf(versus) : null;
  const around = await gatherAround(ask, unit, period, page);
  const shown = sectionsOf(unit.kind).flatMap((section) => figuresIn(unit.kind, section));
  const figures = shown.flatMap((name) => {
    const figure = page.figures.find((one) => one.name === name);
    return figure ? [forOutside(figure, before?.figures.find((one) => one.name === name) ?? null)] : [];
  });
  const place = await placeOf(ask, unit);
  const codes = [...figures.flatMap(({ slices }) => slices.map(({ slice }) => slice)), ...around.needs.flatMap(({ basin, field }) => [basin, field]),
    ...around.offers.flatMap(({ basin }) => basin ?? []), unit.basin ?? ''];
  const [labels, neutrality] = [await readLabels(ask, codes), await lastPublication(ask)];
  return {
    kind: unit.kind, ...place, basin: unit.basin, period: daysOf(period), versus: daysOf(versus),
    countedUntil: page.frame.countedUntil.toISOString(), waiting: page.frame.waiting, least: leastPersons.public,
    figures, ...around, load: loadOf(page), neutrality, labels,
  };
}

const daysOf = ({ code, from, until }: Period) => ({ code, from, until });

type Around = Pick<ReportContent, 'needs' | 'offers' | 'answers'>;

/** What is looked for and what is offered there: a report of one house says where it stands. */
async function gatherAround(ask: Ask, unit: ReportUnit, period: Period, page: Page): Promise<Around> {
  if (unit.kind === 'network' && isNetworkPage(page)) {
    const isHere = ({ basin }: { basin: string | null }) => unit.basin === '*' || basin === unit.basin;
    return {
      needs: page.needs.filter(isHere), offers: page.register.filter(isHere).map(showOffers),
      answers: page.answers.map(({ name, received, seenInTime, answeredInThree, accepted }) => ({ name, received: enough(received), seenInTime, answeredInThree, accepted })),
    };
  }
  const { basins, shown } = await needsOfBasin(ask, unit, period);
  return { needs: needsTold(shown, period.code).filter(({ basin }) => basins.includes(basin)), offers: await offersOf(ask, unit, basins), answers: [] };
}

type NetworkPage = Awaited<ReturnType<typeof readCoordination>>;
const isNetworkPage = (page: object): page is NetworkPage => 'register' in page;

const showOffers = ({ basin, fresh, due, stale, seats }: ReportOffers): ReportOffers => ({ basin, fresh, due, stale, seats });

function loadOf({ caseload, counsellors, reference }: Page): ReportContent['load'] {
  if (!caseload || counsellors === undefined || reference === undefined) return null;
  return { counsellors, open: caseload.reduce((sum, one) => sum + one.open, 0), reference };
}

async function lastPublication(ask: Ask): Promise<ReportContent['neutrality']> {
  const [row] = await ask<{ year: number; print: string }>('select year, print from neutrality_publication order by year desc limit 1');
  return row ?? null;
}

