import { useMutation } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { ReceiveWalkInDocument } from './team-requests';
import { useTeamChanges } from './use-team-changes';

/** The person is at the desk: what she gives opens her dossier for this meeting. */
export function WalkInForm({ id }: { id: string }) {
  const t = useTranslations();
  const refusal = useRefusal();
  const { afterDoor } = useTeamChanges(id);
  const [given, setGiven] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const receive = useMutation({
    mutationFn: () => request(ReceiveWalkInDocument, { input: { commandKey: newKey(), dossierId: id, given } }),
    onSuccess: () => afterDoor(t('teamDoor.received')),
  });
  const submit = () => {
    setIsMissing(given.trim() === '');
    if (given.trim() !== '' && !receive.isPending) receive.mutate();
  };
  return (
    <form
      noValidate
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t('teamDoor.given')}
        hint={t('teamDoor.walkInText')}
        value={given}
        onChange={setGiven}
        autoComplete="off"
        maxLength={80}
        error={isMissing ? t('validation.required') : receive.isError ? refusal(receive.error) : undefined}
      />
      <div className="actions">
        <Button type="submit" look="primary" icon={DoorOpen} busy={receive.isPending}>
          {t('teamDoor.open')}
        </Button>
      </div>
    </form>
  );
}
