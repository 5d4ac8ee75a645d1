import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { HandOverAllDocument, type Caseworker } from './absence-requests';
import { HandOverForm } from './hand-over-form';

interface Props {
  leaver: Caseworker;
  colleagues: readonly Caseworker[];
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Somebody leaves: everything that she leads goes to one colleague. */
export function HandOverAllDialog({ leaver, colleagues, onClose, onDone }: Props) {
  const t = useTranslations('teamAbsence');
  return (
    <HandOverForm
      title={t('moveAllTitle', { name: leaver.name })}
      colleagues={colleagues}
      noteRows={3}
      hand={(asked) => request(HandOverAllDocument, { input: { ...asked, fromMembershipId: leaver.membershipId } })}
      onDone={({ handOverAll: { moved } }, to) => onDone(t('movedAll', { count: moved, to }))}
      onClose={onClose}
    />
  );
}
