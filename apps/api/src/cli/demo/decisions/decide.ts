import type { Alternative } from '@boussole/domain/choice/snapshot';
import { Dice } from '../dice.js';
import { organisationId } from '../register/places.js';
import { boycott, boycotted, type ToldTeam } from './told.js';

const shownBesides = 2;

/** What is left in sight by whoever shows her own and two others; everybody else shows all. */
export function shownBy({ narrows }: ToldTeam, alternatives: readonly Alternative[], order: readonly number[], dice: Dice): readonly number[] {
  if (!narrows || dice.chance(0.2)) return order;
  const isOwn = (n: number): boolean => alternatives[n]?.own ?? false;
  const others = order.filter((n) => !isOwn(n)).slice(0, shownBesides);
  return order.filter((n) => isOwn(n) || others.includes(n));
}

/** One of what is shown: by nearness, taste and, where it is told, interest. */
export function chosenBy(team: ToldTeam, alternatives: readonly Alternative[], shown: readonly number[], dice: Dice): Alternative {
  const weighed = alternatives.filter(({ n }) => shown.includes(n)).map((one) => ({ one, weight: weightFor(team, one) }));
  let left = dice.roll() * weighed.reduce((sum, { weight }) => sum + weight, 0);
  const found = weighed.find(({ weight }) => (left -= weight) < 0) ?? weighed.at(-1);
  if (!found) throw new RangeError('nothing is shown');
  return found.one;
}

function weightFor({ body, preference = 1, favours }: ToldTeam, { operator, own, minutes }: Alternative): number {
  const near = Math.exp(-(minutes ?? 45) / 150);
  const isAvoided = operator === organisationId(boycotted) && body !== boycotted;
  return near * tasteFor(operator) * (own ? preference : 1) * (isAvoided ? 1 / boycott : 1)
    * (favours && operator === organisationId(favours[0]) ? favours[1] : 1);
}

/** Some operators are a little better liked than others, by everybody; not the one that is avoided. */
function tasteFor(operator: string): number {
  return operator === organisationId(boycotted) ? 1 : 0.8 + 0.4 * new Dice(`taste:${operator}`).roll();
}
