import { rightKinds, type RightKind } from '@boussole/domain/dossier/right-request';
import { Download } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { Notebook } from './notebook-query';
import { useAskRight } from './notebook-requests';

/** What one may ask about one's own data, what was asked, and a copy to take home. */
export function OwnRights({ rights }: Pick<Notebook, 'rights'>) {
  const t = useTranslations('ownRights');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Panel title={t('title')}>
      <p>{t('intro')}</p>
      <div className="actions">
        <a href="/carnet/mes-donnees.zip" download className={buttonClass()}>
          <Download aria-hidden size={16} />
          <span>{t('copy')}</span>
        </a>
        {!isAsking && <Button onPress={() => setIsAsking(true)}>{t('ask')}</Button>}
      </div>
      <p className="meta">{t('copyHint')}</p>
      {isAsking && <AskForm onDone={() => setIsAsking(false)} />}
      {rights.length > 0 && <RightList rights={rights} />}
    </Panel>
  );
}

function AskForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('ownRights');
  const kinds = useTranslations('ownRightKinds');
  const refusal = useRefusal();
  const ask = useAskRight();
  const [kind, setKind] = useState<RightKind>('rectify');
  const [text, setText] = useState('');
  const [commandKey] = useState(newKey);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ask.isPending) return;
    ask.mutate(
      { commandKey, kind, text: text.trim() || null },
      {
        onSuccess: () => {
          announce(t('sent'));
          onDone();
        },
      },
    );
  };
  return (
    <form noValidate className="form" onSubmit={submit}>
      {ask.isError && <Notice tone="danger">{refusal(ask.error)}</Notice>}
      <Select label={t('kind')} value={kind} options={rightKinds.map((value) => ({ value, label: kinds(value) }))} onChange={setKind} />
      <TextField label={t('text')} hint={t('textHint')} rows={4} maxLength={2000} value={text} onChange={setText} />
      <div className="actions">
        <Button type="submit" look="primary" busy={ask.isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}

function RightList({ rights }: Pick<Notebook, 'rights'>) {
  const t = useTranslations('ownRights');
  const kinds = useTranslations('ownRightKinds');
  const states = useTranslations('ownRightStates');
  const dates = useDates();
  return (
    <>
      <h3 className="label">{t('requests')}</h3>
      <ul className="own-list">
        {rights.map(({ id, kind, text, askedAt, isOwn, state, reason }) => (
          <li key={id}>
            <strong>{kinds(kind)}</strong>
            <span className="meta">{[dates.day(askedAt), t(isOwn ? 'own' : 'recorded'), states(state)].join(' · ')}</span>
            {text && <p className="own-text">{text}</p>}
            {reason && <p className="own-text">{t('answer', { reason })}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
