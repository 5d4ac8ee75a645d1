import { useTranslations } from 'use-intl';

/** The shape of what is coming, at its final height: nothing moves when it arrives. */
export function Skeleton({ rows = 4, height = 36 }: { rows?: number; height?: number }) {
  const t = useTranslations('common');
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton-row" style={{ blockSize: `${height}px` }}>
          <span style={{ inlineSize: `${[62, 48, 71, 55][row % 4]}%` }} />
        </div>
      ))}
    </div>
  );
}
