import { useTranslations } from 'use-intl';

/** How far something is, as a bar and as a number. */
export function Progress({ label, value }: { label: string; value: number }) {
  const t = useTranslations('imports');
  return (
    <div className="progress">
      <span>{label}</span>
      <progress aria-label={label} max={100} value={value} />
      <span className="numeric">{t('percent', { value })}</span>
    </div>
  );
}
