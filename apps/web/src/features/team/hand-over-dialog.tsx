import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { HandOverForm } from './hand-over-form';
import type { Colleague } from './team-query';
import { HandOverDocument } from './team-requests';

interface Props {
  dossierId: string;
  colleagues: readonly Colleague[];
  /** The coordinator gives it without having it open. */
  isOutside?: boolean;
  onClose: () => void;
  onDone: (said: string) => Promise<void>;
}

/** Gives a dossier to another lead, with a word that stays. */
export function HandOverDialog({ dossierId, colleagues, isOutside = false, onClose, onDone }: Props) {
  const t = useTranslations('team');
  return (
    <HandOverForm
      title={t('handOverTitle')}
      intro={<p>{t(isOutside ? 'handOverOutside' : 'handOverText')}</p>}
      colleagues={colleagues}
      noteRows={4}
      hand={(asked) => request(HandOverDocument, { input: { ...asked, dossierId } })}
      onDone={(_, name) => {
        onClose();
        return onDone(t('handedOver', { name }));
      }}
      onClose={onClose}
    />
  );
}
