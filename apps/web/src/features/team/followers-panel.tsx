import { useMutation } from '@tanstack/react-query';
import { UserCheck, UserPlus } from 'lucide-react';
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
import { AssignDialog } from './assign-dialog';
import { HandOverDialog } from './hand-over-dialog';
import type { Team } from './team-query';
import { EndAssignmentDocument } from './team-requests';
import { useTeamChanges } from './use-team-changes';

/** The lead, who replaces her, and who follows the person beside her. */
export function FollowersPanel({ team }: { team: Team }) {
  const t = useTranslations('team');
  const dates = useDates();
  const { after, afterDoor } = useTeamChanges(team.id);
  const [open, setOpen] = useState<'hand_over' | 'assign' | null>(null);
  const can = (move: Team['viewerCan'][number]) => team.viewerCan.includes(move);
  const others = team.colleagues.filter(({ membershipId }) => membershipId !== team.lead.membershipId);
  const standing = team.assignments.filter(({ endedAt, untilAt }) => !endedAt && (!untilAt || Date.parse(untilAt) > Date.now()));
  const free = others.filter(({ membershipId }) => !standing.some((one) => one.membershipId === membershipId));

  return (
    <Panel title={t('follows')}>
      <p className="row-title">
        <strong>{team.lead.name}</strong> <Badge tone="primary">{t('lead')}</Badge>
      </p>
      {team.replacementName && team.replacedUntil && (
        <p>{t('replacedBy', { name: team.replacementName, date: dates.calendarDay(team.replacedUntil) })}</p>
      )}
      <h3 className="facts-title">{t('seconds')}</h3>
      {standing.length === 0 ? (
        <p className="meta">{t('noSecond')}</p>
      ) : (
        <ul className="entry-list">
          {standing.map((one) => (
            <Second key={one.id} team={team} one={one} />
          ))}
        </ul>
      )}
      <div className="actions">
        {can('assign') && free.length > 0 && (
          <Button icon={UserPlus} onPress={() => setOpen('assign')}>
            {t('assign')}
          </Button>
        )}
        {can('hand_over') && others.length > 0 && (
          <Button icon={UserCheck} onPress={() => setOpen('hand_over')}>
            {t('handOver')}…
          </Button>
        )}
      </div>
      {open === 'assign' && <AssignDialog dossierId={team.id} colleagues={free} onClose={() => setOpen(null)} onDone={after} />}
      {open === 'hand_over' && <HandOverDialog dossierId={team.id} colleagues={others} onClose={() => setOpen(null)} onDone={afterDoor} />}
    </Panel>
  );
}

function Second({ team, one }: { team: Team; one: Team['assignments'][number] }) {
  const t = useTranslations('team');
  const dates = useDates();
  const refusal = useRefusal();
  const isMe = useSession().hat.membershipId === one.membershipId;
  const { after, afterDoor } = useTeamChanges(team.id);
  const [isAsking, setIsAsking] = useState(false);
  const end = useMutation({
    mutationFn: () => request(EndAssignmentDocument, { dossierId: team.id, assignmentId: one.id }),
    onSuccess: async () => {
      setIsAsking(false);
      await (isMe ? afterDoor : after)(t('ended', { name: one.name }));
    },
  });
  // The follow-up ends with the last day: what is kept is the midnight after it.
  const lastDay = one.untilAt && dates.day(Date.parse(one.untilAt) - 1);
  return (
    <li>
      <div className="entry-text">
        <span>{one.name}</span>
        <span className="meta">
          {t('since', { date: dates.day(one.fromAt) })}, {lastDay ? t('until', { date: lastDay }) : t('noEnd').toLowerCase()}
        </span>
      </div>
      {one.canEnd && (
        <Button aria-label={t('endNamed', { name: one.name })} onPress={() => setIsAsking(true)}>
          {t('end')}
        </Button>
      )}
      {isAsking && (
        <Confirm
          title={t('endTitle')}
          text={t('endText', { name: one.name })}
          action={t('end')}
          busy={end.isPending}
          error={end.isError ? refusal(end.error) : undefined}
          onConfirm={() => end.mutate()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </li>
  );
}
