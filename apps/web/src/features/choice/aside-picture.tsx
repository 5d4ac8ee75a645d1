import { useTranslations } from 'use-intl';
import type { ChoiceSet } from './choice-query';

/** How many were set aside, and why: a bar a reason, the number written beside it. */
export function AsidePicture({ aside }: Pick<ChoiceSet, 'aside'>) {
  const t = useTranslations('choice.why');
  const sorted = aside.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  const most = Math.max(1, ...sorted.map(({ count }) => count));
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className="meta">{t('asideText', { count: total })}</p>
      <ul className="aside-bars">
        {sorted.map(({ reason, count }) => (
          <li key={reason}>
            <span>{t(`reasons.${reason}`)}</span>
            <span className="aside-track" aria-hidden>
              <span className="aside-bar" style={{ inlineSize: `${Math.max(2, Math.round((count / most) * 100))}%` }} />
            </span>
            <span className="numeric">{count}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
