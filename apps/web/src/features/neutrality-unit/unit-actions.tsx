import { Link } from '@tanstack/react-router';
import { ListTree, MessageSquareReply, MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { OpenReviewDialog } from '../reviews/open-review-dialog';
import type { UnitPage } from './unit-query';

/** What may be done from the figures of a unit: look at what is behind them, ask, answer. */
export function UnitActions({ page }: { page: UnitPage }) {
  const t = useTranslations('neutralityUnit');
  const can = useCan();
  const [isOpening, setIsOpening] = useState(false);
  const { line, period, report, facts, review, maySeeDecisions } = page;
  const isRunning = review !== null && review.state !== 'decided';
  // Who looks at a unit that is not hers was entrusted with it; nobody opens a review of herself.
  const mayOpen = !line.isMine && !isRunning && report !== null && report.isOfficial && period.kind === 'quarter' && can('openReview');
  return (
    <>
      {maySeeDecisions && facts.decisions > 0 && (
        <Link
          to="/neutralite/$niveau/$id/decisions" params={{ niveau: line.level, id: line.id }} search={{ periode: period.code }}
          className={buttonClass()}
        >
          <ListTree aria-hidden size={16} />
          <span>{t('decisions', { count: facts.decisions })}</span>
        </Link>
      )}
      {review && (
        <Link to="/neutralite/examens/$id" params={{ id: review.id }} className={buttonClass(isRunning ? 'primary' : 'plain')}>
          <MessageSquareReply aria-hidden size={16} />
          <span>{t(line.isMine && review.state === 'awaiting_reply' ? 'reply' : 'seeReview')}</span>
        </Link>
      )}
      {mayOpen && (
        <Button icon={MessagesSquare} look={line.status === 'orange' ? 'primary' : 'plain'} onPress={() => setIsOpening(true)}>
          {t(line.level === 'counsellor' ? 'openTalk' : 'open')}
        </Button>
      )}
      {isOpening && report && <OpenReviewDialog line={line} reportId={report.id} onClose={() => setIsOpening(false)} />}
    </>
  );
}
