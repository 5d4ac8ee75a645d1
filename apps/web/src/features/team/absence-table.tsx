import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TableRegion } from '../../ui/table-region';
import { EndAbsenceDocument, type Absence, type Absences } from './absence-requests';

interface Props {
  absences: readonly Absence[];
  onDone: (said: string, absences: Absences) => void;
}

/** The absences of the branch, what is to come first; one that is under way ends in one press. */
export function AbsenceTable({ absences, onDone }: Props) {
  const t = useTranslations('teamAbsence');
  const dates = useDates();
  const refusal = useRefusal();
  const end = useMutation({
    mutationFn: ({ id }: Absence) => request(EndAbsenceDocument, { id }).then((data) => data.endAbsence),
    onSuccess: (changed, { name, isNow }) => onDone(t(isNow ? 'endDone' : 'dropDone', { name }), changed),
  });
  return (
    <>
      {end.isError && <Notice tone="danger">{refusal(end.error)}</Notice>}
      <TableRegion label={t('table')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('by')}</th>
              <th scope="col">{t('dates')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {absences.map((absence) => (
              <tr key={absence.id}>
                <th scope="row">{absence.name}</th>
                <td>{absence.replacementName}</td>
                <td>{t('period', { from: dates.calendarDay(absence.fromOn), until: dates.calendarDay(absence.untilOn) })}</td>
                <td>
                  <span className="row-title">
                    <State absence={absence} />
                    {absence.canEnd && (
                      <Button
                        busy={end.isPending && end.variables.id === absence.id}
                        aria-label={t(absence.isNow ? 'endNamed' : 'dropNamed', { name: absence.name })}
                        onPress={() => end.mutate(absence)}
                      >
                        {t(absence.isNow ? 'end' : 'drop')}
                      </Button>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}

function State({ absence }: { absence: Absence }) {
  const t = useTranslations('teamAbsence');
  if (absence.endedAt) return <Badge>{t('ended')}</Badge>;
  if (absence.isNow) return <Badge tone="primary">{t('now')}</Badge>;
  return <Badge>{t(absence.fromOn > dayInBrussels(Date.now()) ? 'coming' : 'over')}</Badge>;
}
