import { keepers } from '../access/operations.js';
import type { Actor, Role } from '../access/roles.js';
import { type Decision, allow, refuse } from '../decision.js';
import type { SheetMove } from './vocabulary.js';

/** What a rule needs to know of a sheet: who keeps it, and whether it still stands for itself. */
export interface SheetFacts {
  /** The organisation that keeps it. */
  readonly keeperId: string;
  readonly mergedIntoId?: string | null;
}

const keeping: readonly Role[] = keepers;

/** The keepers of the organisation that keeps a sheet change it; nobody else does. */
export function mayKeep(sheet: SheetFacts, actor: Pick<Actor, 'organisationId' | 'role'>): Decision<true> {
  const isKeeper = keeping.includes(actor.role) && sheet.keeperId === actor.organisationId;
  if (!isKeeper) return refuse('access.denied');
  return sheet.mergedIntoId ? refuse('sheet.merged') : allow(true);
}

/** What the screen may offer: everybody may propose a correction, a visitor too; a keeper changes and confirms. */
export const sheetMoves = (sheet: SheetFacts, actor: Pick<Actor, 'organisationId' | 'role'> | null): SheetMove[] =>
  (actor && mayKeep(sheet, actor).ok ? ['edit', 'confirm', 'correct'] : ['correct']);
