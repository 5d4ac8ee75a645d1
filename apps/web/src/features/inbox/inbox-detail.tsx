import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { useScope } from '../../lib/session';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { HandoffBody } from '../handoff/handoff-body';
import { useHandoffPort, type Moved } from '../handoff/handoff-port';
import { handoffKey, handoffQuery, type Handoff } from '../handoff/handoff-query';
import { AnswerSessionDialog } from './answer-session-dialog';

interface Props {
  id: string;
  onBack: () => void;
  /** It is on screen: what was new in it has been seen. */
  onOpened: (id: string) => void;
  onMoved: (id: string, moved: Moved) => void;
  onAnswered: () => void;
}

/** The handoff that was opened, beside the list or in its place. The focus comes to its title. */
export function InboxDetail({ id, onBack, onOpened, onMoved, onAnswered }: Props) {
  const t = useTranslations('handoff');
  const hat = useScope();
  const refusal = useRefusal();
  const query = useQuery(handoffQuery(hat, id));
  const retry = () => void query.refetch();
  const queries = useQueryClient();
  // The one that is open was answered with the others: what became of it is read again.
  const answered = () => {
    void queries.invalidateQueries({ queryKey: handoffKey(hat) });
    onAnswered();
  };
  return (
    <section
      className="inbox-detail"
      aria-label={query.data?.offerTitle ?? t('handoffLoading')}
      onKeyDown={(event) => {
        // Not from a dialog, that Escape closes, nor from a message half written, that would be lost.
        const from = event.target instanceof HTMLElement && event.currentTarget.contains(event.target) ? event.target : null;
        if (event.key === 'Escape' && !event.defaultPrevented && from && !from.matches('input, textarea, select')) onBack();
      }}
    >
      <div className="actions">
        <Button icon={ArrowLeft} look="quiet" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
      {query.isPending && <Skeleton rows={8} height={44} />}
      {query.isError && !query.data && <LoadError what={t('handoffError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />}
      {query.data && (
        <>
          {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
          <Opened
            key={query.data.id}
            handoff={query.data}
            onOpened={() => onOpened(id)}
            onMoved={(moved) => onMoved(id, moved)}
            onAnswered={answered}
          />
        </>
      )}
    </section>
  );
}

interface OpenedProps {
  handoff: Handoff;
  onOpened: () => void;
  onMoved: (moved: Moved) => void;
  onAnswered: () => void;
}

function Opened({ handoff, onOpened, onMoved, onAnswered }: OpenedProps) {
  const port = useHandoffPort(handoff);
  const title = useRef<HTMLHeadingElement>(null);
  const [isAnswering, setIsAnswering] = useState(false);
  const arrive = useEffectEvent(() => {
    title.current?.focus();
    onOpened();
  });

  useEffect(() => arrive(), []);
  return (
    <>
      <HandoffBody
        handoff={handoff}
        port={port}
        title={
          <h2 ref={title} tabIndex={-1} className="handoff-title">
            {handoff.offerTitle}
          </h2>
        }
        onMoved={onMoved}
        onAnswerSession={() => setIsAnswering(true)}
      />
      {isAnswering && <AnswerSessionDialog handoff={handoff} onAnswered={onAnswered} onClose={() => setIsAnswering(false)} />}
    </>
  );
}
