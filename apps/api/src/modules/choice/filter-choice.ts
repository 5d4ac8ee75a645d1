import { brusselsDay } from '@boussole/domain/calendar-date';
import { type ChoiceFilters, type Looked, shownOf } from '@boussole/domain/choice/filter';
import { noticesOfShown } from '@boussole/domain/choice/point-rules';
import { ownShare } from '@boussole/domain/choice/snapshot';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { readCards } from './cards.queries.js';
import { withOwnSet } from './choice-doors.js';
import type { ChoiceCardView, FilteredChoiceView } from './choice.graphql.js';
import type { ChoiceFilterInput, FilterChoiceInput } from './choice.input.js';
import { addEvents, type FoundSet, ruleEvent } from './choice-set.queries.js';
import { showNotice } from './show-set.js';

/** Shows a part of a frozen set, in an order: each time it is written down, with the share of one's own before and after. */
@Injectable()
export class FilterChoice {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { filters: input, reason, ...place }: FilterChoiceInput): Promise<FilteredChoiceView> {
    return withOwnSet(this.db, viewer, 'choice.filtered', place, async (tx, set) => {
      const { alternatives, need } = set.snapshot;
      const cards = await readCards(tx.ask, set.snapshot, brusselsDay(this.clock.now()));
      const filters = filtersOf(input);
      const shown = shownOf(cards.map(lookedAt), filters);
      const notices = noticesOfShown(alternatives, shown);
      const detail = { filters, order: filters.order, shown, reason: reason ?? null, shareOfSet: ownShare(alternatives),
        shareBefore: await this.shareBefore(tx.ask, set), shareAfter: ownShare(alternatives.filter(({ n }) => shown.includes(n))) };
      await addEvents(tx.ask, set.id, [{ kind: 'filtered', detail }, ...notices.map(ruleEvent)]);
      const names = new Map(cards.map((card) => [card.operatorId, card.operatorName]));
      return { shown, notices: notices.map((notice) => showNotice(notice, names, need.maxMinutes)) };
    });
  }

  // What was in sight before: the filter before this one, or everything.
  private async shareBefore(ask: Ask, { id, snapshot }: FoundSet): Promise<number> {
    const [row] = await ask<{ share: number }>(`select (e.detail->>'shareAfter')::float8 as share from choice_event e
      where e.choice_set_id = $1 and e.kind = 'filtered' order by e.id desc limit 1`, [id]);
    return row?.share ?? ownShare(snapshot.alternatives);
  }
}

const filtersOf = (input: ChoiceFilterInput): ChoiceFilters => ({
  maxMinutes: input.maxMinutes ?? null, startsBefore: input.startsBefore ?? null, paths: input.paths ?? [], times: input.times ?? [],
  languages: input.languages ?? [], isFree: input.isFree ?? false, operatorIds: input.operatorIds ?? [], order: input.order,
});

const lookedAt = (card: ChoiceCardView): Looked => ({ n: card.alternative, operator: card.operatorId, minutes: card.minutes, start: card.start,
  path: card.path, times: card.times, languages: card.languages, priceCents: card.priceCents });
