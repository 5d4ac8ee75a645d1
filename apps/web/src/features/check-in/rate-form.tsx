import { ratingQuestions } from '@boussole/domain/check-in/answer';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Notice } from '../../ui/notice';
import { OneOf } from '../../ui/one-of';
import { Panel } from '../../ui/panel';

const scores = [1, 2, 3, 4, 5] as const;
type Shown = `s${(typeof scores)[number]}` | 'none';

/** Three marks, counted apart from whoever gave them; sent once. */
export function RateForm({ isRated, onRate }: { isRated: boolean; onRate: (scores: number[]) => Promise<unknown> }) {
  const t = useTranslations('checkIn');
  const refusal = useRefusal();
  const [given, setGiven] = useState<Readonly<Record<string, Shown>>>({});
  const [isChecked, setIsChecked] = useState(false);
  const rate = useMutation({ mutationFn: onRate });
  const marks = ratingQuestions.map((question) => Number(given[question]?.slice(1) ?? 0));
  const isComplete = marks.every((mark) => mark > 0);
  const send = () => {
    setIsChecked(true);
    if (isComplete && !rate.isPending) rate.mutate(marks);
  };
  if (isRated || rate.isSuccess) {
    return (
      <div role="status">
        <Notice tone="success">{t('rated')}</Notice>
      </div>
    );
  }
  return (
    <Panel title={t('rateTitle')}>
      <p className="meta">{t('rateText')}</p>
      <CheckedForm onSend={send}>
        {ratingQuestions.map((question) => (
          <OneOf<Shown> key={question} label={t(`questions.${question}`)} isLabelShown options={scores.map((score) => ({ value: `s${score}`, label: t(`scores.s${score}`) }))}
            selected={given[question] ?? 'none'} onChange={(chosen) => setGiven({ ...given, [question]: chosen })} />
        ))}
        {isChecked && !isComplete && <Notice tone="danger">{t('rateMissing')}</Notice>}
        {rate.isError && <Notice tone="danger">{refusal(rate.error)}</Notice>}
        <div className="actions stand-send">
          <Button type="submit" busy={rate.isPending}>
            {t('rate')}
          </Button>
        </div>
      </CheckedForm>
    </Panel>
  );
}
