import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { LeaveDocument, type Gathering, type Participant } from './gathering-query';

interface Props {
  gatheringId: string;
  participant: Participant;
  onDone: (said: string, changed: Gathering) => void;
}

/** Takes a place back, after asking: somebody else gets it. */
export function RemoveButton({ gatheringId, participant: { seatId, title: name }, onDone }: Props) {
  const t = useTranslations('gathering');
  const refusal = useRefusal();
  const [isAsking, setIsAsking] = useState(false);
  const leave = useMutation({
    mutationFn: () => request(LeaveDocument, { gatheringId, seatId }).then((data) => data.leaveGathering),
    onSuccess: (changed) => {
      setIsAsking(false);
      onDone(t('removed', { name }), changed);
    },
  });
  return (
    <>
      <Button aria-label={t('removeNamed', { name })} onPress={() => setIsAsking(true)}>{t('remove')}…</Button>
      {isAsking && (
        <Confirm
          title={t('removeTitle')} text={t('removeText', { name })} action={t('remove')} busy={leave.isPending}
          error={leave.isError ? refusal(leave.error) : undefined} onConfirm={() => leave.mutate()} onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
