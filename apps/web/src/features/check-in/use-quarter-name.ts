import { useTranslations } from 'use-intl';

const quarters = ['q1', 'q2', 'q3', 'q4'] as const;

/** A quarter by its name, from its first day. */
export function useQuarterName(): (day: string) => string {
  const t = useTranslations('satisfaction');
  return (day) => t('quarterOf', { quarter: quarters[Math.floor((Number(day.slice(5, 7)) - 1) / 3)] ?? 'q4', year: day.slice(0, 4) });
}
