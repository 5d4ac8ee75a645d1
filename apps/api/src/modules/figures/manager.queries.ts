import { mayReadFigures } from '@boussole/domain/access/figure-rules';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import { figuresFor, frameOf, type PageRow, readAsked, standingOf, unitAsked } from './figure-page.js';
import type { FiguresInput, LoadView, ManagerFiguresView } from './figures.graphql.js';

/** How many persons one who advises is meant for: the number that the field asks for. */
const reference = 250;

interface ManagerRow extends PageRow {
  readonly caseload: readonly LoadView[];
  readonly counsellors: number;
  readonly basins: readonly string[];
}

/** The page of whoever answers for a branch or a body: one statement over what is kept. */
export async function readManager(ask: Ask, viewer: Viewer, input: FiguresInput, now: Date): Promise<ManagerFiguresView> {
  const asked = readAsked(input, now);
  const unitId = unitAsked(viewer, input);
  const [found] = await ask<{ page: ManagerRow }>('select app.manager_figures($1, $2, $3, $4) as page', [unitId, asked.grain, asked.days, asked.codes]);
  const unit = found?.page.units.find(({ id }) => id === unitId);
  if (!found || !unit || (locks.domain && !mayReadFigures(viewer, unit))) throw new Refusal('record.not_found');
  const { page } = found;
  const [tasks, answers] = [standingOf(page, 'task'), standingOf(page, 'handoff_due')];
  const open = page.caseload.reduce((sum, one) => sum + one.open, 0);
  return {
    frame: frameOf(page, asked, unit, page.units), figures: figuresFor('manager', page, asked, viewer.role === 'coordinator'),
    caseload: [...page.caseload], counsellors: page.counsellors, load: page.counsellors > 0 ? Math.round(open / page.counsellors) : null, reference,
    late: tasks.late, soon: tasks.soon, awaited: answers.awaited, awaitedLate: answers.late, basins: [...page.basins],
  };
}
