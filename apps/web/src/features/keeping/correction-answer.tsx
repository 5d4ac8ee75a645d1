import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { AnswerCorrectionDocument, correctionsKey, correctionsQuery, type Correction } from './corrections-query';
import { keptKey } from './kept-query';

const longestAnswer = 1000;

/** Accepting needs no word; refusing needs a sentence, that the person receives. */
export function CorrectionAnswer({ correction }: { correction: Correction }) {
  const t = useTranslations('correctionBox');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const hat = useScope();
  const [isRefusing, setIsRefusing] = useState(false);
  const [answer, setAnswer] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  const send = useMutation({
    mutationFn: (isAccepted: boolean) =>
      request(AnswerCorrectionDocument, {
        input: { id: correction.id, isAccepted, answer: answer.trim() || null },
      }).then((data) => data.answerCorrection),
    onSuccess: (answered) => {
      announce(t(`answered.${answered.state}`));
      // Its place stays: the list would otherwise move under the hands.
      queries.setQueryData(correctionsQuery(hat, 'received').queryKey, (kept) => kept && {
        ...kept,
        pages: kept.pages.map((page) => ({
          ...page,
          openCount: Math.max(0, page.openCount - 1),
          lines: page.lines.map((line) => (line.id === answered.id ? answered : line)),
        })),
      });
      for (const queryKey of [correctionsKey(hat), keptKey(hat)]) {
        void queries.invalidateQueries({ queryKey, refetchType: 'none' });
      }
    },
  });

  const refuse = () => {
    setIsMissing(answer.trim() === '');
    if (answer.trim() !== '' && !send.isPending) send.mutate(false);
  };

  return (
    <div className="form">
      {send.isError && <Notice tone="danger">{refusal(send.error)}</Notice>}
      {isRefusing && (
        <TextField
          label={t('why')}
          hint={t('whyHint')}
          value={answer}
          onChange={setAnswer}
          rows={2}
          maxLength={longestAnswer}
          autoFocus
          error={isMissing ? t('whyMissing') : undefined}
        />
      )}
      <div className="actions">
        {isRefusing ? (
          <>
            <Button look="danger" icon={X} busy={send.isPending} onPress={refuse}>
              {t('sendRefusal')}
            </Button>
            <Button onPress={() => setIsRefusing(false)}>{common('cancel')}</Button>
          </>
        ) : (
          <>
            <Button
              look="primary"
              icon={Check}
              busy={send.isPending}
              aria-label={t('acceptNamed', { title: correction.sheetTitle })}
              onPress={() => send.mutate(true)}
            >
              {t('accept')}
            </Button>
            <Button icon={X} aria-label={t('refuseNamed', { title: correction.sheetTitle })} onPress={() => setIsRefusing(true)}>
              {t('refuse')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
