import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { TextField } from '../../ui/text-field';
import { useReply } from './review-requests';
import type { Review } from './reviews-query';
import { useKeptText } from './use-kept-text';
import { isTooShort, longestWords } from './words';

/** The right of reply: what is written stays whatever happens, and is read as it is. */
export function ReplyForm({ review }: { review: Review }) {
  const t = useTranslations('reviews');
  const refusal = useRefusal();
  const [text, keep] = useKeptText(`reply-${review.id}`);
  const [commandKey, setCommandKey] = useState(newKey);
  const [isChecked, setIsChecked] = useState(false);
  const reply = useReply(review, t('replied_done'));
  const words = text.trim();
  const send = () => {
    setIsChecked(true);
    if (isTooShort(words) || reply.isPending) return;
    reply.mutate({ commandKey, words }, {
      onSuccess: () => {
        keep('');
        setCommandKey(newKey());
        setIsChecked(false);
      },
    });
  };
  return (
    <Panel title={t(review.state === 'replied' ? 'replyAgain' : 'replyTitle')}>
      <CheckedForm onSend={send}>
        {reply.isError && (
          <Notice tone="danger">
            {refusal(reply.error)} {t('kept')}
          </Notice>
        )}
        <TextField
          label={t('replyLabel')}
          hint={t(review.level === 'counsellor' ? 'replyHintPerson' : 'replyHint')}
          value={text}
          onChange={keep}
          rows={6}
          maxLength={longestWords}
          error={isChecked && isTooShort(words) ? t('missingWords') : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" icon={Send} busy={reply.isPending}>{t('replySend')}</Button>
        </div>
      </CheckedForm>
    </Panel>
  );
}
