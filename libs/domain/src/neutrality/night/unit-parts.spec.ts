import type { AuditDecision } from '../audit/audit-decision.js';
import { parameters } from '../parameters.js';
import { addPart, emptyOpenTally, openFigures } from './open-tally.js';
import { fateOf, isChosen, partsOf } from './unit-parts.js';

const alternative = (operator: string, isRetained = false) => ({ operator, path: null, minutes: null, weight: 1, isRetained, isAdded: false,
  isShown: null, rank: null });

const decision = (more: Partial<AuditDecision> = {}): AuditDecision => ({
  id: 'd', line: 2, day: 20_000, counsellor: 'c', structure: 'A', learner: '', reason: '', wishedOperator: '', isWishVerified: false,
  gender: '', attainment: '', isNeedEdited: false, own: new Set(['A', 'G']), remarks: [],
  alternatives: [alternative('A', true), alternative('G'), alternative('B'), alternative('C')], ...more });

const groupOf = (operator: string): ReadonlySet<string> => new Set(operator === 'G' ? ['A', 'G'] : [operator]);

describe('what becomes of a decision', () => {
  it.each([
    ['counts', {}, false, 'counted'], ['is a repeat', {}, true, 'repeat'],
    ['followed a verified wish', { isWishVerified: true }, false, 'wish'],
    ['is of somebody without a link', { own: new Set<string>() }, false, 'unlinked'],
    ['retained nothing', { alternatives: [alternative('A')] }, true, 'without_choice'],
  ] as const)('%s', (_, more, isRepeat, fate) => expect(fateOf(decision(more), isRepeat)).toBe(fate));

  it('is in the figures where there was a choice, and no wish', () => {
    expect(isChosen(decision(), 'counted')).toBe(true);
    expect(isChosen(decision(), 'wish')).toBe(false);
    expect(isChosen(decision({ alternatives: [alternative('B', true), alternative('C')] }), 'counted')).toBe(false);
  });
});

it('counts in its structure, its branch, its person and every operator to which she is tied, each with its own mark', () => {
  const parts = partsOf(decision(), 'branch', groupOf).map(({ level, unit, law, marked }) => [level, unit, law.key, marked]);
  expect(parts).toEqual([['structure', 'A', '1/2', 1], ['branch', 'branch', '1/2', 1], ['counsellor', 'c', '1/2', 1],
    ['operator', 'A', '1/4', 1], ['operator', 'G', '1/2', 1]]);
});

it('tells figures and an interval of a running quarter, and nothing that is a test', () => {
  const open = emptyOpenTally();
  const [part] = partsOf(decision(), 'branch', groupOf);
  if (!part) throw new RangeError('a decision has a structure');
  for (let n = 0; n < 12; n += 1) addPart(open, part, false, { person: `p${n % 3}`, isNewPerson: n < 7 });
  addPart(open, part, true, { person: null, isNewPerson: false });
  expect([open.people.size, open.persons]).toEqual([3, 7]);
  const figures = openFigures('A', open, parameters);
  expect(figures).toMatchObject({ n: 12, O: 12, E: 6, ratio: 2, n_decisions: 13, n_excluded_wish: 1, power_x2: expect.any(Number),
    ci: { mid: { ratio: [expect.any(Number), 2] } } });
  expect(Object.keys(figures).filter((name) => /p_|z|log10|neutral|margin|status/.test(name))).toEqual([]);
  expect(openFigures('A', emptyOpenTally(), parameters)).toEqual(
    { unit: 'A', n_total: 0, n_det: 0, n_det_marked: 0, impossible: 0, n: 0, O: 0, E: 0, V: 0, n_decisions: 0, n_excluded_wish: 0 });
});
