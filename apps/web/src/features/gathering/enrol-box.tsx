import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { FindBox } from '../../ui/find-box';
import { Notice } from '../../ui/notice';
import { shortestSearch } from '../dossier/caseload-query';
import { useSearch } from '../dossier/use-search';
import { EnrolDocument, type Gathering } from './gathering-query';

interface Props {
  gathering: Gathering;
  onDone: (said: string, changed: Gathering) => void;
}

/** Somebody is looked for as everywhere else, and has a place: at once, or when one comes free. */
export function EnrolBox({ gathering, onDone }: Props) {
  const t = useTranslations('gathering');
  const dates = useDates();
  const refusal = useRefusal();
  const [typed, setTyped] = useState('');
  const { query, isAsked, isSettled } = useSearch(typed);
  const found = (isAsked ? query.data ?? [] : []).map((line) => ({
    id: line.id, name: line.title, detail: [line.birthOn && dates.calendarDay(line.birthOn), line.communeName, line.leadName].filter(Boolean).join(' · '),
  }));
  const enrol = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) =>
      request(EnrolDocument, { input: { gatheringId: gathering.id, dossierId: id } }).then((data) => data.enrolInGathering),
    onSuccess: (changed, { id, name }) => {
      const isWaiting = changed.participants.some(({ dossierId, state }) => dossierId === id && state === 'waiting');
      onDone(t(isWaiting ? 'waitingDone' : 'enrolledDone', { name }), changed);
    },
  });
  return (
    <div className="enrol-box">
      <FindBox
        label={t('enrol')} hint={t('enrolHint')} typed={typed} onType={setTyped} isAsked={typed.trim().length >= shortestSearch} found={found} emptyText={isSettled ? t('none') : t('searching')}
        onChoose={(chosen) => !enrol.isPending && enrol.mutate(chosen)} isInvalid={enrol.isError} maxLength={100}
      />
      {enrol.isError && <Notice tone="danger">{refusal(enrol.error)}</Notice>}
    </div>
  );
}
