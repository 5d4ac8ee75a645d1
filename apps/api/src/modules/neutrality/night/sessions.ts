import { alternativeLines, decisionLine } from '@boussole/domain/neutrality/product/decision-lines';
import type { FrozenRow } from '../frozen-decisions.queries.js';
import { ProductReading } from '../product-reading.js';

/** Through the lines that would leave and the reader that takes them in: both ways give the same figures. */
export function sessionsOf(rows: readonly FrozenRow[]) {
  const reading = new ProductReading();
  for (const row of rows) {
    const { personId: counsellor, dossierId: learner, branch: _, ...frozen } = row;
    const decision = { ...frozen, counsellor, learner };
    reading.decision(decisionLine(decision), row);
    for (const line of alternativeLines(decision)) reading.alternative(line);
  }
  const { decisions, alternatives } = reading.imports;
  const sessions = alternatives.byDecision();
  return (id: string) => {
    const place = decisions.find(id);
    return place === undefined ? null : { facts: decisions.at(place), sessions: sessions(place) };
  };
}
