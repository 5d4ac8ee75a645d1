import { MessageSquarePlus } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import type { Dossier } from './dossier-query';
import { InterviewEntry } from './interview-entry';
import { useTimeline } from './use-timeline';

const steps: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** J and K act only from an entry that has the focus: nowhere else is a letter alone a command. */
function moveBetweenEntries(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  entries[Math.max(0, Math.min(entries.length - 1, at + step))]?.focus();
}

export function Timeline({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const titleId = useId();
  const { interviews, hasMore, isFetching, error, showMore } = useTimeline(dossier);

  return (
    <section className="panel dossier-timeline" aria-labelledby={titleId}>
      <div className="list-foot">
        <h2 id={titleId} className="panel-title">
          {t('timeline')}
        </h2>
        {interviews.length > 1 && <span className="meta keys-hint">{t('timelineHint')}</span>}
      </div>
      {interviews.length === 0 ? (
        <Empty icon={MessageSquarePlus} title={t('timelineEmpty')}>
          {t('timelineEmptyText')}
        </Empty>
      ) : (
        <ol className="timeline" onKeyDown={moveBetweenEntries}>
          {interviews.map((interview) => (
            <li key={interview.id}>
              <InterviewEntry interview={interview} />
            </li>
          ))}
        </ol>
      )}
      {error && (
        <Notice tone="danger">
          {t('olderFailed')} {refusal(error)}
        </Notice>
      )}
      {hasMore && (
        <div className="actions">
          <Button busy={isFetching} onPress={showMore}>
            {more}
          </Button>
        </div>
      )}
    </section>
  );
}
