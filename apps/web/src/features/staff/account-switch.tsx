import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { StaffPersonFields, staffQuery, type StaffPerson } from './staff-query';

const DisableDocument = graphql(
  `
    mutation DisablePerson($personId: Uuid!) {
      disablePerson(personId: $personId) { ...StaffPersonFields }
    }
  `,
  [StaffPersonFields],
);

const EnableDocument = graphql(
  `
    mutation EnablePerson($personId: Uuid!) {
      enablePerson(personId: $personId) { ...StaffPersonFields }
    }
  `,
  [StaffPersonFields],
);

/** Opens or closes somebody's account. Closing asks first: it ends her sessions at once. */
export function AccountSwitch({ person, onDone }: { person: StaffPerson; onDone: (said: string) => void }) {
  const t = useTranslations('staff');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const { queryKey } = staffQuery(useScope());
  const [isAsking, setIsAsking] = useState(false);
  const isDisabled = person.state === 'disabled';

  const change = useMutation({
    mutationFn: () =>
      isDisabled
        ? request(EnableDocument, { personId: person.id }).then((data) => data.enablePerson)
        : request(DisableDocument, { personId: person.id }).then((data) => data.disablePerson),
    onSuccess: (changed) => {
      queries.setQueryData(
        queryKey,
        (staff) => staff && { ...staff, people: staff.people.map((one) => (one.id === changed.id ? changed : one)) },
      );
      setIsAsking(false);
      onDone(t(isDisabled ? 'enabledDone' : 'disabledDone', { name: person.name }));
    },
  });

  if (isDisabled) {
    return (
      <>
        <Button aria-label={t('enable', { name: person.name })} busy={change.isPending} onPress={() => change.mutate()}>
          {t('enableShort')}
        </Button>
        {change.isError && <Notice tone="danger">{refusal(change.error)}</Notice>}
      </>
    );
  }
  return (
    <>
      <Button aria-label={t('disable', { name: person.name })} onPress={() => setIsAsking(true)}>
        {t('disableShort')}
      </Button>
      {isAsking && (
        <Confirm
          title={t('disableTitle')}
          text={t('disableText', { name: person.name })}
          action={t('disableShort')}
          busy={change.isPending}
          error={change.isError ? refusal(change.error) : undefined}
          onConfirm={() => change.mutate()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
