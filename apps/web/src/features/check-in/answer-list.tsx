import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircleReply, PhoneCall, Ticket } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { AnswerByPhoneDialog } from './answer-by-phone-dialog';
import { checkInsQuery, GiveCodeDocument, type CheckIn } from './check-in-query';
import { GivenCodeCard } from './given-code-card';

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
          {query.data.checkIns.map((one) => <Line key={one.followUpId} dossierId={dossierId} checkIn={one} onHear={() => setHeard(one)} />)}
        </ul>
      )}
      {heard && <AnswerByPhoneDialog dossierId={dossierId} followUpId={heard.followUpId} outcomeCode={heard.outcome?.code ?? null} before={heard.answer} onClose={() => setHeard(null)} />}
    </Panel>
  );
}

function Line({ dossierId, checkIn, onHear }: { dossierId: string; checkIn: CheckIn; onHear: () => void }) {
  const t = useTranslations('heardAnswers');
  const dates = useDates();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const { queryKey } = checkInsQuery(useScope(), dossierId);
  const { followUpId, kind, dueAt, askedAt, answeredAt, changedAt, via, heardByName, answer, canAnswer, canGiveCode } = checkIn;
  const give = useMutation({ mutationFn: () => request(GiveCodeDocument, { input: { dossierId, followUpId } }).then((data) => data.giveCheckInCode) });
  const hide = () => {
    give.reset();
    // By now she may have answered.
    void queries.invalidateQueries({ queryKey });
  };
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
      {give.isError && <Notice tone="danger">{refusal(give.error)}</Notice>}
      {give.data && <GivenCodeCard given={give.data} onDone={hide} />}
      {(canAnswer || canGiveCode) && (
        <div className="actions">
          {canAnswer && (
            <Button icon={PhoneCall} onPress={onHear}>
              {t(answer ? 'changeByPhone' : 'phone')}
            </Button>
          )}
          {canGiveCode && (
            <Button icon={Ticket} busy={give.isPending} onPress={() => give.mutate()}>
              {t('giveCode')}
            </Button>
          )}
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
