import type { Owner } from '../../owner.js';

/** The bodies of the register, as a file names them: by identifier, by enterprise number, or by name. */
export class Bodies {
  private constructor(private readonly byName: ReadonlyMap<string, string>, private readonly basins: ReadonlySet<string>) {}

  static async read(owner: Owner): Promise<Bodies> {
    const rows = await owner.ask<{ id: string; name: string; enterprise_number: string | null }>(
      'select coalesce(merged_into_id, id) as id, name, enterprise_number from organisation');
    const basins = await owner.ask<{ basin: string }>('select distinct basin from commune');
    const names = rows.flatMap(({ id, name, enterprise_number: number }) =>
      [id, name, ...(number === null ? [] : [number])].map((key): [string, string] => [folded(key), id]));
    return new Bodies(new Map(names), new Set(basins.map(({ basin }) => basin)));
  }

  idOf(name: string): string | null { return this.byName.get(folded(name)) ?? null; }
  isBasin(code: string): boolean { return this.basins.has(code); }
}

const folded = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, '\'').replace(/\s+/g, ' ').trim().toLowerCase();
