import type { Affiliation } from '@boussole/domain/neutrality/own-set';
import type { Chance } from './chance.js';

/** Places are counted in minutes of travel. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** `attraction` is a log weight: what makes an operator better liked by everybody, at equal distance. */
export interface Operator {
  readonly id: string;
  readonly attraction: number;
  readonly sites: readonly Place[];
}

export interface Offer extends Place {
  readonly operator: string;
  readonly option: string;
  readonly site: string;
  readonly path: string;
}

export interface Structure extends Place {
  readonly id: string;
  /** Null: a structure that belongs to no operator. */
  readonly operator: string | null;
}

export interface Counsellor {
  readonly id: string;
  readonly structure: Structure;
  /** How many more people than others come to this person. */
  readonly activity: number;
  readonly secondedTo: string | null;
  /** What this person likes in each operator, as a log weight: one's own, without any interest. */
  readonly tastes: ReadonlyMap<string, number>;
}

export interface Region {
  readonly operators: readonly Operator[];
  readonly offers: readonly (readonly Offer[])[];
  readonly structures: readonly Structure[];
  readonly counsellors: readonly Counsellor[];
  readonly links: readonly Affiliation[];
}

export const size = {
  width: 80, height: 60, operators: 13, fields: 20, antennas: 9, employers: 12, independents: 4, structures: 33, counsellors: 311,
  attraction: 0.3, taste: 0.1, seconded: 0.25,
} as const;

/** The operator with many antennas; the others have one structure or two. */
export const largeOperator = 'op-00';
const grouped: readonly (readonly [string, string])[] = [['op-03', 'op-04'], ['op-07', 'op-08']];
const number = (value: number): string => String(value).padStart(2, '0');

/** Everything is drawn, except where it is said how attractive the large operator is. */
export function aRegion(chance: Chance, largeAttraction: number | null = null): Region {
  const drawn = Array.from({ length: size.operators }, (_, place) => anOperator(`op-${number(place)}`, chance));
  const told = ({ id, attraction }: Operator) => (id === largeOperator ? largeAttraction : null) ?? attraction;
  const operators = drawn.map((one) => ({ ...one, attraction: told(one) }));
  const structures = someStructures(operators, chance);
  const counsellors = Array.from({ length: size.counsellors }, (_, place) => aCounsellor(place, structures, operators, chance));
  return { operators, offers: someOffers(operators, chance), structures, counsellors, links: linksOf(structures, counsellors) };
}

function anOperator(id: string, chance: Chance): Operator {
  const count = id === largeOperator ? size.antennas : chance.between(3, 5);
  const sites = Array.from({ length: count }, () => aPlace(chance));
  return { id, attraction: chance.normal(size.attraction), sites };
}

const aPlace = (chance: Chance): Place => ({ x: chance.next() * size.width, y: chance.next() * size.height });

/** Each site offers what its operator knows, and not all of it everywhere. */
function someOffers(operators: readonly Operator[], chance: Chance): Offer[][] {
  const fields: Offer[][] = Array.from({ length: size.fields }, () => []);
  for (const { id, sites } of operators) {
    const known = fields.map(() => chance.happens(0.6));
    sites.forEach((site, place) => fields.forEach((offers, field) => {
      if (known[field] !== true || chance.happens(0.45)) return;
      for (let option = chance.happens(0.3) ? 2 : 1; option > 0; option -= 1) {
        const path = chance.happens(0.25) ? 'alternance' : 'plein temps';
        offers.push({ ...site, operator: id, option: `${field}-${option}`, site: `${id}-${place}`, path });
      }
    }));
  }
  return fields;
}

/** A structure stands beside a site of its operator: what is one's own is nearer. */
function someStructures(operators: readonly Operator[], chance: Chance): Structure[] {
  return Array.from({ length: size.structures }, (_, place) => {
    const id = `st-${number(place)}`;
    const linked = size.structures - size.independents;
    const owner = operators[place < size.antennas ? 0 : 1 + ((place - size.antennas) % size.employers)];
    if (place >= linked || owner === undefined) return { id, operator: null, ...aPlace(chance) };
    const turn = place < size.antennas ? place : Math.floor((place - size.antennas) / size.employers);
    const site = owner.sites[turn] ?? chance.one(owner.sites);
    return { id, operator: owner.id, x: site.x + chance.normal(4), y: site.y + chance.normal(4) };
  });
}

function aCounsellor(place: number, structures: readonly Structure[], operators: readonly Operator[], chance: Chance): Counsellor {
  const structure = structures[place % structures.length] ?? chance.one(structures);
  const isSeconded = structure.operator === null && chance.happens(size.seconded);
  return {
    id: `co-${String(place).padStart(3, '0')}`, structure, activity: Math.exp(chance.normal(0.5)),
    secondedTo: isSeconded ? chance.one(operators).id : null,
    tastes: new Map(operators.map(({ id }) => [id, chance.normal(size.taste)])),
  };
}

function linksOf(structures: readonly Structure[], counsellors: readonly Counsellor[]): Affiliation[] {
  const always = { from: null, to: null };
  return [
    ...structures.flatMap(({ id, operator }): Affiliation[] =>
      (operator === null ? [] : [{ holderKind: 'structure', holder: id, operator, kind: 'employer', ...always }])),
    ...counsellors.flatMap(({ id, secondedTo }): Affiliation[] =>
      (secondedTo === null ? [] : [{ holderKind: 'counsellor', holder: id, operator: secondedTo, kind: 'secondment', ...always }])),
    ...grouped.map(([holder, operator]): Affiliation => ({ holderKind: 'operator', holder, operator, kind: 'group', ...always })),
  ];
}
