import { useState } from 'react';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { Asked, GivenAnswer } from './check-in-query';
import { MoreForm } from './more-form';
import { RateForm } from './rate-form';

interface Props {
  asked: Asked & { readonly answer: NonNullable<Asked['answer']> };
  isBusy: boolean;
  problem: string | null;
  onChange: () => void;
  onSend: (answer: GivenAnswer) => Promise<unknown>;
  onRate: (scores: number[]) => Promise<unknown>;
}

/** What was said, until when it may be said otherwise; and what may be added, which nobody has to. */
export function Said({ asked: { answer, outcome, isRated, changeableUntil }, isBusy, problem, onChange, onSend, onRate }: Props) {
  const t = useTranslations('checkIn');
  const dates = useDates();
  const [isMore, setIsMore] = useState(false);
  const more = (given: GivenAnswer) => void onSend(given).then(() => {
    setIsMore(true);
    announce(t('saved'));
  }, () => undefined);
  return (
    <>
      <section className="panel" aria-label={t('youSaid')}>
        <p className="meta">{t('youSaid')}</p>
        <p className="stand-said">{t(`whereabouts.${answer.whereabouts}`)}</p>
        {answer.callWish && <p>{t('willCall')}</p>}
        {changeableUntil && <p className="meta">{t('until', { time: dates.dayAndTime(changeableUntil) })}</p>}
        <div className="actions">
          <Button icon={Pencil} onPress={onChange}>
            {t('change')}
          </Button>
        </div>
      </section>
      {isMore ? (
        <Notice tone="success">{t('saved')}</Notice>
      ) : (
        <Panel title={t('moreTitle')}>
          <MoreForm answer={answer} outcome={outcome} isBusy={isBusy} problem={problem} onSend={more} />
        </Panel>
      )}
      <RateForm isRated={isRated} onRate={onRate} />
    </>
  );
}
