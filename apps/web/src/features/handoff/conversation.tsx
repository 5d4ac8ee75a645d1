import { Send } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { TextField } from '../../ui/text-field';
import type { HandoffConversation } from './conversation-fields';

const longest = 1000;

interface Props {
  /** What both sides wrote: `conversation { ...ConversationFields }` of a handoff, or of a referral on the sender's page. */
  conversation: HandoffConversation;
  /** On which side the reader stands. */
  side: 'sender' | 'receiver';
  /** What the other side is called: "CEFO de Huy". */
  otherName: string;
  /** Sends a message; the same key again is the same message. Resolves once it is kept; the caller reads the page again. */
  onSay: (text: string, key: string) => Promise<unknown>;
  /** Called once for each new message of the other side that is on screen, with the latest one's instant: marks it read. */
  onRead: (until: string) => void;
}

/** The short messages that sender and receiver write to each other; it ends with the referral. */
export function Conversation({ conversation, side, otherName, onSay, onRead }: Props) {
  const t = useTranslations('handoff');
  const dates = useDates();
  const refusal = useRefusal();
  const writer = useId();
  const [text, setText] = useState('');
  const [key, setKey] = useState(newKey);
  const [sending, setSending] = useState<'no' | 'yes' | 'empty' | { failed: unknown }>('no');
  const { messages, unread, otherReadAt, isOpen } = conversation;
  const latest = messages.findLast((message) => message.side !== side)?.at;
  const ownLatest = messages.findLast((message) => message.side === side);
  const read = useEffectEvent(onRead);

  useEffect(() => {
    if (unread > 0 && latest) read(latest);
  }, [unread, latest]);

  async function say() {
    const words = text.trim();
    if (sending === 'yes') return;
    if (words === '') return setSending('empty');
    setSending('yes');
    try {
      await onSay(words, key);
      setText('');
      setKey(newKey());
      setSending('no');
      announce(t('messageSent'));
    } catch (error) {
      setSending({ failed: error });
    }
  }

  return (
    <Panel title={t('conversation')}>
      {messages.length === 0 && isOpen && <p className="meta">{t('conversationEmpty', { name: otherName })}</p>}
      <ol className="talk">
        {messages.map((message) => {
          const isOwn = message.side === side;
          return (
            <li key={message.id} className={isOwn ? 'talk-own' : 'talk-other'}>
              <p className="meta">
                {isOwn ? (message.name ?? t('ourSide')) : (message.name ?? otherName)} · {dates.dayAndTime(message.at)}{' '}
                {message.isNew && <Badge tone="primary">{t('newMessage')}</Badge>}
              </p>
              <p className="written">{message.text}</p>
            </li>
          );
        })}
      </ol>
      {ownLatest && otherReadAt && otherReadAt >= ownLatest.at && <p className="meta">{t('readBy', { name: otherName })}</p>}
      {isOpen ? (
        <CheckedForm labelledBy={writer} onSend={() => void say()}>
          {typeof sending === 'object' && <Notice tone="danger">{refusal(sending.failed)}</Notice>}
          <TextField
            label={<span id={writer}>{t('writeTo', { name: otherName })}</span>}
            hint={t('writeHint')}
            value={text}
            onChange={setText}
            rows={2}
            maxLength={longest}
            error={sending === 'empty' ? t('messageEmpty') : undefined}
          />
          <div className="actions">
            <Button type="submit" icon={Send} busy={sending === 'yes'}>
              {t('say')}
            </Button>
          </div>
        </CheckedForm>
      ) : (
        <p className="meta">{t('conversationOver')}</p>
      )}
    </Panel>
  );
}
