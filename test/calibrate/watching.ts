import { parameters } from '@boussole/domain/neutrality/parameters';
import { DOUBLING } from '@boussole/domain/neutrality/power';
import { logDrift, logEvidence, monitorOf, startWatch, watched } from '@boussole/domain/neutrality/sequential';
import type { Chance } from './chance.js';
import { type KnownDecision, ofShare, variedMix } from './mixes.js';
import { decimal, likely, percent, quantile, type Row, share, thousands } from './rows.js';

const { falseAlarmRate, driftThreshold } = parameters.sequential;
const monitor = monitorOf(parameters.tolerance);

/** One counsellor, looked at after each decision: when the evidence and the drift first reached their lines; never is Infinity. */
interface Life {
  readonly twenty: number;
  readonly alarm: number;
  readonly drift: number;
}

interface Course {
  readonly decisions: readonly KnownDecision[];
  readonly length: number;
  readonly preferenceAt: (step: number) => number;
  /** When enough is known. */
  readonly isOver: (life: Life) => boolean;
}

/** P5: whoever looks after every decision, for years, is deceived no more often than was said. */
export function looks(chance: Chance, people: number, length: number): Row[] {
  const { decisions } = variedMix(chance, 60);
  const never = () => false;
  return [[1, 'neutre', 0.088] as const, [parameters.tolerance, 'à la marge', 0.55] as const].flatMap(([theta, who, promisedDrift]) => {
    const lives = Array.from({ length: people }, () => live({ decisions, length, preferenceAt: () => theta, isOver: never }, chance));
    const count = (of: keyof Life) => lives.filter((life) => life[of] <= length).length;
    const [twenty, alarm, drift] = [count('twenty'), count('alarm'), count('drift')];
    const runs = `${thousands(people)} conseillers × ${thousands(length)}`;
    const bounded = (line: number, found: number, limit: number): Row => ({
      code: 'P5', promise: `regard après chaque orientation, ${who} : e ≥ ${line} un jour`, promised: `≤ ${percent(limit)}`,
      measured: percent(share(found, people), 2), isHeld: likely(found, people)[0] <= limit, runs, figures: { people, length, found },
    });
    return [bounded(1 / falseAlarmRate, alarm, falseAlarmRate), bounded(20, twenty, 0.05), {
      code: 'P6', promise: `dérive, ${who} : fausse alerte en ${thousands(length)} orientations`,
      promised: `≤ ${percent(promisedDrift)} en 2 000`, measured: percent(share(drift, people)),
      isHeld: likely(drift, people)[0] <= promisedDrift, runs, figures: { people, length, found: drift },
    }];
  });
}

const clean = 300;

/** P6: after how many referrals is a preference seen? One's own is a third of each set. */
export function delays(chance: Chance, people: number): Row[] {
  const decisions = [ofShare(0.33)];
  const at = (theta: number): number[] => Array.from({ length: people }, () =>
    live({ decisions, length: 3000, preferenceAt: () => theta, isOver: ({ alarm }) => alarm < Infinity }, chance).alarm);
  const rows = ([[DOUBLING, 42, 88], [2.5, 115, 243], [6, 22, 41]] as const).map(([theta, half, most]) =>
    delayRow(`θ = ${decimal(theta)} dès le début : orientations avant e ≥ 200`, [half, most], at(theta)));
  const changed = Array.from({ length: people }, () => changedLife(decisions, chance)).filter(({ drift }) => drift > clean);
  return [...rows, delayRow(`θ = ${decimal(DOUBLING)} après ${clean} neutres : orientations avant l’alerte de dérive`, [34, 67],
    changed.map(({ drift }) => drift - clean))];
}

const changedLife = (decisions: readonly KnownDecision[], chance: Chance): Life => live({
  decisions, length: clean + 3000, preferenceAt: (step) => (step <= clean ? 1 : DOUBLING), isOver: ({ drift }) => drift < Infinity,
}, chance);

function delayRow(promise: string, [half, most]: readonly [number, number], delaysOfAll: readonly number[]): Row {
  const [median, ninth] = [quantile(delaysOfAll, 0.5), quantile(delaysOfAll, 0.9)];
  const surely = (part: number) => quantile(delaysOfAll, part - 1.96 * Math.sqrt((part * (1 - part)) / delaysOfAll.length));
  return {
    code: 'P6', promise, promised: `médiane ${half}, 90 % en ${most}`, measured: `médiane ${median}, 90 % en ${ninth}`,
    isHeld: surely(0.5) <= half && surely(0.9) <= most, runs: `${thousands(delaysOfAll.length)} conseillers`,
    figures: { people: delaysOfAll.length, median, ninth },
  };
}

function live({ decisions, length, preferenceAt, isOver }: Course, chance: Chance): Life {
  let watch = startWatch(monitor);
  let life: Life = { twenty: Infinity, alarm: Infinity, drift: Infinity };
  for (let step = 1; step <= length && !isOver(life); step += 1) {
    const { law, chances } = chance.one(decisions);
    const theta = preferenceAt(step);
    watch = watched(monitor, watch, law, law.least + chance.weighed(chances.map((value, k) => value * theta ** k)));
    const [evidence, drift] = [logEvidence(watch), logDrift(watch)];
    const first = (known: number, isReached: boolean) => (known === Infinity && isReached ? step : known);
    life = {
      twenty: first(life.twenty, evidence >= Math.log(20)), alarm: first(life.alarm, evidence >= -Math.log(falseAlarmRate)),
      drift: first(life.drift, drift >= Math.log(driftThreshold)),
    };
  }
  return life;
}
