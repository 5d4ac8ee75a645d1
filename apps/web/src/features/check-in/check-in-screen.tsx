import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { focusTitle } from '../../lib/focus-title';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { useRest } from '../../lib/use-rest';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { useLinkToken } from '../handoff/use-link-token';
import { AnswerForm } from './answer-form';
import { AnswerDocument, doorQuery, RateDocument, type Door, type GivenAnswer, type Key } from './check-in-query';
import { ClosedDoor } from './closed-door';
import { CodeDoor } from './code-door';
import { Said } from './said';

/** A screen that everybody uses empties itself soon; one's own telephone does not. */
const restsFor = 2 * 60_000;

/** "Where do you stand?", for somebody without an account: by the link of a message, or by its code. */
export function CheckInScreen() {
  const token = useLinkToken();
  const [key, setKey] = useState<Key | null>(token === null ? null : { token });
  const [tries, setTries] = useState(0);
  const [wasCleared, setWasCleared] = useState(false);
  const open = (code: string | null) => {
    setKey(code === null ? null : { code });
    setTries(tries + 1);
  };
  useRest(key?.code !== undefined, restsFor, () => {
    setKey(null);
    setWasCleared(true);
  });
  if (key === null) return <CodeDoor wasCleared={wasCleared} onOpen={open} />;
  return <Opened key={tries} by={key} onCode={open} />;
}

function Opened({ by, onCode }: { by: Key; onCode: (code: string | null) => void }) {
  const t = useTranslations('checkIn');
  const refusal = useRefusal();
  const door = useQuery(doorQuery(by));
  const code = door.error ? codeOf(door.error) : null;
  if (door.isPending) {
    return (
      <div className="page stand-page">
        <PageHeading title={t('title')} />
        <Skeleton rows={5} height={56} />
      </div>
    );
  }
  if (code !== null && code !== 'service.unavailable' && by.code) return <CodeDoor typed={by.code} refused={refusal(door.error)} onOpen={onCode} />;
  if (code === 'check_in.link_over') return <ClosedDoor asked={by} why="over" onCode={() => onCode(null)} />;
  if (!door.data) {
    return (
      <div className="page stand-page">
        <PageHeading title={t('title')} />
        <LoadError what={t('doorFailed')} reason={refusal(door.error)} busy={door.isFetching} onRetry={() => void door.refetch()} />
      </div>
    );
  }
  return door.data.state === 'closed' ? <ClosedDoor asked={by} why="closed" onCode={() => onCode(null)} /> : <Conversation by={by} door={door.data} />;
}

function Conversation({ by, door }: { by: Key; door: Door }) {
  const t = useTranslations('checkIn');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const [isChoosing, setIsChoosing] = useState(door.answer === null);
  const say = useMutation({
    mutationFn: ({ answer, code }: { answer: GivenAnswer; code: string | null }) =>
      request(AnswerDocument, { input: { key: code === null ? by : { code }, answer } }, { isFinal: true }).then((data) => data.answerCheckIn),
    onSuccess: (said) => {
      queries.setQueryData(doorQuery(by).queryKey, said);
      setIsChoosing(false);
    },
  });
  const problem = say.error ? (codeOf(say.error) === 'service.unavailable' ? t('notSent') : refusal(say.error)) : null;
  useEffect(() => {
    if (say.isSuccess) focusTitle();
  }, [say.isSuccess]);
  if (isChoosing || door.answer === null) {
    return (
      <div className="page stand-page">
        <PageHeading title={t('title')} detail={<p>{door.branchName ? t('asks', { branch: door.branchName }) : t('asksPlain')} {t('intro')}</p>} />
        <AnswerForm before={door.answer} needsProof={by.token !== undefined} isBusy={say.isPending} problem={problem}
          onSend={(answer, code) => say.mutate({ answer, code })} onCancel={door.answer ? () => setIsChoosing(false) : undefined} />
        <p className="meta">{t('private')}</p>
      </div>
    );
  }
  return (
    <div className="page stand-page">
      <PageHeading title={t('thanks')} detail={<p>{t('close')}</p>} />
      <Said asked={{ ...door, answer: door.answer }} isBusy={say.isPending} problem={problem}
        onChange={() => {
          say.reset();
          setIsChoosing(true);
        }}
        onSend={(answer) => say.mutateAsync({ answer, code: null })}
        onRate={(scores) => request(RateDocument, { input: { key: by, scores } }, { isFinal: true })} />
    </div>
  );
}
