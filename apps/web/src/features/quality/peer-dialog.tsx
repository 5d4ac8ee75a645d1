import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useDebounced } from '../../lib/use-debounced';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { TextField } from '../../ui/text-field';
import { peersQuery, shortestPeer } from './quality-query';

interface Props {
  busy: boolean;
  error: string | undefined;
  onClose: () => void;
  onAsk: (branchId: string) => void;
}

const settling = 200;

/** Which branch elsewhere is asked: found by its name, chosen among a few. */
export function PeerDialog({ busy, error, onClose, onAsk }: Props) {
  const t = useTranslations();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const asked = useDebounced(typed.trim(), settling);
  const query = useQuery(peersQuery(useScope(), asked));
  const found = asked.length >= shortestPeer ? query.data : undefined;
  const known = found?.find(({ id }) => id === chosen);
  const send = () => {
    setIsChecked(true);
    if (known && !busy) onAsk(known.id);
  };
  return (
    <Dialog title={t('qualityPeer.title')} onClose={onClose}>
      <CheckedForm onSend={send}>
        <p className="prose">{t('qualityPeer.intro')}</p>
        {error && <Notice tone="danger">{error}</Notice>}
        <TextField
          label={t('qualityPeer.label')} hint={t('qualityPeer.hint')} type="search" autoComplete="off" maxLength={80} value={typed} onChange={setTyped} autoFocus
          error={isChecked && !known ? t('qualityPeer.missing') : undefined}
        />
        {query.isFetching && <Skeleton rows={2} height={36} />}
        {found && !query.isFetching && found.length === 0 && <p role="status">{t('qualityPeer.none')}</p>}
        {found && found.length > 0 && (
          <div role="radiogroup" aria-label={t('qualityPeer.label')} className="quality-peers">
            {found.map(({ id, name, organisationName }) => (
              <label key={id} className="quality-peer">
                <input type="radio" name="quality-peer" checked={chosen === id} onChange={() => setChosen(id)} />
                <span>{name} <span className="meta">{organisationName}</span></span>
              </label>
            ))}
          </div>
        )}
        <div className="actions">
          <Button type="submit" look="primary" icon={Send} busy={busy}>{t('qualityPeer.send')}</Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
