import { useTranslations } from 'use-intl';
import type { ReportLine, ReportPlace } from './reports-query';

type Named = Pick<ReportLine, 'kind' | 'name' | 'organisationName' | 'basinName'>;

/** How a report is called: of what, and of when. */
export function useReportNames() {
  const t = useTranslations('reports');
  const nameOf = (kind: Named['kind'], name: string, basinName: string | null): string => {
    if (kind !== 'network') return t(`places.${kind}`, { name });
    return basinName === null ? t('places.network') : t('places.basin', { name: basinName });
  };
  return {
    report: ({ kind, name, organisationName, basinName }: Named): string => nameOf(kind, organisationName === null ? name : `${name} (${organisationName})`, basinName),
    place: ({ kind, name, basin }: ReportPlace): string => nameOf(kind, name, basin === '*' ? null : name),
    period: (code: string): string => {
      const [year = '', quarter] = code.split('-T');
      return quarter === undefined ? t('year', { year }) : t('quarter', { quarter, year });
    },
  };
}
