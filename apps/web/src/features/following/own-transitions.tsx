import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { OwnDeclareForm } from './own-declare-form';
import { OwnPauseForm } from './own-pause-form';
import { actOnOwn, ownTransitionsQuery, type OwnFollowUp, type OwnTransition, type OwnTransitions as Own } from './own-transitions-query';
import { useWorded } from './use-words';

/** At her own page: what changes in her life, and when somebody gets in touch because of it. */
export function OwnTransitions() {
  const t = useTranslations('ownTransitions');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const query = useQuery(ownTransitionsQuery);
  const [isOpen, setIsOpen] = useState(false);
  const after = (said: string, own: Own) => {
    queries.setQueryData(ownTransitionsQuery.queryKey, own);
    announce(said);
  };
  const live = query.data?.transitions.filter(({ overAt }) => overAt === null) ?? [];
  return (
    <Panel title={t('title')}>
      <p>{t('intro')}</p>
      {query.isPending && <Skeleton rows={2} height={56} />}
      {query.isError && !query.data && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && live.length + query.data.others.length === 0 && <p className="meta">{t('none')}</p>}
      <ul className="own-list">
        {live.map((transition) => (
          <Line key={transition.id} transition={transition} after={after} />
        ))}
        {query.data?.others.map((one) => (
          <li key={one.id}>
            <Coming one={one} />
          </li>
        ))}
      </ul>
      {query.data && isOpen && (
        <OwnDeclareForm
          points={query.data.points}
          onClose={() => setIsOpen(false)}
          onDone={(own) => {
            setIsOpen(false);
            after(t('saved'), own);
          }}
        />
      )}
      {query.data && !isOpen && query.data.points.length > 0 && (
        <div className="actions">
          <Button onPress={() => setIsOpen(true)}>{t('declare')}</Button>
        </div>
      )}
    </Panel>
  );
}

function Line({ transition, after }: { transition: OwnTransition; after: (said: string, own: Own) => void }) {
  const t = useTranslations('ownTransitions');
  const worded = useWorded();
  const dates = useDates();
  const refusal = useRefusal();
  const [open, setOpen] = useState<'pause' | 'stop' | null>(null);
  const label = worded(transition.label);
  const can = (act: OwnTransition['viewerCan'][number]) => transition.viewerCan.includes(act);
  const done = (said: string) => (own: Own) => {
    setOpen(null);
    after(said, own);
  };
  const resume = useMutation({ mutationFn: () => actOnOwn.resume(transition), onSuccess: done(t('resumed')) });
  const stop = useMutation({ mutationFn: () => actOnOwn.stop(transition), onSuccess: done(t('stopped')) });
  return (
    <li>
      <strong>{label}</strong>
      <span>{t('on', { date: dates.calendarDay(transition.onDate) })}</span>
      <Standing transition={transition} />
      {resume.isError && <Notice tone="danger">{refusal(resume.error)}</Notice>}
      {open === 'pause' ? (
        <OwnPauseForm transition={transition} onClose={() => setOpen(null)} onDone={done(t('isPaused'))} />
      ) : (
        <div className="actions">
          {can('resume') && (
            <Button aria-label={t('resumeNamed', { label })} busy={resume.isPending} onPress={() => resume.mutate()}>
              {t('resume')}
            </Button>
          )}
          {can('pause') && transition.state === 'running' && (
            <Button aria-label={t('pauseNamed', { label })} onPress={() => setOpen('pause')}>
              {t('pause')}
            </Button>
          )}
          {(can('stop') || can('dismiss')) && (
            <Button aria-label={t('stopNamed', { label })} onPress={() => setOpen('stop')}>
              {t('stop')}
            </Button>
          )}
        </div>
      )}
      {open === 'stop' && (
        <Confirm
          title={t('stopTitle')}
          text={t('stopText', { label })}
          action={t('stopAction')}
          busy={stop.isPending}
          error={stop.isError ? refusal(stop.error) : undefined}
          onConfirm={() => stop.mutate()}
          onCancel={() => setOpen(null)}
        />
      )}
    </li>
  );
}

/** Where it stands, and what comes next, in plain words. */
function Standing({ transition: { state, pausedUntil, next } }: { transition: OwnTransition }) {
  const t = useTranslations('ownTransitions');
  const dates = useDates();
  if (state === 'to_confirm') return <span className="meta">{t('toConfirm')}</span>;
  if (state === 'paused') return <span>{pausedUntil ? t('pausedUntil', { date: dates.calendarDay(pausedUntil) }) : t('paused')}</span>;
  const [first, ...later] = next;
  if (!first) return <span className="meta">{t('nothingNext')}</span>;
  return (
    <>
      <Coming one={first} />
      {later.length > 0 && (
        <details>
          <summary>{t('next')}</summary>
          <ul className="own-list">
            {later.map((one) => (
              <li key={one.id}>
                <Coming one={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** One thing to come, as it concerns her: never the words of those who work. */
function Coming({ one: { kind, dueAt, way } }: { one: OwnFollowUp }) {
  const t = useTranslations('ownTransitions');
  const dates = useDates();
  const what = kind === 'contact' || kind === 'call_back' ? 'contactSomeone' : kind === 'check_in' || kind === 'survey' || kind === 'inform' ? kind : 'other';
  return (
    <span>
      <strong>{dates.fullDay(dueAt)}</strong>
      {` · ${t(what)}`}
      {way && `, ${t(`by.${way}`)}`}
    </span>
  );
}
