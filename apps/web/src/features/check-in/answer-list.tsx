import { useQuery } from '@tanstack/react-query';
import { MessageCircleReply, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { AnswerByPhoneDialog } from './answer-by-phone-dialog';
import { checkInsQuery, type CheckIn } from './check-in-query';

/** What the person was asked and what she said, the latest first; whoever has her on the telephone writes it down from here. */
export function AnswerList({ dossierId }: { dossierId: string }) {
  const t = useTranslations('heardAnswers');
  const refusal = useRefusal();
  const query = useQuery(checkInsQuery(useScope(), dossierId));
  const [heard, setHeard] = useState<CheckIn | null>(null);
  return (
    <Panel title={t('title')}>
      {query.isPending && <Skeleton rows={3} height={56} />}
      {query.isError && <LoadError what={t('loading')} reason={refusal(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />}
      {query.data?.checkIns.length === 0 && <Empty icon={MessageCircleReply} title={t('empty')} />}
      {query.data && query.data.checkIns.length > 0 && (
        <ul className="stand-list">
          {query.data.checkIns.map((one) => <Line key={one.followUpId} checkIn={one} onHear={() => setHeard(one)} />)}
        </ul>
      )}
      {heard && <AnswerByPhoneDialog dossierId={dossierId} followUpId={heard.followUpId} outcomeCode={heard.outcome?.code ?? null} before={heard.answer} onClose={() => setHeard(null)} />}
    </Panel>
  );
}

function Line({ checkIn, onHear }: { checkIn: CheckIn; onHear: () => void }) {
  const t = useTranslations('heardAnswers');
  const dates = useDates();
  const { kind, dueAt, askedAt, answeredAt, changedAt, via, heardByName, answer, canAnswer } = checkIn;
  const isChanged = answeredAt !== null && changedAt !== null && changedAt !== answeredAt;
  const said = [
    answeredAt && t('answered', { day: dates.dayAndTime(answeredAt) }), isChanged && t('changed', { day: dates.dayAndTime(changedAt) }), via && t(`via.${via}`),
    heardByName && t('heardBy', { name: heardByName }),
  ];
  const asked = askedAt ? t('asked', { day: dates.day(askedAt) }) : t('planned', { day: dates.day(dueAt) });
  return (
    <li className="stand-line">
      <p className="meta">{[t(`kinds.${kind}`), asked].join(' · ')}</p>
      {answer ? <AnswerSaid answer={answer} /> : <p>{t(askedAt ? 'toAnswer' : 'notAsked')}</p>}
      {answer && <p className="meta">{said.filter(Boolean).join(' · ')}</p>}
      {canAnswer && (
        <div className="actions">
          <Button icon={PhoneCall} onPress={onHear}>
            {t(answer ? 'changeByPhone' : 'phone')}
          </Button>
        </div>
      )}
    </li>
  );
}

function AnswerSaid({ answer }: { answer: NonNullable<CheckIn['answer']> }) {
  const t = useTranslations('heardAnswers');
  const dates = useDates();
  const { whereabouts, sinceOn, callWish, comment, agreesOutcome } = answer;
  return (
    <>
      <p>
        <strong>{t(`whereabouts.${whereabouts}`)}</strong> {sinceOn && t('since', { day: dates.calendarDay(sinceOn) })}
      </p>
      {callWish && <p><Badge tone="warning">{t(`callWish.${callWish}`)}</Badge></p>}
      {comment && <p className="own-text">« {comment} »</p>}
      {agreesOutcome !== null && <p>{t(agreesOutcome ? 'agrees' : 'disagrees')}</p>}
    </>
  );
}
