import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { AnswerForm } from './answer-form';
import { AnswerOwnDocument, ownCheckInsQuery, RateOwnDocument, type GivenAnswer, type OwnCheckIn } from './check-in-query';
import { Said } from './said';

/** At her own page: what she was asked by message may be answered there too. Nothing is shown while nothing was asked. */
export function OwnCheckIns() {
  const t = useTranslations('ownCheckIns');
  const { data: asked = [] } = useQuery(ownCheckInsQuery);
  if (asked.length === 0) return null;
  return (
    <Panel title={t('title')}>
      <ul className="own-list">
        {asked.map((one) => <OwnLine key={one.id} asked={one} />)}
      </ul>
    </Panel>
  );
}

function OwnLine({ asked }: { asked: OwnCheckIn }) {
  const t = useTranslations('ownCheckIns');
  const words = useTranslations('checkIn');
  const dates = useDates();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const [isChoosing, setIsChoosing] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const { id, answer, state } = asked;
  const say = useMutation({
    mutationFn: (given: GivenAnswer) => request(AnswerOwnDocument, { input: { id, answer: given } }, { isFinal: true }).then((data) => data.answerOwnCheckIn),
    onSuccess: (after) => {
      queries.setQueryData(ownCheckInsQuery.queryKey, after);
      setIsChoosing(false);
      setIsOpen(true);
      announce(t('saved'));
    },
  });
  const problem = say.error && refusal(say.error);
  return (
    <li>
      <strong>{words('title')}</strong> <span className="meta">{t('asked', { day: dates.day(asked.askedAt) })}</span>
      {isChoosing && <AnswerForm before={answer} isBusy={say.isPending} problem={problem} onSend={(given) => say.mutate(given)} onCancel={() => setIsChoosing(false)} />}
      {!isChoosing && answer && isOpen && (
        <Said asked={{ ...asked, answer }} isBusy={say.isPending} problem={problem} onChange={() => setIsChoosing(true)} onSend={(given) => say.mutateAsync(given)}
          onRate={(scores) => request(RateOwnDocument, { input: { id, scores } }, { isFinal: true })} />
      )}
      {!isChoosing && !isOpen && (
        <>
          {answer && <p className="own-text">{t('said', { answer: words(`whereabouts.${answer.whereabouts}`) })}</p>}
          {state !== 'closed' && (
            <div className="actions">
              <Button look={answer ? 'plain' : 'primary'} onPress={() => (answer ? setIsOpen(true) : setIsChoosing(true))}>
                {answer ? words('change') : t('answer')}
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  );
}
