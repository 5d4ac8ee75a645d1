import type { Level } from '../figures/units.js';
import type { Actor } from './roles.js';

/** Whose figures they are. */
export interface Unit { readonly id: string; readonly level: Level }

/** A manager answers for her body and each of its branches; everybody else reads what her own branch does. */
export const mayReadFigures = (actor: Pick<Actor, 'role' | 'branchId' | 'organisationId'>, { id, level }: Unit): boolean =>
  (actor.role === 'manager' ? level === 'branch' || id === actor.organisationId : id === actor.branchId);

/** Who sent to whom, and how it was answered: to whoever was entrusted with a territory. */
export const mayCoordinate = (basins: readonly string[]): boolean => basins.length > 0;
