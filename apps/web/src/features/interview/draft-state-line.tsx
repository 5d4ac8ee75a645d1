import { CircleCheck, CloudUpload, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { refusalKey } from '../../lib/messages';
import type { DraftState } from './draft-saver';

/** Always says whether what was typed is safe. */
export function DraftStateLine({ state }: { state: DraftState }) {
  const t = useTranslations();
  const dates = useDates();
  const isWorrying = state.kind === 'retrying' || state.kind === 'refused' || state.kind === 'conflict';
  const Icon = isWorrying ? TriangleAlert : state.kind === 'saved' ? CircleCheck : CloudUpload;

  const sentence = () => {
    if (state.kind === 'saved') return t('interview.draftSaved', { time: dates.time(state.at) });
    if (state.kind === 'saving') return t('interview.draftSaving');
    if (state.kind === 'pending') return t('interview.draftPending');
    if (state.kind === 'retrying') return t('interview.draftFailed');
    if (state.kind === 'conflict') return t('interview.conflictTitle');
    if (state.kind === 'refused') {
      return t('interview.draftRefused', { reason: t(`refusals.${refusalKey(state.code)}`) });
    }
    return t('interview.draftIdle');
  };

  return (
    <p className={isWorrying ? 'draft-state draft-state-warning' : 'draft-state'} role={isWorrying ? 'alert' : undefined}>
      <Icon aria-hidden size={14} />
      {sentence()}
    </p>
  );
}
