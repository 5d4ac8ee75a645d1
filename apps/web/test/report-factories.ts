import type { Report, ReportLine, Reports } from '../src/features/reports/reports-query';

const id = '77777777-1111-4111-8111-111111111111';

/** The report of a branch over a year, as the list shows it. */
export const aReportLine = (more: Partial<ReportLine> = {}): ReportLine => ({
  id, kind: 'service', name: 'Antenne d’Avroy', organisationName: 'Cité des Métiers de Liège', basinName: null, period: '2026', edition: 1, isLast: true,
  madeAt: '2027-01-12T09:00:00Z', byName: 'Benoît Servais', ...more,
});

/** The same as its page shows it. */
export const aReport = (more: Partial<Report> = {}): Report => ({
  ...aReportLine(), branchId: '88888888-1111-4111-8111-111111111111', basin: null, from: '2026-01-01', until: '2026-12-31', versus: '2025', countedUntil: '2027-01-12T08:59:00Z',
  parts: [
    { section: 'foreword', isWritten: true, sentences: [], words: '', version: 0 },
    { section: 'public', isWritten: false, sentences: ['1 240 dossiers ont été ouverts (1 102 en 2025).'], words: 'Un printemps chargé.', version: 3 },
  ], ...more,
});

export const someReports = (more: Partial<Reports> = {}): Reports => ({
  periods: ['2026', '2026-T4'], places: [{ kind: 'service', branchId: null, basin: null, name: 'Cité des Métiers de Liège' }, { kind: 'network', branchId: null, basin: 'LG', name: 'Liège' }],
  reports: [aReportLine()], ...more,
});
