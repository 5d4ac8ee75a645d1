import { type AuditDecision, DecisionMaker } from '@boussole/domain/neutrality/audit/audit-decision';
import type { Session } from '@boussole/domain/neutrality/choice-set';
import { Issues } from '@boussole/domain/neutrality/import/issues';
import { OwnSets } from '@boussole/domain/neutrality/own-set';
import { type Biases, favourOf, preferenceOf } from './biases.js';
import type { Chance } from './chance.js';
import { type Counsellor, type Offer, type Place, type Region, size } from './region.js';

/** What everybody does, biased or not. */
export const habits = {
  /** A minute of travel, as a log weight. */
  decay: -0.02,
  /** A line further down, as a power of its rank. */
  order: -0.1,
  wishes: 0.12, wishesVerified: 0.8, wishesFollowed: 0.9,
  severalRetained: 0.05, unknownMinutes: 0.03, filtered: 0.25,
  maxMinutes: [30, 45, 60, 60, 60, 90],
  fewest: 2, most: 30,
} as const;

const [firstDay, lastDay] = [20_000, 20_364];

interface Line extends Offer {
  readonly minutes: number;
}

export interface Year {
  readonly decisions: readonly AuditDecision[];
  readonly region: Region;
  readonly biases: Biases;
}

/** A year of decisions, in the order of their days; sets, wishes, display and choice are drawn one after the other for each. */
export function aYear(region: Region, biases: Biases, count: number, chance: Chance): Year {
  const own = new OwnSets(region.links);
  const maker = new DecisionMaker(own, new Issues());
  const activities = Float64Array.from(region.counsellors, ({ activity }) => activity);
  const decisions: AuditDecision[] = [];
  for (let place = 0; place < count; place += 1) {
    const day = firstDay + Math.floor((place / count) * (lastDay - firstDay + 1));
    const counsellor = region.counsellors[chance.weighed(activities)] ?? chance.one(region.counsellors);
    const meeting = new Meeting(region, biases, counsellor, own.of(counsellor.id, counsellor.structure.id, day), chance);
    const made = maker.make({ ...nothingElse, id: String(place).padStart(6, '0'), line: place + 2, day, learner: String(place),
      counsellor: counsellor.id, structure: counsellor.structure.id, ...meeting.wish }, meeting.sessions(2 * place >= count));
    if (made) decisions.push(made);
  }
  return { decisions, region, biases };
}

const nothingElse = { gender: '', attainment: '', isNeedEdited: false };

/** One person with one counsellor. */
class Meeting {
  readonly wish: { readonly reason: string; readonly wishedOperator: string; readonly isWishVerified: boolean };
  private readonly lines: readonly Line[];
  private readonly wished: Line | null;

  constructor(private readonly region: Region, private readonly biases: Biases, private readonly counsellor: Counsellor,
    private readonly own: ReadonlySet<string>, private readonly chance: Chance) {
    this.lines = possible(region, counsellor.structure, chance);
    this.wished = chance.happens(habits.wishes) ? this.lines[chance.weighed(this.lines.map((line) => this.liked(line)))] ?? null : null;
    this.wish = {
      reason: this.wished ? 'souhait' : 'projet', wishedOperator: this.wished?.operator ?? '',
      isWishVerified: this.wished !== null && chance.happens(habits.wishesVerified),
    };
  }

  sessions(isLate: boolean): Session[] {
    const shown = this.display();
    const retained = this.choice(shown, preferenceOf(this.biases, this.counsellor, isLate));
    return this.lines.map((line) => ({
      operator: line.operator, option: line.option, site: line.site, path: line.path, weight: 1, status: 'open',
      minutes: this.chance.happens(habits.unknownMinutes) ? null : Math.round(line.minutes), isInReference: true,
      isRetained: retained.has(line), isShown: shown.includes(line), rank: shown.includes(line) ? shown.indexOf(line) + 1 : null,
    }));
  }

  /** The order is drawn by lot, and a filter that some set does not look at the operator, unless a bias says otherwise. */
  private display(): readonly Line[] {
    const { counsellor: { id }, biases, chance } = this;
    const all = chance.shuffled(this.lines);
    if (biases.narrowing.has(id)) return all.filter((line) => this.own.has(line.operator) || line === all[0] || chance.happens(0.3));
    const shown = chance.happens(habits.filtered) ? all.slice(0, Math.max(2, Math.ceil(all.length * (0.5 + chance.next() / 2)))) : all;
    return biases.ownFirst.has(id) ? [...shown].sort((one, other) => this.ownRank(one) - this.ownRank(other)) : shown;
  }

  private choice(shown: readonly Line[], preference: number): ReadonlySet<Line> {
    if (this.wished && this.chance.happens(habits.wishesFollowed)) return new Set([this.wished]);
    const weights = shown.map((line, place) => this.weightOf(line, preference) * (place + 1) ** habits.order);
    const first = this.chance.weighed(weights);
    const places = [first];
    if (shown.length > 2 && this.chance.happens(habits.severalRetained)) {
      places.push(this.chance.weighed(weights.map((weight, place) => (place === first ? 0 : weight))));
    }
    return new Set(places.flatMap((place) => shown[place] ?? []));
  }

  private weightOf(line: Line, preference: number): number {
    const { tastes, structure, secondedTo } = this.counsellor;
    const interest = this.own.has(line.operator) ? preference : favourOf(this.biases, secondedTo ?? structure.operator, line.operator);
    return this.liked(line) * Math.exp(tastes.get(line.operator) ?? 0) * interest;
  }

  /** What anybody would weigh. */
  private liked({ operator, minutes }: Line): number {
    const attraction = this.region.operators.find(({ id }) => id === operator)?.attraction ?? 0;
    return Math.exp(attraction + habits.decay * minutes);
  }

  private ownRank(line: Line): number {
    return this.own.has(line.operator) ? 0 : 1;
  }
}

/** Everything of one field that is near enough, the nearest thirty; where there is no choice, another need is drawn. */
function possible({ offers }: Region, structure: Place, chance: Chance): readonly Line[] {
  for (;;) {
    const home = { x: structure.x + chance.normal(10), y: structure.y + chance.normal(10) };
    const within = chance.one(habits.maxMinutes);
    const near = (offers[chance.below(size.fields)] ?? []).map((offer) => ({ ...offer, minutes: minutesBetween(home, offer) }))
      .filter(({ minutes }) => minutes <= within).sort((one, other) => one.minutes - other.minutes).slice(0, habits.most);
    if (near.length >= habits.fewest) return near;
  }
}

const minutesBetween = (one: Place, other: Place): number => 5 + 1.2 * Math.hypot(one.x - other.x, one.y - other.y);
