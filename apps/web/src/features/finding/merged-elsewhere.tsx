import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { GitMerge } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useCan, useScope } from '../../lib/session';
import { buttonClass } from '../../ui/button-class';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { mergedIntoQuery } from './merges-query';

interface Props {
  id: string;
  otherwise: ReactNode;
}

/** Instead of a dossier that does not open: where it is now, when it was merged into another. */
export function MergedElsewhere({ id, otherwise }: Props) {
  const t = useTranslations('merge');
  const isAskable = useCan()('mergedInto');
  const query = useQuery({ ...mergedIntoQuery(useScope(), id), enabled: isAskable });
  if (isAskable && query.isPending) return <Skeleton rows={3} height={48} />;
  if (!query.data) return otherwise;
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
