import type { Ask } from '../../platform/statement.js';

/** A branch, whose it is and in which territory it stands. */
export interface Place { readonly branch: string; readonly organisation: string; readonly basin: string | null }

/** Every branch of the register: whom an audit speaks of may have closed since. */
export const readPlaces = (ask: Ask): Promise<Place[]> => ask<Place>(`
  select b.id as branch, b.organisation_id as organisation, c.basin from branch b left join commune c on c.nis = b.commune_nis
  order by b.id`);
