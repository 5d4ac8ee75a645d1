import { Watches } from '../audit/watch-report.js';
import { equalChoice } from '../law.js';
import { parameters } from '../parameters.js';
import { logDrift, logEvidence, monitorOf, startWatch, watched } from '../sequential.js';
import { carriedOver, type Episode, episodeFor, takenUp } from './episodes.js';

const law = equalChoice(3, 1, 1);

/** So many decisions for one's own house in a row. */
function leaning(margin: number, decisions: number) {
  const monitor = monitorOf(margin);
  let watch = startWatch(monitor);
  for (let n = 0; n < decisions; n += 1) watch = watched(monitor, watch, law, 1);
  return watch;
}

const episode = (more: Partial<Episode> = {}): Episode => ({
  number: 1, beganOn: '2026-03-02', endedOn: null, endReason: null, throughDay: '2026-03-20', employers: ['A'],
  margins: { equal: 1.25, peers: 1.5 },
  state: { n: 7, equal: leaning(1.25, 7), peers: leaning(1.5, 7), highest: 3, highestDrift: 20, alarm: null, driftAlarm: null }, ...more });

describe('an episode', () => {
  it('begins with the first decision, and goes on', () => {
    expect(episodeFor([], '2026-03-02', ['A'])).toEqual({ episode: null, ended: null });
    expect(episodeFor([episode()], '2026-03-25', ['A'])).toEqual({ episode: episode(), ended: null });
  });

  it('ends the day before the first decision under another employer', () => {
    const moved = episodeFor([episode()], '2026-03-25', ['B']);
    expect(moved).toEqual({ episode: null, ended: episode({ endedOn: '2026-03-24', endReason: 'employer' }) });
  });

  it('takes what comes late on its day, whoever paid then', () => {
    const ended = episode({ endedOn: '2026-03-24', endReason: 'employer' });
    const next = episode({ number: 2, beganOn: '2026-03-28', throughDay: '2026-03-30', employers: ['B'] });
    const of = (day: string) => episodeFor([ended, next], day, ['A']);
    expect([of('2026-03-10'), of('2026-03-24'), of('2026-03-01')].map(({ episode: found }) => found?.number)).toEqual([1, 1, 1]);
    expect(of('2026-03-26')).toEqual({ episode: next, ended: null });
    expect(of('2026-03-29')).toEqual({ episode: next, ended: null });
    expect(episodeFor([ended], '2026-04-02', ['A'])).toEqual({ episode: null, ended: null });
  });
});

describe('another margin', () => {
  it('keeps what was won, to the mean of all preferences that are weighed', () => {
    for (const [from, to] of [[1.25, 1.6], [1.6, 1.25]] as const) {
      const before = leaning(from, 9);
      const after = carriedOver(before, to);
      expect(after.likelihoods).toHaveLength(monitorOf(to).nodes.length);
      expect(logEvidence(after)).toBeCloseTo(logEvidence(before), 12);
      expect(logDrift(after)).toBeCloseTo(logDrift(before), 12);
      expect(after.decisions).toBe(9);
    }
    expect(carriedOver(startWatch(monitorOf(1.25)), 1.6)).toEqual(startWatch(monitorOf(1.6)));
  });

  it('never makes an unlikely alarm likelier: at the margin the mean of the evidence does not grow', () => {
    // Every way in which six decisions at the margin can go, the margin changing after three.
    const [first, second] = [monitorOf(1.25), monitorOf(1.6)];
    const chance = (theta: number) => theta / (theta + 2);
    let mean = 0;
    for (let way = 0; way < 64; way += 1) {
      let [watch, likelihood] = [startWatch(first), 1];
      for (let n = 0; n < 6; n += 1) {
        if (n === 3) watch = carriedOver(watch, 1.6);
        const marked = (way >> n) & 1;
        const p = chance(n < 3 ? 1.25 : 1.6);
        likelihood *= marked === 1 ? p : 1 - p;
        watch = watched(n < 3 ? first : second, watch, law, marked);
      }
      mean += likelihood * Math.exp(logEvidence(watch));
    }
    expect(mean).toBeCloseTo(1, 10);
  });

  it('changes nothing where it is the same, and begins the comparison with peers where there was none', () => {
    const one = episode();
    expect(takenUp(one, { equal: 1.25, peers: 1.5 })).toEqual(one.state);
    expect(takenUp(one, { equal: 1.25, peers: null }).peers).toBe(one.state.peers);
    const alone = episode({ margins: { equal: 1.25, peers: null }, state: { ...one.state, peers: null } });
    expect(takenUp(alone, { equal: 1.25, peers: 1.5 })).toEqual({ ...alone.state, peers: startWatch(monitorOf(1.5)) });
  });
});

it('does not ring in a quarter without peers, whatever was won before', () => {
  const alternatives = ['A', 'B', 'C'].map((operator) => ({ operator, path: null, minutes: null, weight: 1,
    isRetained: operator === 'A', isAdded: false, isShown: null, rank: null }));
  const decision = { id: 'd', line: 2, day: 0, counsellor: 'c', structure: 'A', learner: '', reason: '', wishedOperator: '',
    isWishVerified: false, gender: '', attainment: '', isNeedEdited: false, own: new Set(['A']), alternatives, remarks: [] };
  const strong = { ...episode().state, equal: leaning(1.25, 40), peers: leaning(1.5, 40) };
  expect(new Watches(null, 1, parameters).after(strong, decision)).toMatchObject({ n: 8, alarm: null, driftAlarm: null });
  const weights = { operators: new Map(), distances: new Map(), continuity: null, choices: 200, rounds: 1 };
  expect(new Watches(weights, 1.5, parameters).after(strong, decision)).toMatchObject({ n: 8, alarm: 8, driftAlarm: 8 });
});
