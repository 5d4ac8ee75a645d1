import fc from 'fast-check';
import { addDays, type CalendarDate } from '../calendar-date.js';
import {
  addMonths, dueRetention, idleSince, type KeptDossier, nextRetention, notesBefore, proposedRetention as table, type RetentionMove, stateOf,
} from './retention.js';

const kept = (more: Partial<KeptDossier> = {}): KeptDossier => ({
  isAnonymous: false, isFollowed: true, touchedOn: '2026-01-15', closedOn: null, noticedOn: null, restrictedOn: null, isHeld: false, ...more });

/** What a night does to a dossier: the database's part, in four lines. */
const after = (dossier: KeptDossier, move: RetentionMove, day: CalendarDate): KeptDossier | null => {
  if (move === 'purge' || move === 'anonymise') return null;
  return move === 'notice' ? { ...dossier, noticedOn: day } : { ...dossier, restrictedOn: day };
};

interface Lived { readonly day: CalendarDate; readonly move: RetentionMove }

/** Every night from one day on, for so many days; somebody may come back on some of them. */
function live(dossier: KeptDossier, from: CalendarDate, days: number, visits: ReadonlySet<CalendarDate> = new Set()): { lived: Lived[]; left: KeptDossier | null } {
  const lived: Lived[] = [];
  let now: KeptDossier | null = dossier;
  for (let day = from, count = 0; count < days && now; count += 1, day = addDays(day, 1)) {
    if (visits.has(day) && now.restrictedOn === null) now = { ...now, touchedOn: day };
    const step = dueRetention(now, table, day);
    if (!step) continue;
    lived.push({ day, move: step.move });
    now = after(now, step.move, day);
  }
  return { lived, left: now };
}

const tenYears = 3653;

describe('months of a calendar', () => {
  test.each([
    ['2024-02-29', 12, '2025-02-28'], ['2024-02-29', 48, '2028-02-29'], ['2023-02-28', 12, '2024-02-28'], ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'], ['2026-12-15', 1, '2027-01-15'], ['2026-01-15', -1, '2025-12-15'], ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', -24, '2024-05-31'], ['2024-02-29', -12, '2023-02-28'],
  ])('%s and %i months is %s', (day, months, other) => expect(addMonths(day, months)).toBe(other));
});

describe('a dossier that nobody touches', () => {
  test('without a name: gone after ninety days, unannounced, for nobody can be told', () => {
    expect(live(kept({ isAnonymous: true, isFollowed: false }), '2026-01-15', tenYears)).toEqual({ left: null, lived: [{ day: '2026-04-15', move: 'purge' }] });
  });

  test('of a person never received: announced thirty days before the year is over, then gone', () => {
    expect(live(kept({ isFollowed: false }), '2026-01-15', tenYears).lived).toEqual([
      { day: '2026-12-16', move: 'notice' }, { day: '2027-01-15', move: 'anonymise' }]);
  });

  test('of a person who was followed: announced, restricted after two years, gone a year later', () => {
    expect(live(kept(), '2026-01-15', tenYears).lived).toEqual([
      { day: '2027-12-16', move: 'notice' }, { day: '2028-01-15', move: 'restrict' }, { day: '2029-01-15', move: 'anonymise' }]);
  });

  test('closed: a year to open it again, a year restricted, gone', () => {
    expect(live(kept({ closedOn: '2026-02-01' }), '2026-02-01', tenYears).lived).toEqual([
      { day: '2027-02-01', move: 'restrict' }, { day: '2028-02-01', move: 'anonymise' }]);
  });

  test('last touched on 29 February: the years end on the last day of February', () => {
    expect(live(kept({ touchedOn: '2024-02-29' }), '2024-02-29', tenYears).lived).toEqual([
      { day: '2026-01-29', move: 'notice' }, { day: '2026-02-28', move: 'restrict' }, { day: '2027-02-28', move: 'anonymise' }]);
    expect(live(kept({ touchedOn: '2024-02-29', isFollowed: false }), '2024-02-29', tenYears).lived.at(-1)).toEqual({ day: '2025-02-28', move: 'anonymise' });
  });
});

describe('what changes the course', () => {
  test('new activity cancels an announcement; the time starts anew', () => {
    const { lived } = live(kept({ isFollowed: false }), '2026-01-15', tenYears, new Set(['2026-12-20']));
    expect(lived).toEqual([{ day: '2026-12-16', move: 'notice' }, { day: '2027-11-20', move: 'notice' }, { day: '2027-12-20', move: 'anonymise' }]);
  });

  test('a worker that was down for weeks announces late, and ends late: thirty days stay thirty days', () => {
    const late = kept({ isFollowed: false });
    expect(dueRetention(late, table, '2027-03-01')).toEqual({ move: 'notice', state: 'identified', dueOn: '2026-12-16' });
    const told = { ...late, noticedOn: '2027-03-01' };
    expect(dueRetention(told, table, '2027-03-30')).toBeNull();
    expect(dueRetention(told, table, '2027-03-31')?.move).toBe('anonymise');
  });

  test('restricted because the person asked, it is held: nothing is due, ever', () => {
    for (const more of [{}, { isAnonymous: true }, { closedOn: '2020-01-01' }, { noticedOn: '2026-02-02' }]) {
      expect(nextRetention(kept({ isHeld: true, ...more }), table)).toBeNull();
    }
  });

  test('a private note is destroyed two years after it was written', () => expect(notesBefore('2028-02-29', table)).toBe('2026-02-28'));
});

describe('whatever the dossier, over ten years', () => {
  const day = fc.integer({ min: 0, max: tenYears }).map((days) => addDays('2024-01-01', days));
  const dossier = fc.record({
    isAnonymous: fc.boolean(), isFollowed: fc.boolean(), touchedOn: day, closedOn: fc.option(day), noticedOn: fc.constant(null),
    restrictedOn: fc.constant(null), isHeld: fc.constant(false),
  });
  const start = (one: KeptDossier): CalendarDate => (one.closedOn !== null && one.closedOn > one.touchedOn ? one.closedOn : one.touchedOn);

  test('it ends once, within three years and a month of the last activity, and never before its time', () => {
    fc.assert(fc.property(dossier, (one) => {
      const { lived, left } = live(one, start(one), 1200);
      const [first, end] = [start(one), lived.at(-1)];
      expect(left).toBeNull();
      expect(lived.filter(({ move }) => move === 'purge' || move === 'anonymise')).toHaveLength(1);
      const shortest = { anonymous: addDays(first, 90), identified: addMonths(first, 12), followed: addMonths(first, 36), closed: addMonths(first, 24) }[stateOf(one)];
      expect(end && end.day >= addDays(shortest, -1)).toBe(true);
      expect(end && end.day <= addDays(addMonths(first, 37), 0)).toBe(true);
    }), { numRuns: 150 });
  });

  test('nobody who can be told ends without an announcement at least thirty days old, unless it was closed with her', () => {
    fc.assert(fc.property(dossier, fc.array(day, { maxLength: 4 }), (one, visits) => {
      const { lived } = live(one, start(one), 1500, new Set(visits.filter((visit) => visit > start(one))));
      const end = lived.find(({ move }) => move !== 'notice');
      if (!end || one.isAnonymous || one.closedOn !== null) return;
      const notice = lived.filter(({ move, day: on }) => move === 'notice' && on < end.day).at(-1);
      expect(notice && addDays(notice.day, table.noticeDays) <= end.day).toBe(true);
    }), { numRuns: 100 });
  });

  test('a night that is skipped, or done twice, changes nothing of what happens in the end', () => {
    fc.assert(fc.property(dossier, fc.integer({ min: 1, max: 9 }), (one, stride) => {
      const each = live(one, start(one), 1200).lived.map(({ move }) => move);
      let now: KeptDossier | null = one;
      const rare: RetentionMove[] = [];
      for (let on = start(one), count = 0; count < 1300 && now; count += stride, on = addDays(on, stride)) {
        const step = dueRetention(now, table, on);
        if (step) rare.push(step.move);
        if (step) now = after(now, step.move, on);
      }
      expect(rare).toEqual(each);
    }), { numRuns: 60 });
  });

  test('what is due was touched before the day from which the night looks', () => {
    fc.assert(fc.property(dossier, day, (one, today) => {
      if (dueRetention(one, table, today)) expect(one.touchedOn <= idleSince(today, table)).toBe(true);
    }), { numRuns: 2000 });
  });
});
