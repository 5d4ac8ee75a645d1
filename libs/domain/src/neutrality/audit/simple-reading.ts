import { type Parameters, parameters } from '../parameters.js';
import { powerAbove } from '../power.js';
import { shrunken } from '../shrinkage.js';
import { judge, type Unit } from '../status.js';
import { emptyTally, type Tally } from '../tally.js';
import { inCanonicalOrder } from './canonical-tally.js';
import { type LevelReading, type Reading, statusOfJudgement } from './reading.js';
import type { SimpleReport, SimpleTallies, SimpleUnit } from './simple-report.js';
import { simpleFormSentence } from './sentences.js';
import { unitReading } from './unit-reading.js';

/** What the simple form says in sentences: with equal chances alone, nothing is more than to be looked at. */
export function simpleReading(
  { levels }: SimpleReport, { structures, counsellors }: SimpleTallies, settings: Parameters = parameters,
): Reading {
  return {
    levels: [
      levelReading('structure', levels.structure, structures, settings), levelReading('conseiller', levels.conseiller, counsellors, settings),
    ],
    notes: [simpleFormSentence],
  };
}

function levelReading(
  level: LevelReading['level'], units: readonly SimpleUnit[], tallies: ReadonlyMap<string, Tally>, settings: Parameters,
): LevelReading {
  const family = units.filter(({ assessable }) => assessable);
  const tallyOf = ({ unit }: SimpleUnit) => inCanonicalOrder(tallies.get(unit) ?? emptyTally());
  const { units: shrunk } = shrunken(family.map(tallyOf));
  const ratios = new Map(family.map(({ unit }, place) => [unit, shrunk[place]?.ratio ?? null]));
  const judged = judge(units.map((one) => judgeable(one, ratios.get(one.unit) ?? null)), settings);
  return {
    level,
    notes: [],
    units: units.map((one, place) => {
      const status = statusOfJudgement[judged[place]?.status ?? 'grey'];
      return unitReading({
        counts: one, figures: one, status, operator: null, shrunk: ratios.get(one.unit) ?? null, peers: null, p: one.q_margin ?? null,
        power: status === 'gris' && one.n > 0 ? powerAbove(tallyOf(one), settings.tolerance) : null, origin: null, excludedWishes: 0, canAnswer: false,
      });
    }),
  };
}

const judgeable = (one: SimpleUnit, shrunkenRatio: number | null): Unit => ({
  unit: one.unit, decisions: one.n, variance: one.V, smallestP: 10 ** (one.log10_p_min_attainable ?? 0), observed: one.O,
  upperLimit: one.limits?.['0.95'].count[1] ?? Infinity, pEqual: one.margin?.p_ge ?? 1, pPeers: null,
  pLow: one.margin_low?.p_le ?? 1, shrunkenRatio, peersRatio: null,
});
