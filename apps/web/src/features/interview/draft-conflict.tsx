import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { draftElsewhere } from './interview-requests';
import type { Draft, Writing } from './writing';

interface Props {
  dossierId: string;
  mine: Writing;
  onMine: (theirs: Draft | null) => void;
  onTheirs: (theirs: Draft | null) => void;
}

/** Two windows wrote the same draft: both texts, side by side, and the choice. Neither is lost before it. */
export function DraftConflict({ dossierId, mine, onMine, onTheirs }: Props) {
  const t = useTranslations('interview');
  const dates = useDates();
  const refusal = useRefusal();
  const elsewhere = useQuery({
    queryKey: [useScope(), 'draft-elsewhere', dossierId],
    queryFn: () => draftElsewhere(dossierId),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

  if (!elsewhere.isSuccess) {
    return (
      <Dialog title={t('conflictTitle')} isAlert>
        {elsewhere.isError ? (
          <LoadError
            what={t('conflictText')}
            reason={refusal(elsewhere.error)}
            onRetry={() => void elsewhere.refetch()}
            busy={elsewhere.isFetching}
          />
        ) : (
          <Skeleton rows={4} />
        )}
      </Dialog>
    );
  }
  const theirs = elsewhere.data;
  return (
    <Dialog title={t('conflictTitle')} size="wide" isAlert>
      <p>{theirs ? t('conflictText') : t('gone')}</p>
      <div className="compare">
        <Side title={t('mine')} text={mine} action={t('keepMine')} onChoose={() => onMine(theirs)} />
        <Side
          title={theirs ? t('theirs', { time: dates.time(theirs.savedAt) }) : t('gone')}
          text={theirs}
          action={t('keepTheirs')}
          onChoose={() => onTheirs(theirs)}
        />
      </div>
    </Dialog>
  );
}

interface SideProps {
  title: string;
  text: Pick<Draft, 'summary' | 'privateNote'> | null;
  action: string;
  onChoose: () => void;
}

function Side({ title, text, action, onChoose }: SideProps) {
  const t = useTranslations('interview');
  return (
    <section className="panel" aria-label={title}>
      <h3 className="entry-title">{title}</h3>
      <p className="written">{text?.summary || t('noText')}</p>
      {text?.privateNote && (
        <div className="private-block">
          <span className="private-mark">
            <Lock aria-hidden size={14} />
            {t('privateNote')}
          </span>
          <p className="written">{text.privateNote}</p>
        </div>
      )}
      <div className="actions">
        <Button onPress={onChoose}>{action}</Button>
      </div>
    </section>
  );
}
