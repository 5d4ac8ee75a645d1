import { type Role, roles } from '../access/roles.js';
import { type Decider, mayDecide, maySeePair, mayUndo, type PairFacts } from './merging.js';

const keepers: readonly Role[] = ['structure_admin', 'coordinator', 'manager', 'operator_agent'];
const pair = (more: Partial<PairFacts> = {}): PairFacts => ({ keeperIds: ['ours', 'ours'], state: 'proposed', isOvertaken: false, ...more });
const actor = (role: Role, isSteering = false): Decider => ({ role, isSteering, organisationId: 'ours' });
const says = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);

describe('a pair', () => {
  test.each(roles)('%s: decides when her body keeps both sheets, looks when it keeps one, knows of none otherwise', (role) => {
    const isKeeper = keepers.includes(role);
    for (const decide of [mayDecide, mayUndo]) {
      const state = decide === mayDecide ? 'proposed' : 'merged';
      expect(says(decide(pair({ state }), actor(role)))).toBe(isKeeper ? 'yes' : 'record.not_found');
      expect(says(decide(pair({ state, keeperIds: ['ours', 'theirs'] }), actor(role)))).toBe(isKeeper ? 'access.denied' : 'record.not_found');
      expect(says(decide(pair({ state, keeperIds: ['theirs', null] }), actor(role)))).toBe('record.not_found');
    }
    expect(maySeePair(pair({ keeperIds: ['theirs', 'ours'] }), actor(role))).toBe(isKeeper);
  });

  test.each(roles)('%s of a body that steers the network decides about everybody\'s when she coordinates it', (role) => {
    expect(says(mayDecide(pair({ keeperIds: ['theirs', 'others'] }), actor(role, true)))).toBe(role === 'coordinator' ? 'yes' : 'record.not_found');
  });

  test('is decided once, while both stand for themselves, and taken apart only when merged', () => {
    const denise = actor('structure_admin');
    expect(says(mayDecide(pair({ state: 'apart' }), denise))).toBe('duplicate.decided');
    expect(says(mayDecide(pair({ state: 'merged' }), denise))).toBe('duplicate.decided');
    expect(says(mayDecide(pair({ isOvertaken: true }), denise))).toBe('sheet.merged');
    expect(says(mayUndo(pair({ state: 'apart' }), denise))).toBe('duplicate.cannot_undo');
  });
});
