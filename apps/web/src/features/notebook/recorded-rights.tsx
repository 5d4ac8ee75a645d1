import { rightKinds, type RightKind } from '@boussole/domain/dossier/right-request';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useRecordRight, type PersonDoor } from './person-door-query';

/** What the person asked about her data, by herself or at the desk, and what became of it. */
export function RecordedRights({ door, canRecord }: { door: PersonDoor; canRecord: boolean }) {
  const t = useTranslations('personDoor');
  const own = useTranslations('ownRights');
  const kinds = useTranslations('ownRightKinds');
  const states = useTranslations('ownRightStates');
  const dates = useDates();
  const [isWriting, setIsWriting] = useState(false);
  return (
    <Panel title={t('rights')}>
      {door.rights.length === 0 && <p className="meta">{t('noRight')}</p>}
      <ul className="own-list">
        {door.rights.map(({ id, kind, text, askedAt, isOwn, state, reason }) => (
          <li key={id}>
            <strong>{kinds(kind)}</strong>
            <span className="meta">{[dates.day(askedAt), t(isOwn ? 'rightOwn' : 'rightRecorded'), states(state)].join(' · ')}</span>
            {text && <p className="own-text">{text}</p>}
            {reason && <p className="own-text">{own('answer', { reason })}</p>}
          </li>
        ))}
      </ul>
      {canRecord && !isWriting && (
        <div className="actions">
          <Button onPress={() => setIsWriting(true)}>{t('recordRight')}</Button>
        </div>
      )}
      {isWriting && <RightForm dossierId={door.id} onDone={() => setIsWriting(false)} />}
    </Panel>
  );
}

function RightForm({ dossierId, onDone }: { dossierId: string; onDone: () => void }) {
  const t = useTranslations('personDoor');
  const own = useTranslations('ownRights');
  const kinds = useTranslations('ownRightKinds');
  const refusal = useRefusal();
  const record = useRecordRight(dossierId);
  const [kind, setKind] = useState<RightKind>('access');
  const [text, setText] = useState('');
  const [commandKey] = useState(newKey);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!record.isPending) record.mutate({ commandKey, kind, text: text.trim() || null }, { onSuccess: onDone });
  };
  return (
    <form noValidate className="form" onSubmit={submit}>
      {record.isError && <Notice tone="danger">{refusal(record.error)}</Notice>}
      <Select label={own('kind')} value={kind} options={rightKinds.map((value) => ({ value, label: kinds(value) }))} onChange={setKind} />
      <TextField label={t('rightText')} hint={own('textHint')} rows={3} maxLength={2000} value={text} onChange={setText} />
      <div className="actions">
        <Button type="submit" look="primary" busy={record.isPending}>
          {t('rightSubmit')}
        </Button>
      </div>
    </form>
  );
}
