import fc from 'fast-check';
import { type Actor, type Role, roles } from '../access/roles.js';
import { allowedGatheringMoves, type GatheringOf, mayPlanGathering, maySeeGathering } from './rules.js';
import { checkGroup, checkSeats, comingIn, freePlaces, type Places, seatFor } from './seats.js';

const now = new Date('2027-03-20T08:00:00Z');
const coming = { state: 'planned', startsAt: new Date(now.getTime() + 3_600_000) } as const;
const places = (more: Partial<Places> = {}): Places => ({ seats: 3, enrolled: 0, waiting: 0, unnamed: 0, ...more });
const says = (decision: { ok: boolean; value?: unknown; code?: string }) => (decision.ok ? decision.value : decision.code);

describe('a place', () => {
  test.each([
    ['there is room', coming, {}, 'enrolled'],
    ['there is none', coming, { enrolled: 2, unnamed: 1 }, 'waiting'],
    ['somebody waits already', coming, { waiting: 1 }, 'waiting'],
    ['it is called off', { ...coming, state: 'cancelled' as const }, {}, 'gathering.over'],
    ['it has begun, with room', { ...coming, startsAt: now }, {}, 'enrolled'],
    ['it has begun, full', { ...coming, startsAt: now }, { enrolled: 3 }, 'gathering.full'],
    ['it was held a month ago', { state: 'held' as const, startsAt: new Date('2027-02-20T08:00:00Z') }, {}, 'gathering.over'],
  ])('%s', (_, gathering, more, answer) => {
    expect(says(seatFor({ ...gathering, ...places(more) }, now))).toBe(answer);
  });

  test('whatever happens in whatever order, nobody sits where there is no place, and nobody waits beside a free one', () => {
    const acts = fc.array(fc.record({ what: fc.constantFrom('enrol', 'leave', 'count', 'resize'), number: fc.integer({ min: 0, max: 12 }) }), { maxLength: 60 });
    fc.assert(fc.property(acts, (given) => {
      let now_ = places({ seats: 5 });
      for (const { what, number } of given) {
        const gathering = { ...coming, ...now_ };
        if (what === 'enrol') now_ = seatFor(gathering, now).ok && says(seatFor(gathering, now)) === 'enrolled' ? { ...now_, enrolled: now_.enrolled + 1 } : { ...now_, waiting: now_.waiting + 1 };
        if (what === 'leave' && now_.enrolled > 0) now_ = { ...now_, enrolled: now_.enrolled - 1 };
        if (what === 'count' && checkGroup({ label: 'x', count: number }, gathering, { groups: 0, unnamed: 0 }).ok) now_ = { ...now_, unnamed: number };
        if (what === 'resize' && number > 0 && checkSeats(number, now_).ok) now_ = { ...now_, seats: number };
        const come = comingIn({ ...coming, ...now_ }, now);
        now_ = { ...now_, enrolled: now_.enrolled + come, waiting: now_.waiting - come };
        expect(now_.enrolled + now_.unnamed).toBeLessThanOrEqual(now_.seats);
        expect(Math.min(freePlaces(now_), now_.waiting)).toBe(0);
      }
    }));
  });
});

describe('a group', () => {
  const check = (wish: { label: string; count: number }, more: Partial<Places> = {}, groups = 0) =>
    says(checkGroup(wish, { ...coming, ...places(more) }, { groups, unnamed: more.unnamed ?? 0 }));

  test.each([
    ['without a label', { label: ' ', count: 2 }, 'gathering.incomplete'],
    ['that names a telephone', { label: 'Luc 0470 12 34 56', count: 2 }, 'text.holds_contact'],
    ['of less than nobody', { label: '3e', count: -1 }, 'gathering.number_invalid'],
    ['larger than the room', { label: '3e', count: 4 }, 'gathering.full'],
    ['of half a pupil', { label: '3e', count: 1.5 }, 'gathering.number_invalid'],
  ])('%s: refused', (_, wish, code) => {
    expect(check(wish)).toBe(code);
  });

  test('is counted as typed, beside those who have a place; none left, it goes', () => {
    expect(check({ label: ' Élèves  de 3e ', count: 3 })).toEqual({ label: 'Élèves de 3e', count: 3 });
    expect(check({ label: '3e', count: 3 }, { enrolled: 1 })).toBe('gathering.full');
    expect(check({ label: '3e', count: 0 }, { enrolled: 3 }, 20)).toEqual({ label: '3e', count: 0 });
    expect(check({ label: '3e', count: 1 }, {}, 20)).toBe('gathering.number_invalid');
  });
});

describe('who may', () => {
  const actor = (role: Role, branchId = 'here'): Actor => ({ sessionId: 's', personId: 'p', membershipId: 'm', branchId, organisationId: 'o', role });
  const of = (more: Partial<GatheringOf> = {}): GatheringOf => ({ ...coming, branchId: 'here', isLed: false, ...more });

  test.each(roles)('a %s sees it in her own branch, as a caseworker or its manager; only a caseworker plans', (role) => {
    const isCaseworker = role === 'counsellor' || role === 'coordinator';
    expect(maySeeGathering(of(), actor(role)).ok).toBe(isCaseworker || role === 'manager');
    expect(maySeeGathering(of(), actor(role, 'elsewhere')).ok).toBe(false);
    expect(mayPlanGathering(actor(role)).ok).toBe(isCaseworker);
    if (!isCaseworker) expect(allowedGatheringMoves(of({ isLed: true }), actor(role), now)).toEqual([]);
  });

  test.each([
    ['leads, before', { isLed: true }, 'counsellor', ['change', 'cancel', 'enrol', 'count']],
    ['leads, on the day', { isLed: true, startsAt: now }, 'counsellor', ['change', 'cancel', 'enrol', 'count', 'take_attendance']],
    ['leads, afterwards', { isLed: true, startsAt: now, state: 'held' }, 'counsellor', ['enrol', 'take_attendance', 'follow_up']],
    ['leads what was called off', { isLed: true, state: 'cancelled' }, 'counsellor', []],
    ['does not lead', {}, 'counsellor', ['enrol']],
    ['coordinates', {}, 'coordinator', ['change', 'cancel', 'enrol', 'count']],
    ['coordinates, afterwards', { startsAt: now, state: 'held' }, 'coordinator', ['enrol']],
  ] as const)('whoever %s', (_, more, role, moves) => {
    expect(allowedGatheringMoves(of(more), actor(role), now)).toEqual(moves);
  });
});
