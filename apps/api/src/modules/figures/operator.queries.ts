import { mayReadFigures } from '@boussole/domain/access/figure-rules';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import { figuresFor, frameOf, type PageRow, readAsked, standingOf, unitAsked } from './figure-page.js';
import type { FiguresInput, OperatorFiguresView, SeatsView, SheetView } from './figures.graphql.js';

interface OperatorRow extends PageRow {
  readonly seats: readonly (Omit<SeatsView, 'offerId'> & { readonly id: string })[];
  readonly sheets: readonly SheetView[];
}

/** What was sent to a branch or a body, how it answered, and where its free seats are missed. */
export async function readOperator(ask: Ask, viewer: Viewer, input: FiguresInput, now: Date): Promise<OperatorFiguresView> {
  const asked = readAsked(input, now);
  const unitId = unitAsked(viewer, input);
  const [found] = await ask<{ page: OperatorRow | null }>('select app.operator_figures($1, $2, $3, $4) as page', [unitId, asked.grain, asked.days, asked.codes]);
  const page = found?.page;
  const unit = page?.units.find(({ id }) => id === unitId);
  if (!page || !unit || (locks.domain && !mayReadFigures(viewer, unit))) throw new Refusal('record.not_found');
  return {
    frame: frameOf(page, asked, unit, page.units), figures: figuresFor('operator', page, asked, false), ...standingOf(page, 'got_due'),
    seats: page.seats.map(({ id, ...seats }) => ({ offerId: id, ...seats })), sheets: [...page.sheets],
  };
}
