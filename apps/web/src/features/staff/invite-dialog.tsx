import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { graphql } from '../../lib/graphql';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { InviteFields } from './invite-fields';
import { inviteSchema, type InviteForm } from './invite-schema';
import { StaffPersonFields, staffQuery, type Staff } from './staff-query';

const InviteDocument = graphql(
  `
    mutation InvitePerson($input: InvitePersonInput!) {
      invitePerson(input: $input) { ...StaffPersonFields }
    }
  `,
  [StaffPersonFields],
);

interface Props {
  staff: Staff;
  onClose: () => void;
  onInvited: (email: string) => void;
}

export function InviteDialog({ staff, onClose, onInvited }: Props) {
  const t = useTranslations('staff');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const { queryKey } = staffQuery(useScope());
  const [commandKey] = useState(newKey);
  const form = useForm<InviteForm>({
    resolver: zodResolver(inviteSchema),
    defaultValues: {
      givenName: '',
      familyName: '',
      email: '',
      locale: 'fr',
      branchId: staff.branches.length === 1 ? (staff.branches[0]?.id ?? '') : '',
      role: 'counsellor',
      employerId: '',
      from: dayInBrussels(Date.now()),
      until: null,
    },
  });
  const invite = useMutation({
    mutationFn: ({ employerId, ...rest }: InviteForm) =>
      request(InviteDocument, { input: { ...rest, commandKey, employerId: employerId || null } }),
    onSuccess: async (_, { email }) => {
      await queries.invalidateQueries({ queryKey });
      onInvited(email);
    },
  });
  const submit = form.handleSubmit((given) => {
    if (!invite.isPending) invite.mutate(given);
  });

  return (
    <Dialog title={t('invite')} size="wide" onClose={onClose}>
      <form noValidate className="form" onSubmit={(event) => void submit(event)}>
        {invite.isError && <Notice tone="danger">{refusal(invite.error)}</Notice>}
        <InviteFields control={form.control} staff={staff} />
        <div className="actions">
          <Button type="submit" look="primary" icon={Send} busy={invite.isPending}>
            {t('send')}
          </Button>
          <Button onPress={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
