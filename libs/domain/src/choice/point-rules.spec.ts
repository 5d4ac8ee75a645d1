import fc from 'fast-check';
import { noticesOfFreeze, noticesOfRetained, noticesOfShown, needsReason, type RetainedFacts } from './point-rules.js';

interface Choice { n: number; operator: string; own: boolean; path: 'full_time' | 'work_study' | null }
/** Alternatives by their operators: a capital letter is one's own, a star an apprenticeship. */
const set = (...signs: string[]): Choice[] => signs.map((sign, n) => ({ n, operator: sign[0] ?? '', own: /[A-Z]/.test(sign), path: sign.endsWith('*') ? 'work_study' : 'full_time' }));
const rulesOf = (notices: readonly { rule: string }[]): string[] => notices.map(({ rule }) => rule);
const wish = { source: 'kiosk', saidAt: '2026-11-21T09:00:00Z', operator: null, offer: null, isNone: false };

describe('what is shown', () => {
  const nine = set('F', 'F', 'a*', 'b', 'c', 'd', 'e', 'g', 'h');

  test('everything, in any order: nothing is said', () => {
    expect(noticesOfShown(nine, [8, 7, 6, 5, 4, 3, 2, 1, 0])).toEqual([]);
  });

  test('N-A1 and N-A2: only one’s own, while there are others', () => {
    const notices = noticesOfShown(nine, [0, 1]);
    expect(rulesOf(notices)).toEqual(['N_A1', 'N_A2', 'N_A3', 'N_A9']);
    expect(notices[0]).toMatchObject({ asks: 'nothing', operators: ['F'], count: 7 });
    expect(notices[1]).toMatchObject({ asks: 'filter_reason', percentBefore: 22, percentAfter: 100 });
  });

  test('only one’s own, where there is nothing else: nobody hid anything', () => {
    expect(noticesOfShown(set('F', 'F'), [0])).toEqual([]);
  });

  test('N-A2: twenty points more, not nineteen', () => {
    const half = set('F', 'F', 'a', 'b', 'c', 'd', 'e', 'g', 'h', 'i');
    expect(rulesOf(noticesOfShown(half, [0, 1, 2, 3, 4]))).toEqual(['N_A2']);
    expect(rulesOf(noticesOfShown(half, [0, 1, 2, 3, 4, 5]))).toEqual([]);
  });

  test('N-A2 looks at the whole set: several small filters are one large one', () => {
    const rare = set('F', ...'abcdeghij');
    expect(rulesOf(noticesOfShown(rare, [0, 1, 2]))).toContain('N_A2');
  });

  test('N-A3: fewer than five, or one operator alone, while there are more', () => {
    expect(rulesOf(noticesOfShown(nine, [0, 2, 3, 4]))).toEqual(['N_A3']);
    expect(rulesOf(noticesOfShown(set('a', 'a', 'b'), [0, 1]))).toEqual(['N_A3']);
    expect(rulesOf(noticesOfShown(set('a', 'b', 'c'), [0, 1]))).toEqual([]);
  });

  test('N-A9: apprenticeship exists and is not in sight', () => {
    expect(rulesOf(noticesOfShown(nine, [3, 4, 5, 6, 7, 8]))).toEqual(['N_A9']);
  });

  test('whatever is shown, a rule speaks of figures that hold', () => {
    const any = fc.array(fc.record({ operator: fc.constantFrom('F', 'G', 'a', 'b', 'c'), isStudy: fc.boolean() }), { maxLength: 12 })
      .map((list) => set(...list.map(({ operator, isStudy }) => operator + (isStudy ? '*' : ''))));
    fc.assert(fc.property(any, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (all, kept) => {
      const shown = all.filter(({ n }) => kept[n]).map(({ n }) => n);
      const rules = rulesOf(noticesOfShown(all, shown));
      if (shown.length === all.length) expect(rules).toEqual([]);
      if (rules.includes('N_A1')) expect(rules).toContain('N_A2');
      if (all.length < 5 && new Set(all.map(({ operator }) => operator)).size < 2) expect(rules).not.toContain('N_A3');
    }));
  });
});

describe('what a freeze says', () => {
  const facts = { alternatives: set('F', 'a', 'b'), declaredOn: '2026-06-01', today: '2026-11-21', before: null };

  test('nothing, when there is a choice and the interests were declared this year', () => {
    expect(noticesOfFreeze(facts)).toEqual([]);
  });
  test.each([['never', null], ['a year ago', '2025-11-21']])('N-A8: declared %s', (_, declaredOn) => {
    expect(noticesOfFreeze({ ...facts, declaredOn })).toMatchObject([{ rule: 'N_A8', asks: 'declaration' }]);
  });
  test.each([[0, set()], [1, set('a')]])('N-A10: %p alternative', (count, alternatives) => {
    expect(noticesOfFreeze({ ...facts, alternatives })).toMatchObject([{ rule: 'N_A10', count }]);
  });
  test('N-A7: the need was edited after display and one’s own part grew', () => {
    expect(noticesOfFreeze({ ...facts, before: set('F', 'a', 'b', 'c') })).toMatchObject([{ rule: 'N_A7', asks: 'reason', percentBefore: 25, percentAfter: 33 }]);
    expect(noticesOfFreeze({ ...facts, before: set('F', 'a') })).toEqual([]);
  });
});

describe('what is retained', () => {
  const other: RetainedFacts = { operator: 'a', isOwn: false, isInSet: true, reason: null, wish: null, isOfEditedNeed: false };

  test('an offer of somebody else’s, in the set: nothing is asked', () => {
    expect(noticesOfRetained(other)).toEqual([]);
  });
  test.each<[string, Partial<RetainedFacts>, string[], boolean]>([
    ['one’s own, no reason given', { isOwn: true }, ['N_A4', 'N_A11'], true],
    ['one’s own, with a reason', { isOwn: true, reason: 'near' }, ['N_A11'], false],
    ['one’s own, rather not said: an answer, and it is counted', { isOwn: true, reason: 'not_said' }, ['N_A11'], false],
    ['a wish that nobody wrote down before', { reason: 'learner_wish' }, ['N_A5'], false],
    ['a wish that a counsellor wrote down', { reason: 'learner_wish', wish: { ...wish, source: 'counsellor' } }, ['N_A5'], false],
    ['a wish, though she had said that she had none', { reason: 'learner_wish', wish: { ...wish, isNone: true } }, ['N_A5'], false],
    ['a wish said at the kiosk', { reason: 'learner_wish', wish }, [], false],
    ['outside of the set', { isInSet: false }, ['N_A6'], true],
    ['outside of the set, with a reason', { isInSet: false, reason: 'schedule' }, ['N_A6'], false],
    ['of a need that was edited', { isOfEditedNeed: true }, ['N_A7'], true],
    ['everything at once', { isOwn: true, isInSet: false, isOfEditedNeed: true }, ['N_A4', 'N_A6', 'N_A7', 'N_A11'], true],
  ])('%s', (_, more, rules, asks) => {
    const notices = noticesOfRetained({ ...other, ...more });
    expect(rulesOf(notices)).toEqual(rules);
    expect(needsReason(notices)).toBe(asks);
  });
});
