import { useTranslations } from 'use-intl';
import { Select } from '../../ui/select';
import type { Colleague } from './team-query';

interface Props {
  label: string;
  colleagues: readonly Colleague[];
  value: string;
  onChange: (membershipId: string) => void;
  error?: string | undefined;
}

/** One caseworker of the branch, nobody chosen beforehand. */
export function ColleagueSelect({ label, colleagues, value, onChange, error }: Props) {
  const t = useTranslations('team');
  const people = colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }));
  const options = [{ value: '', label: t('choose') }, ...people];
  return <Select label={label} value={value} options={options} onChange={onChange} error={error} />;
}
