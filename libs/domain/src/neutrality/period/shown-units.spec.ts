import fc from 'fast-check';
import { type Body, shownUnits } from './shown-units.js';
import { Bodies, Standing } from './standing.js';

const least = { counsellors: 3, persons: 5 };
const bodies = new Bodies();
const named = (names: string): Body[] => names.split(' ').map((name) => {
  const levels = { S: 'structure', b: 'branch', X: 'operator', B: 'basin', N: 'network' } as const;
  const letter = name.charAt(0);
  return bodies.of(letter === 'S' || letter === 'b' || letter === 'X' || letter === 'B' ? levels[letter] : levels.N, name);
});

/** Some counsellors of the same bodies, each with three people: "c1-4" are four of them. */
interface Team { readonly who: string; readonly of: string; readonly hasChoice?: boolean; readonly persons?: number }

function shown(...teams: readonly Team[]): string {
  const [chosen, counted] = [new Standing(), new Standing()];
  for (const { who, of, hasChoice = true, persons = 3 } of teams) {
    const [, letter = '', from = '', to = from] = /^([a-z])(\d+)-?(\d*)$/.exec(who) ?? [];
    for (let place = Number(from); place <= Number(to || from); place += 1) {
      for (let person = 0; person < persons; person += 1) {
        const decision = { counsellor: `${letter}${place}`, learner: `${letter}${place}/${person}` };
        counted.add(decision, named(of));
        if (hasChoice) chosen.add(decision, named(of));
      }
    }
  }
  return [...shownUnits([chosen.patterns, counted.patterns], least)].map(({ unit }) => unit).sort().join(' ');
}

describe('what may be shown', () => {
  const elsewhere = { who: 'z1-9', of: 'N S9 b9' };

  it('has enough people behind it', () => {
    expect(shown(elsewhere)).toBe('N S9 b9');
    expect(shown({ who: 'a1-2', of: 'N S1 b1' })).toBe('');
    expect(shown({ who: 'a1-4', of: 'N S1 b1', persons: 1 })).toBe('');
    expect(shown({ who: 'a1-3', of: 'N S1 b1', persons: 2 })).toBe('N S1 b1');
  });

  it('has enough people with a choice behind it', () => {
    expect(shown(elsewhere, { who: 'a1', of: 'N S1 b1' }, { who: 'a2-9', of: 'N S1 b1', hasChoice: false })).toBe('N');
  });

  it('is a structure with its only branch: nothing is left between them', () => {
    expect(shown(elsewhere, { who: 'a1-3', of: 'N S1 b1' }, { who: 'c1-3', of: 'N S2 b2' })).toBe('N S1 S2 S9 b1 b2 b9');
  });

  it('hides the next branch where one is too small, until enough people are hidden', () => {
    const [large, alone] = [{ who: 'a1-7', of: 'N S1 b1' }, { who: 'c1', of: 'N S1 b3' }];
    expect(shown(elsewhere, large, alone)).toBe('N S1 S9 b9');
    expect(shown(elsewhere, large, alone, { who: 'b1-4', of: 'N S1 b2' })).toBe('N S1 S9 b1 b9');
    expect(shown(elsewhere, large, alone, { who: 'b1-2', of: 'N S1 b2' })).toBe('N S1 S9 b1 b9');
  });

  it('hides the next structure of a territory, and of the network', () => {
    const teams = (one: string, two: string, three: string) =>
      [{ who: 'z1-9', of: 'N B9 S9' }, { who: 'a1-7', of: one }, { who: 'b1-4', of: two }, { who: 'c1', of: three }];
    expect(shown(...teams('N S1', 'N S2', 'N S3'))).toBe('B9 N S1 S9');
    expect(shown(...teams('N B1 S1', 'N B1 S2', 'N B1 S3'))).toBe('B1 B9 N S1 S9');
    expect(shown(...teams('N B1 S1', 'N B2 S2', 'N B2 S3'))).toBe('B1 B2 B9 N S1 S9');
  });

  it('hides an operator that would leave one of its people alone', () => {
    const house = { who: 'a1-5', of: 'N S1 X1' };
    expect(shown(elsewhere, house)).toBe('N S1 S9 X1 b9');
    expect(shown(elsewhere, house, { who: 'b1', of: 'N S9 b9 X1' })).toBe('N S1 S9 b9');
    expect(shown(elsewhere, house, { who: 'b1-3', of: 'N S9 b9 X1' })).toBe('N S1 S9 X1 b9');
  });

  it('hides one of two operators that have one person in common', () => {
    const [both, one, other] = [{ who: 'a1', of: 'N S1 X1 X2' }, { who: 'b1-4', of: 'N S1 X1' }, { who: 'c1-5', of: 'N S1 X2' }];
    expect(shown(elsewhere, both, one, other)).toBe('N S1 S9 X2 b9');
  });

  it('hides one of three that only all together leave one person alone', () => {
    const alone = ['X1', 'X2', 'X3'].map((of) => ({ who: 'a1', of, persons: 6 }));
    expect(shown(...alone, { who: 'q1-2', of: 'X1 X2' }, { who: 't1-2', of: 'X2 X3' })).toBe('X2 X3');
  });

  it('counts each person without a name as one more, and nobody twice', () => {
    const [nameless, named_] = [new Standing(), new Standing()];
    for (let place = 0; place < 6; place += 1) {
      nameless.add({ counsellor: `c${place % 3}`, learner: '' }, named('N'));
      named_.add({ counsellor: `c${place % 3}`, learner: `p${place % 4}` }, named('N'));
    }
    expect([shownUnits([nameless.patterns], least).size, shownUnits([named_.patterns], least).size]).toEqual([1, 0]);
  });
});

/** A rank over the remainders of a prime, larger than any determinant of tables so small: exact. */
const prime = 32_749;

function rank(table: readonly (readonly number[])[]): number {
  let rows = table.map((row) => [...row]);
  for (let column = 0, found = 0; ; column += 1) {
    if (rows.length === 0 || column >= (table[0]?.length ?? 0)) return found;
    const pivot = rows.find((row) => (row[column] ?? 0) !== 0);
    if (!pivot) continue;
    found += 1;
    rows = rows.filter((row) => row !== pivot).map((row) => row.map((value, place) =>
      (((value * (pivot[column] ?? 0) - (pivot[place] ?? 0) * (row[column] ?? 0)) % prime) + prime) % prime));
  }
}

function* someOf(names: readonly string[], most: number, from = 0): Generator<readonly string[]> {
  yield [];
  for (let place = from; most > 0 && place < names.length; place += 1) {
    for (const more of someOf(names, most - 1, place + 1)) yield [names[place] ?? '', ...more];
  }
}

interface Decision { readonly counsellor: string; readonly learner: string; readonly of: string }

const world = fc.array(fc.record({ structure: fc.nat(2), branch: fc.nat(1), operators: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
  moves: fc.boolean(), persons: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }) }), { minLength: 3, maxLength: 9 })
  .map((people) => people.flatMap(({ structure, branch, operators, moves, persons }, place): Decision[] => persons.map((person, turn) => ({
    counsellor: `c${place}`, learner: `p${person}`,
    of: ['N', `B${structure % 2}`, `S${structure}`, `b${structure}/${moves && turn > 0 ? 1 - branch : branch}`,
      ...operators.map((one) => `X${one}`)].join(' '),
  }))));

it('never lets anybody be found, whatever is added to and taken away from what', () => {
  let hidden = 0;
  fc.assert(fc.property(world, (decisions) => {
    const standing = new Standing();
    for (const decision of decisions) standing.add(decision, named(decision.of));
    const seen = [...shownUnits([standing.patterns], least)];
    hidden += new Set(decisions.flatMap(({ of }) => of.split(' '))).size - seen.length;
    const table = (some: readonly Decision[]) => seen.map(({ unit }) => some.map(({ of }) => (of.split(' ').includes(unit) ? 1 : 0)));
    const whole = rank(table(decisions));
    for (const kind of ['counsellor', 'learner'] as const) {
      const names = [...new Set(decisions.map((decision) => decision[kind]))];
      for (const few of someOf(names, kind === 'counsellor' ? least.counsellors - 1 : least.persons - 1)) {
        // Something is left of these few alone when the others know less than everybody together.
        expect(rank(table(decisions.filter((decision) => !few.includes(decision[kind]))))).toBe(whole);
      }
    }
  }), { numRuns: 60 });
  expect(hidden).toBeGreaterThan(0);
});
