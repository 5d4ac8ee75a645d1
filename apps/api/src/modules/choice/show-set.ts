import type { PointNotice } from '@boussole/domain/choice/point-rules';
import { asideReasons, relaxations, type Snapshot } from '@boussole/domain/choice/snapshot';
import type { Viewer } from '../../platform/database.js';
import type { ChoiceCardView, ChoiceEventView, ChoiceSetView, PointNoticeView } from './choice.graphql.js';
import { type EventJson, type SetRow, showWish } from './choice-page.queries.js';

type Names = ReadonlyMap<string, string>;

/** What a rule says, with the names of the operators that it is about. */
export const showNotice = (notice: PointNotice, names: Names, minutes: number | null, answer: string | null = null): PointNoticeView => ({
  rule: notice.rule, asks: notice.asks, operatorNames: notice.operators.flatMap((id) => names.get(id) ?? []), count: notice.count,
  percentBefore: notice.percentBefore, percentAfter: notice.percentAfter, minutes, answer,
});

export function showSet(row: SetRow, snapshot: Snapshot, cards: readonly ChoiceCardView[], viewer: Viewer): ChoiceSetView {
  const names = new Map([...row.own.map(({ id, name }) => [id, name] as const), ...cards.map((card) => [card.operatorId, card.operatorName] as const)]);
  const { need, alternatives, own } = snapshot;
  const operators = new Set(alternatives.map(({ operator }) => operator));
  return {
    id: row.id, dossierId: row.dossierId, need: row.need, goals: row.goals, wish: row.wish && showWish(row.wish), frozenAt: row.frozenAt, hash: row.hash,
    seed: snapshot.seed, isMine: row.byMembershipId === viewer.membershipId, byName: row.byName ?? '', replacesId: row.replacesId,
    criteria: { ...need, age: null, communeName: row.communeName, tradeName: row.tradeName, languages: [...need.languages],
      publics: [...need.publics], times: [...need.times] },
    cards: [...cards], optionCount: alternatives.length, ownCount: alternatives.filter((one) => one.own).length,
    ownOperators: own.filter(({ operator }) => operators.has(operator)).map(({ operator, link }) => ({ id: operator, name: names.get(operator) ?? '', link })),
    linkedIds: own.map(({ operator }) => operator),
    aside: asideReasons.flatMap((reason) => ({ reason, count: snapshot.aside[reason] ?? 0 })).filter(({ count }) => count > 0),
    relax: relaxations.flatMap((relax) => ({ relax, count: snapshot.relax[relax] ?? 0 })).filter(({ count }) => count > 0),
    notices: row.rules.map(({ detail }) => showNotice(detail, names, need.maxMinutes, row.answers.find(({ rule }) => rule === detail.rule)?.answer ?? null)),
    made: row.made.map((made) => ({ ...made, madeAt: new Date(made.madeAt) })), events: row.events.map(showEvent),
  };
}

// What was written is what this module writes: a detail holds the names that its kind has.
function showEvent({ id, at, kind, detail }: EventJson): ChoiceEventView {
  const { rule, order, shown, lasted, answer } = detail as Partial<Pick<ChoiceEventView, 'rule' | 'order' | 'shown' | 'lasted' | 'answer'>>;
  return { id, at: new Date(at), kind, rule: rule ?? null, order: order ?? null, shown: shown ?? null, lasted: lasted ?? null, answer: answer ?? null };
}
