import { mayCoordinate } from '@boussole/domain/access/figure-rules';
import type { FigureFacts } from '@boussole/domain/figures/compose';
import { leastPersons } from '@boussole/domain/figures/least-persons';
import { answersOfBody, inTens, needsTold } from '@boussole/domain/figures/network';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import { figuresFor, frameOf, type PageAsked, type PageRow, readAsked } from './figure-page.js';
import type { AnswersView, CoordinationFiguresView, FiguresInput, FlowView, RegisterView, UnitView } from './figures.graphql.js';

interface CoordinationRow extends PageRow {
  readonly mandates: readonly string[];
  readonly flows: readonly (readonly [from: string, to: string, people: number])[];
  readonly times: readonly (readonly [id: string, slice: string, bucket: number, events: number])[];
  readonly received: readonly (readonly [id: string, people: number])[];
  readonly answers: readonly (readonly [id: string, measure: string, answers: Readonly<Record<string, number>>])[];
  readonly names: readonly (readonly [id: string, name: string])[];
  readonly register: readonly { readonly basin: string | null; readonly freshness: 'fresh' | 'due' | 'stale'; readonly offers: number; readonly seats: number }[];
}

const network = '00000000-0000-0000-0000-000000000000';

/** The network as a whole, and how the bodies of the territories that were entrusted to the viewer answer. */
export async function readCoordination(ask: Ask, input: FiguresInput, now: Date): Promise<CoordinationFiguresView> {
  const asked = readAsked(input, now);
  const [found] = await ask<{ page: CoordinationRow | null }>('select app.coordination_figures($1, $2, $3) as page', [asked.grain, asked.days, asked.codes]);
  const page = found?.page;
  if (!page || (locks.domain && !mayCoordinate(page.mandates))) throw new Refusal('record.not_found');
  const unit: UnitView = { id: network, name: '', level: 'network' };
  const names = new Map(page.names);
  return {
    frame: frameOf(page, asked, unit, [unit], leastPersons.public), figures: figuresFor('network', page, asked, false),
    flows: showFlows(page, names, asked), answers: showAnswers(page, names, asked),
    needs: needsTold(page.shown, asked.period.code), register: showRegister(page.register),
  };
}

function showFlows({ flows }: CoordinationRow, names: ReadonlyMap<string, string>, { period, today }: PageAsked): FlowView[] {
  return flows.flatMap(([fromId, toId, people]) => {
    const [fromName, toName] = [names.get(fromId), names.get(toId)];
    const told = period.until < today ? inTens(people) : null;
    return fromName === undefined || toName === undefined ? [] : [{ fromId, fromName, toId, toName, people: told }];
  // Not in the order in which they were counted: it would say more than the tens do.
  }).sort((a, b) => (b.people ?? 0) - (a.people ?? 0) || (a.fromId + a.toId < b.fromId + b.toId ? -1 : 1));
}

function showAnswers({ received, answers, times }: CoordinationRow, names: ReadonlyMap<string, string>, { period, today }: PageAsked): AnswersView[] {
  return received.map(([id, people]): AnswersView => {
    const shown: FigureFacts['shown'] = answers.filter((one) => one[0] === id).map(([, measure, told]) => [measure, period.code, told]);
    const delays: FigureFacts['delays'] = times.filter((one) => one[0] === id && period.until < today)
      .map(([, slice, bucket, events]) => ['got_answer', period.code, slice, bucket, events]);
    return { ...answersOfBody(id, { people, shown, delays }, period.code), name: names.get(id) ?? '' };
  }).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function showRegister(register: CoordinationRow['register']): RegisterView[] {
  const basins = new Map<string | null, RegisterView>();
  for (const { basin, freshness, offers, seats } of register) {
    const one = basins.get(basin) ?? { basin, fresh: 0, due: 0, stale: 0, seats: 0 };
    basins.set(basin, { ...one, [freshness]: one[freshness] + offers, seats: one.seats + seats });
  }
  return [...basins.values()].sort((a, b) => (a.basin ?? '~').localeCompare(b.basin ?? '~', 'fr'));
}
