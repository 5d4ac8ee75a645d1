import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { GitMerge } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCan, useScope } from '../../lib/session';
import { buttonClass } from '../../ui/button-class';
import { Notice } from '../../ui/notice';
import { mergedIntoQuery } from './merges-query';

/** Under a dossier that does not open: where it is now, when it was merged into one that would. Else nothing. */
export function MergedElsewhere({ id }: { id: string }) {
  const t = useTranslations('merge');
  const query = useQuery({ ...mergedIntoQuery(useScope(), id), enabled: useCan()('mergedInto') });
  if (!query.data) return null;
  return (
    <Notice>
      <p>{t('elsewhere', { title: query.data.title, reference: query.data.reference })}</p>
      <p className="actions">
        <Link to="/dossiers/$id" params={{ id: query.data.id }} className={buttonClass('primary')}>
          <GitMerge aria-hidden size={16} />
          {t('openThere')}
        </Link>
      </p>
    </Notice>
  );
}
