import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import type { Known, SimilarDossier } from '../finding/similar-query';
import { useSimilar } from '../finding/use-similar';

export const similarPlace = 'dossiers-proches';

/** Who of the branch may be the same person, and why. Opens beside the form, which stays. */
export function SimilarDossiers({ known }: { known: Known }) {
  const t = useTranslations('finding');
  const title = useTranslations('newDossier')('similar');
  const { lines, isWaiting, hasFailed } = useSimilar(known);
  const said = hasFailed ? t('similarFailed') : isWaiting ? t('similarWaiting') : t('similarCount', { count: lines.length });

  return (
    <div id={similarPlace} tabIndex={-1}>
      <Panel title={title}>
        <p className="meta" role="status">
          {said}
        </p>
        {lines.length > 0 && (
          <ul className="entry-list">
            {lines.map((found) => (
              <SimilarLine key={found.line.id} found={found} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

function SimilarLine({ found: { line, reasons } }: { found: SimilarDossier }) {
  const t = useTranslations('finding');
  const closed = useTranslations('caseload')('closed');
  const dates = useDates();
  const detail = [line.birthOn && dates.calendarDay(line.birthOn), line.communeName, line.leadName];
  return (
    <li>
      <div className="entry-text">
        <span>
          <Link
            to="/dossiers/$id"
            params={{ id: line.id }}
            target="_blank"
            className="row-link"
            aria-label={`${line.title} (${t('opensBeside')})`}
          >
            {line.title}
          </Link>{' '}
          {line.status === 'closed' && <Badge>{closed}</Badge>}
        </span>
        <span className="meta">{detail.filter(Boolean).join(' · ')}</span>
        <span>{t('why', { reasons: reasons.map((reason) => t(`reasons.${reason}`)).join(', ') })}</span>
      </div>
    </li>
  );
}
