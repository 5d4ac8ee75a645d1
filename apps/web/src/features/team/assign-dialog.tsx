import { useMutation } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { ColleagueSelect } from './colleague-select';
import type { Colleague, Team } from './team-query';
import { AssignDocument } from './team-requests';

interface Props {
  dossierId: string;
  colleagues: readonly Colleague[];
  onClose: () => void;
  onDone: (said: string, team: Team) => Promise<void>;
}

/** Calls a colleague in, until a day or without end. */
export function AssignDialog({ dossierId, colleagues, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [commandKey] = useState(newKey);
  const [who, setWho] = useState('');
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const assign = useMutation({
    mutationFn: () =>
      request(AssignDocument, { input: { commandKey, dossierId, membershipId: who, untilOn } }).then((data) => data.assignCaseworker),
    onSuccess: async (team) => {
      onClose();
      await onDone(t('team.assigned', { name: colleagues.find(({ membershipId }) => membershipId === who)?.name ?? '' }), team);
    },
  });
  return (
    <Dialog title={t('team.assignTitle')} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissing(who === '');
          if (who !== '' && !assign.isPending) assign.mutate();
        }}
      >
        {assign.isError && <Notice tone="danger">{refusal(assign.error)}</Notice>}
        <ColleagueSelect
          label={t('team.who')}
          colleagues={colleagues}
          value={who}
          onChange={setWho}
          error={isMissing ? t('validation.required') : undefined}
        />
        <DateField label={t('team.untilDay')} value={untilOn} onChange={setUntilOn} onBlur={() => undefined} isOptional />
        <div className="actions">
          <Button type="submit" look="primary" icon={UserPlus} busy={assign.isPending}>
            {t('team.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
