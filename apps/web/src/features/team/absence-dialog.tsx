import { useMutation } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useSession } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { RecordAbsenceDocument, type Absences } from './absence-requests';
import { ColleagueSelect } from './colleague-select';

interface Props {
  absences: Absences;
  onClose: () => void;
  onDone: (recorded: Absences) => void;
}

/** Who is away, from when until when, and who takes her dossiers meanwhile. */
export function AbsenceDialog({ absences, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const me = useSession().hat.membershipId;
  const atWork = absences.caseworkers.filter(({ isAtWork }) => isAtWork);
  const [commandKey] = useState(newKey);
  const [membershipId, setMembershipId] = useState(me);
  const [replacementMembershipId, setReplacement] = useState('');
  const [fromOn, setFromOn] = useState<string | null>(dayInBrussels(Date.now()));
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const missing = (value: string | null) => (isChecked && !value ? t('validation.required') : undefined);

  const record = useMutation({
    mutationFn: (days: { fromOn: string; untilOn: string }) =>
      request(RecordAbsenceDocument, { input: { commandKey, membershipId, replacementMembershipId, ...days } }).then(
        (data) => data.recordAbsence,
      ),
    onSuccess: onDone,
  });

  return (
    <Dialog title={t('teamAbsence.record')} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (membershipId && replacementMembershipId && fromOn && untilOn && !record.isPending) record.mutate({ fromOn, untilOn });
        }}
      >
        {record.isError && <Notice tone="danger">{refusal(record.error)}</Notice>}
        {absences.isCoordinator && (
          <ColleagueSelect
            label={t('teamAbsence.who')}
            colleagues={atWork}
            value={membershipId}
            onChange={setMembershipId}
            error={missing(membershipId)}
          />
        )}
        <ColleagueSelect
          label={t('teamAbsence.replacement')}
          colleagues={atWork.filter((one) => one.membershipId !== membershipId)}
          value={replacementMembershipId}
          onChange={setReplacement}
          error={missing(replacementMembershipId)}
        />
        <div className="form-row">
          <DateField label={t('teamAbsence.from')} value={fromOn} onChange={setFromOn} onBlur={() => undefined} error={missing(fromOn)} />
          <DateField
            label={t('teamAbsence.until')}
            value={untilOn}
            onChange={setUntilOn}
            onBlur={() => undefined}
            error={missing(untilOn)}
          />
        </div>
        <div className="actions">
          <Button type="submit" look="primary" icon={CalendarPlus} busy={record.isPending}>
            {t('teamAbsence.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
