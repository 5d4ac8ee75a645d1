import { useTranslations } from 'use-intl';
import { Select } from '../../ui/select';
import { usePeriodName } from '../neutrality/use-period-name';
import type { Period } from './unit-fields';

interface Props {
  period: Period;
  periods: readonly Period[];
  onPeriod: (code: string) => void;
}

/** Which period one looks at: in the address, so that it can be sent to somebody else. */
export function PeriodSelect({ period, periods, onPeriod }: Props) {
  const t = useTranslations('neutrality');
  const nameOf = usePeriodName();
  const listed = periods.some(({ code }) => code === period.code) ? periods : [period, ...periods];
  const options = listed.map(({ code, kind, isClosed, from, until }) => {
    const name = nameOf(code, { from, until });
    return { value: code, label: kind === 'quarter' && !isClosed ? t('running', { name }) : name };
  });
  return <Select label={t('period')} value={period.code} options={options} onChange={onPeriod} />;
}
