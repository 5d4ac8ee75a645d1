import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { Dossier } from './dossier-query';

/** Where the dossier is kept, and how many may open it: said before anything is read. */
export function WhoSees({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  const story = useTranslations('story');
  const dates = useDates();
  return (
    <>
      <p>
        {dossier.branchName} ({dossier.organisationName}) · {t('openedOn', { date: dates.day(dossier.openedAt) })}
      </p>
      <p className="meta">
        {story('whoSees', { people: dossier.readerCount, shares: dossier.shareCount })}{' '}
        <Link to="/dossiers/$id/partage" params={{ id: dossier.id }}>
          {story('whoSeesDetail')}
        </Link>
      </p>
    </>
  );
}
