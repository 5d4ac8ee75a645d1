import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { readFrame, showPeriod, showReplay } from './frame.queries.js';
import type { MethodView, SettingView, VersionView } from './method.graphql.js';

type Settings = Readonly<Record<string, unknown>>;
type VersionRow = Omit<VersionView, 'settings'> & { settings: Settings };

/** What is measured with, and what was measured: for everybody who is measured. */
export async function readMethod(ask: Ask, viewer: Viewer, today: CalendarDate): Promise<MethodView> {
  const { periods, reader } = await readFrame(ask, viewer, today, { period: null, version: null });
  const versions = await ask<VersionRow>(`
    select version, applies_from::text as "appliesFrom", reason, registered_at as "registeredAt", settings, app.staff(registered_by)->>'name' as "registeredByName"
    from audit_parameters order by applies_from desc, registered_at desc`);
  return {
    versions: versions.map((version) => ({ ...version, settings: settingsOf(version.settings) })),
    reports: periods.flatMap((period) => period.reports.map((report) => ({ ...showReplay(report), period: showPeriod(period) }))),
    mayRegister: viewer.role === 'coordinator' && reader.basins.includes('*'),
  };
}

// One line a parameter, whatever group it stands in.
const settingsOf = (settings: Settings, prefix = ''): SettingView[] => Object.entries(settings).flatMap(([name, value]) =>
  (isGroup(value) ? settingsOf(value, `${prefix}${name}.`) : [{ name: prefix + name, value: String(value) }]));

const isGroup = (value: unknown): value is Settings => typeof value === 'object' && value !== null && !Array.isArray(value);
