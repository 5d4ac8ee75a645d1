import type { PeriodLevel } from '@boussole/domain/neutrality/period/period-audit';
import type { Place } from './places.queries.js';

interface Whose { readonly organisationId: string | null; readonly basins: readonly string[] }

/** Whose a unit is, and in which territories it stands. */
export class Bodies {
  private readonly owners = new Map<string, string>();
  private readonly ofBranch = new Map<string, readonly string[]>();
  private readonly ofOrganisation = new Map<string, Set<string>>();

  constructor(places: readonly Place[]) {
    for (const { branch, organisation, basin } of places) {
      this.owners.set(branch, organisation);
      this.ofBranch.set(branch, basin === null ? [] : [basin]);
      const basins = this.ofOrganisation.get(organisation) ?? new Set();
      if (basin !== null) basins.add(basin);
      this.ofOrganisation.set(organisation, basins);
    }
  }

  private basinsOf(level: PeriodLevel, unit: string): readonly string[] {
    if (level === 'counsellor') return [];
    return level === 'branch' ? this.ofBranch.get(unit) ?? [] : [...this.ofOrganisation.get(unit) ?? []].sort();
  }

  whose(level: PeriodLevel | 'network', unit: string | null): Whose {
    if (level === 'network' || level === 'counsellor' || unit === null) return { organisationId: null, basins: [] };
    return { organisationId: level === 'branch' ? this.owners.get(unit) ?? null : unit, basins: this.basinsOf(level, unit) };
  }
}
