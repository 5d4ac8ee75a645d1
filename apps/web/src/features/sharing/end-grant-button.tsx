import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { recipientOf, useLooks } from './grant-lines';
import type { Grant } from './sharing-query';
import { RenounceGrantDocument, RevokeGrantDocument, useAfterRenouncing, useAfterSharing } from './sharing-requests';

interface Props {
  grant: Grant;
  dossierId: string;
  onDone: (said: string) => void;
}

/** Takes a sharing back, or gives it back: one press and a confirmation, no reason asked. */
export function EndGrantButton({ grant, dossierId, onDone }: Props) {
  const t = useTranslations('sharing');
  const refusal = useRefusal();
  const looks = useLooks();
  const navigate = useNavigate();
  const refresh = useAfterSharing(dossierId);
  const forget = useAfterRenouncing(dossierId);
  const [isAsking, setIsAsking] = useState(false);
  const name = recipientOf(grant);
  const ids = { dossierId, grantId: grant.id };
  const isMine = grant.canRenounce;
  const end = useMutation({
    mutationFn: async () => {
      if (isMine) await request(RenounceGrantDocument, ids);
      else await request(RevokeGrantDocument, ids);
    },
    onSuccess: async () => {
      setIsAsking(false);
      onDone(isMine ? t('renounced') : t('revoked', { name }));
      if (!isMine) return refresh();
      // Whoever gave it back is out: there is nothing more to read here.
      await navigate({ to: '/partages' });
      await forget();
    },
  });

  if (!grant.canRevoke && !isMine) return null;
  return (
    <>
      <Button look="danger" aria-label={isMine ? t('renounce') : t('revokeNamed', { name })} onPress={() => setIsAsking(true)}>
        {isMine ? t('renounce') : t('revoke')}
      </Button>
      {isAsking && (
        <Confirm
          title={isMine ? t('renounceTitle') : t('revokeTitle')}
          text={isMine ? t('renounceText') : t('revokeText', { name, looks: looks(grant) })}
          action={isMine ? t('renounce') : t('revoke')}
          busy={end.isPending}
          error={end.isError ? refusal(end.error) : undefined}
          onConfirm={() => end.mutate()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
