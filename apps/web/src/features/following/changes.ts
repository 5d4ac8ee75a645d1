import type { PlanStep, Point } from './catalogue-query';

export type ChangedField = 'offset' | 'way' | 'urgent' | 'nature' | 'words' | 'source' | 'kind';

/** One thing that a new version would say otherwise; of a step, or of the whole point. */
export interface Change {
  key: string;
  point: Point;
  /** From one; none: the point itself. */
  number: number | null;
  field: ChangedField | 'added' | 'removed';
  before: PlanStep | null;
  after: PlanStep | null;
  sources: readonly [before: string | null, after: string | null] | null;
}

const sameWords = (a: PlanStep, b: PlanStep) => (['fr', 'nl', 'de', 'en'] as const).every((locale) => a.words[locale] === b.words[locale]);

const differs: Record<Exclude<ChangedField, 'source'>, (a: PlanStep, b: PlanStep) => boolean> = {
  offset: (a, b) => a.offset !== b.offset || a.unit !== b.unit,
  kind: (a, b) => a.kind !== b.kind,
  way: (a, b) => a.way !== b.way,
  urgent: (a, b) => a.isUrgent !== b.isUrgent,
  nature: (a, b) => a.nature !== b.nature,
  words: (a, b) => !sameWords(a, b),
};

const fields = Object.keys(differs) as (keyof typeof differs)[];

/** What a draft says otherwise than the version it began from. */
export function changesBetween(before: readonly Point[], after: readonly Point[]): Change[] {
  return after.flatMap((point) => {
    const old = before.find(({ code }) => code === point.code);
    return !old || old === point ? [] : changesOf(old, point);
  });
}

function changesOf(old: Point, point: Point): Change[] {
  const codes = [...new Set([...old.steps, ...point.steps].map(({ code }) => code))];
  const stepChanges = codes.flatMap((code) => {
    const before = old.steps.find((step) => step.code === code) ?? null;
    const after = point.steps.find((step) => step.code === code) ?? null;
    const number = (after ? point.steps.indexOf(after) : before ? old.steps.indexOf(before) : 0) + 1;
    const one = (field: Change['field']): Change => ({ key: `${point.code} ${code} ${field}`, point, number, field, before, after, sources: null });
    if (!before) return [one('added')];
    if (!after) return [one('removed')];
    return fields.filter((field) => differs[field](before, after)).map(one);
  });
  if (old.source === point.source) return stepChanges;
  const source: Change = { key: `${point.code} source`, point, number: null, field: 'source', before: null, after: null, sources: [old.source, point.source] };
  return [...stepChanges, source];
}
