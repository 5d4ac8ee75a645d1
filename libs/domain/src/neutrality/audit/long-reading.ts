import { sayList } from './numbers.js';
import type { LevelReading, Reading, UnitReading } from './reading.js';
import { falseAlarmSentence, reintegratedSentence, scatteredPeersSentence, type Sentence } from './sentences.js';
import type { LevelReport, LongUnit } from './level-report.js';
import type { LongAudit } from './long-report.js';
import { unitReading } from './unit-reading.js';

/** What the long form says in sentences; `canAnswer`: they stand where the unit can answer. */
export const longReading = ({ report: { levels }, operators, reintegrated }: LongAudit, canAnswer: boolean): Reading => ({
  levels: [
    levelReading({ level: 'structure', report: levels.structure, operators: operators.structure, reintegrated, canAnswer }),
    levelReading({ level: 'conseiller', report: levels.conseiller, operators: operators.conseiller, reintegrated: new Map(), canAnswer }),
  ],
  notes: [],
});

interface Level {
  readonly level: LevelReading['level'];
  readonly report: LevelReport;
  readonly operators: ReadonlyMap<string, ReadonlySet<string>>;
  readonly reintegrated: ReadonlyMap<string, number>;
  readonly canAnswer: boolean;
}

function levelReading({ level, report, operators, reintegrated, canAnswer }: Level): LevelReading {
  const units = report.units.map((unit) => {
    const reading = readingOf(unit, [...operators.get(unit.unit) ?? []].sort(), canAnswer);
    const times = reintegrated.get(unit.unit);
    return times === undefined ? reading : { ...reading, sentences: [...reading.sentences, reintegratedSentence(times)] };
  });
  const signals = units.filter(({ status }) => status === 'orange').length;
  const notes: Sentence[] = [];
  if (signals > 0) notes.push(falseAlarmSentence(signals));
  if (report.margins.B2?.capped) notes.push(scatteredPeersSentence);
  return { level, units, notes };
}

function readingOf(unit: LongUnit, operators: readonly string[], canAnswer: boolean): UnitReading {
  const peers = unit.baselines?.B2;
  return unitReading({
    counts: unit, figures: unit, status: unit.status, operator: operators.length > 0 ? sayList(operators) : null,
    shrunk: unit.eb?.ratio_shrunk ?? null, power: unit.power_x2 ?? null, peers: peers ? { expected: peers.E, ratio: peers.ratio } : null,
    p: unit.p_all ?? null, origin: unit.decomposition ?? null, excludedWishes: unit.n_excluded_wish, canAnswer,
  });
}
