import { checkGoal, freeKinds, type GoalContent, goalKinds, goalStates, isLive } from './goal.js';
import { checkNeed, type NeedContent } from './need.js';

const goal = (more: Partial<GoalContent & { stepNote: string | null }> = {}) => ({
  kind: 'heart' as const, title: 'Devenir électricien', trade: 'F1602', why: null, state: 'exploring' as const, stepNote: null, ...more });
const answer = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);

describe('a goal', () => {
  test.each([
    ['without a title', goal({ title: '  ' }), 'goal.title_missing'],
    ['with a national number in it', goal({ why: '85.07.30-033.28' }), 'text.national_number'],
    ['with a national number in its step', goal({ stepNote: '85.07.30-033.28' }), 'text.national_number'],
    ['as it should be', goal(), 'yes'],
  ])('%s', (_, raw, expected) => expect(answer(checkGoal(raw, []))).toBe(expected));

  test.each(goalKinds.flatMap((kind) => goalStates.flatMap((state) => goalStates.map((other) => ({ kind, state, other })))))(
    'a $kind that is $state beside one that is $other', ({ kind, state, other }) => {
      const isTaken = kind !== 'other' && isLive(state) && isLive(other);
      expect(answer(checkGoal(goal({ kind, state }), [{ kind, state: other }]))).toBe(isTaken ? 'goal.already_one' : 'yes');
    });

  test('the heart and the second do not stand in each other’s way', () => {
    expect(answer(checkGoal(goal(), [{ kind: 'second', state: 'chosen' }]))).toBe('yes');
    expect(freeKinds([{ kind: 'heart', state: 'chosen' }, { kind: 'second', state: 'reached' }])).toEqual(['second', 'other']);
  });
});

describe('a need', () => {
  const need = (more: Partial<NeedContent> = {}): NeedContent => ({ goalId: null, kind: 'training', field: null, trade: null, level: null,
    communeNis: null, basin: null, constraints: null, wantedBefore: null, state: 'open', reason: null, ...more });
  test.each<[string, NeedContent, string]>([
    ['open, without a word', need(), 'yes'], ['met, without a word', need({ state: 'met' }), 'yes'],
    ['not met, without a word', need({ state: 'unmet', reason: ' ' }), 'need.reason_missing'],
    ['withdrawn, without a word', need({ state: 'withdrawn' }), 'need.reason_missing'],
    ['not met, and why', need({ state: 'unmet', reason: 'Complet' }), 'yes'],
    ['of a ninth level', need({ level: 9 }), 'input.invalid'],
    ['with a national number', need({ constraints: '85.07.30-033.28' }), 'text.national_number'],
  ])('%s', (_, raw, expected) => expect(answer(checkNeed(raw))).toBe(expected));

  test('open again, it has no reason to end', () => {
    expect(checkNeed(need({ reason: 'Complet' }))).toMatchObject({ ok: true, value: { reason: null } });
  });
});
