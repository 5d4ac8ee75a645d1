import { Refusal } from '../../platform/errors.js';

/** Where a page of a search ended: the draw, where its block of the wheel began, how far into the block it came. */
export interface SearchPlace {
  readonly seed: number;
  /** Where on the wheel the present block begins; none: at the draw's own point. */
  readonly block: { readonly turn: string; readonly id: string; readonly isSecondLap: boolean } | null;
  /** The last offer shown, and its rank in the draw; none: the block has not begun. */
  readonly last: { readonly rank: string; readonly id: string } | null;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shape = new RegExp(`^(-?\\d{1,10})/(?:([12])\\.(\\d{1,10})\\.(${uuid}))?/(?:(-?\\d{1,19})\\.(${uuid}))?$`);
const largest = 2n ** 63n;

/** A place as it leaves: nobody outside builds on what is in it. */
export function showSearchPlace({ seed, block, last }: SearchPlace): string {
  const begin = block ? `${block.isSecondLap ? 2 : 1}.${block.turn}.${block.id}` : '';
  return Buffer.from(`${seed}/${begin}/${last ? `${last.rank}.${last.id}` : ''}`).toString('base64url');
}

/** A place that came back; what is none is refused before it reaches a statement. */
export function readSearchPlace(text: string): SearchPlace {
  const [whole, seed, lap, turn, id, rank, lastId] = shape.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (whole === undefined || !isSeed(Number(seed)) || (rank && (BigInt(rank) >= largest || BigInt(rank) < -largest))) {
    throw new Refusal('input.invalid', 'after');
  }
  return {
    seed: Number(seed),
    block: lap && turn && id ? { turn, id, isSecondLap: lap === '2' } : null,
    last: rank && lastId ? { rank, id: lastId } : null,
  };
}

export const isSeed = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= 2 ** 31 - 1;
