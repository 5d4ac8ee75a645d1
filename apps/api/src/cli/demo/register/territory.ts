import type { Owner } from '../../owner.js';

export interface Commune {
  readonly nis: string;
  readonly name: string;
  readonly basin: string | null;
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
}

/** Communes by their French name. */
export async function readCommunes(owner: Owner): Promise<ReadonlyMap<string, Commune>> {
  const rows = await owner.ask<Commune>(`select nis, name_fr as name, basin, lat, lon,
    (select min(postcode) from postcode p where p.nis = c.nis) as postcode from commune c`);
  return new Map(rows.map((commune) => [commune.name, commune]));
}

export function communeOf(communes: ReadonlyMap<string, Commune>, name: string): Commune {
  const found = communes.get(name);
  if (!found) throw new RangeError(`no commune is called ${name}`);
  return found;
}
