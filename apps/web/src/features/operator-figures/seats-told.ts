import type { OperatorSeats } from './operator-query';

export type ToldSeats = OperatorSeats & { unmet: number };

/** Beside whom seats are free, and how many other offers have some: of those, nobody can say that anybody is waiting for them. */
export function seatsTold(seats: readonly OperatorSeats[]): { told: ToldSeats[]; rest: number } {
  const told = seats.filter((one): one is ToldSeats => one.unmet !== null && one.unmet > 0);
  const named = new Set(told.map(({ offerId }) => offerId));
  return { told, rest: new Set(seats.map(({ offerId }) => offerId).filter((id) => !named.has(id))).size };
}
