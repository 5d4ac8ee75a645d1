import { useMutation } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { useSession } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Panel } from '../../ui/panel';
import { MeetingDialog } from './meeting-dialog';
import type { Appointment, Team } from './team-query';
import { CancelDocument } from './team-requests';
import { useTeamChanges } from './use-team-changes';

/** When they meet: what is to come first, what took place or was cancelled below. */
export function AppointmentsPanel({ team }: { team: Team }) {
  const t = useTranslations('team');
  const { after } = useTeamChanges(team.id);
  const [isPlanning, setIsPlanning] = useState(false);
  const isComing = ({ startsAt, minutes, cancelledAt }: Appointment) =>
    !cancelledAt && Date.parse(startsAt) + minutes * 60_000 > Date.now();
  const coming = team.appointments.filter(isComing).toReversed();
  const past = team.appointments.filter((one) => !isComing(one));
  const canPlan = team.viewerCan.includes('plan_appointment') && team.colleagues.length > 0;

  return (
    <Panel
      title={t('appointments')}
      action={
        canPlan && (
          <Button look="primary" icon={CalendarPlus} onPress={() => setIsPlanning(true)}>
            {t('plan')}
          </Button>
        )
      }
    >
      <p className="meta prose">{t('opensFor')}</p>
      {coming.length === 0 ? <p>{t('noAppointment')}</p> : <Lines team={team} appointments={coming} />}
      {past.length > 0 && (
        <details>
          <summary>{t('past')}</summary>
          <Lines team={team} appointments={past} />
        </details>
      )}
      {isPlanning && <MeetingDialog dossierId={team.id} colleagues={team.colleagues} onClose={() => setIsPlanning(false)} onDone={after} />}
    </Panel>
  );
}

function Lines({ team, appointments }: { team: Team; appointments: readonly Appointment[] }) {
  return (
    <ul className="entry-list">
      {appointments.map((one) => (
        <Line key={one.id} team={team} one={one} />
      ))}
    </ul>
  );
}

function Line({ team, one }: { team: Team; one: Appointment }) {
  const t = useTranslations('team');
  const dates = useDates();
  const refusal = useRefusal();
  const isMine = useSession().hat.membershipId === one.membershipId;
  const changes = useTeamChanges(team.id);
  // One's own appointment may have been one's only door.
  const after = isMine ? changes.afterDoor : changes.after;
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null);
  const when = dates.dayAndTime(one.startsAt);
  const cancel = useMutation({
    mutationFn: () => request(CancelDocument, { dossierId: team.id, appointmentId: one.id }),
    onSuccess: async () => {
      setOpen(null);
      await after(t('cancelled'));
    },
  });
  return (
    <li>
      <div className="entry-text">
        <span className="row-title">
          <time dateTime={one.startsAt} className="numeric">
            {one.cancelledAt ? <s>{when}</s> : <strong>{when}</strong>}
          </time>
          {one.cancelledAt && <Badge tone="warning">{t('isCancelled')}</Badge>}
          {one.isWalkIn && <Badge>{t('isWalkIn')}</Badge>}
        </span>
        <span className="meta">
          {[t('withName', { name: one.name }), t(`channels.${one.channel}`), t('minutesOf', { count: one.minutes })].join(' · ')}
        </span>
        {one.note && <span>{one.note}</span>}
      </div>
      {one.canChange && (
        <div className="actions">
          <Button aria-label={t('moveNamed', { when })} onPress={() => setOpen('move')}>
            {t('move')}
          </Button>
          <Button aria-label={t('cancelNamed', { when })} onPress={() => setOpen('cancel')}>
            {t('cancel')}
          </Button>
        </div>
      )}
      {open === 'move' && (
        <MeetingDialog dossierId={team.id} colleagues={team.colleagues} moved={one} onClose={() => setOpen(null)} onDone={after} />
      )}
      {open === 'cancel' && (
        <Confirm
          title={t('cancelTitle')}
          text={t('cancelText', { when, name: one.name })}
          action={t('cancelAction')}
          busy={cancel.isPending}
          error={cancel.isError ? refusal(cancel.error) : undefined}
          onConfirm={() => cancel.mutate()}
          onCancel={() => setOpen(null)}
        />
      )}
    </li>
  );
}
