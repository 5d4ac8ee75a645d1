import { useQuery } from '@tanstack/react-query';
import { KeyRound, UserCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useCan, useScope } from '../../lib/session';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { BreakGlassDialog } from '../break-glass/break-glass-dialog';
import { AskToFollow } from './ask-to-follow';
import { HandOverDialog } from './hand-over-dialog';
import { MeetingDialog } from './meeting-dialog';
import { closedDossierQuery, type ClosedDossier as Closed } from './team-query';
import { useTeamChanges } from './use-team-changes';
import { WalkInForm } from './walk-in-form';

interface Props {
  id: string;
  /** What is shown when there is no such dossier in the branch. */
  otherwise: ReactNode;
}

/** A dossier of the branch that one does not follow: who does, and what can be done. Anything else looks like nothing. */
export function ClosedDossier({ id, otherwise }: Props) {
  const isAskable = useCan()('closedDossier');
  const query = useQuery({ ...closedDossierQuery(useScope(), id), enabled: isAskable });
  if (!isAskable || query.isError) return otherwise;
  return query.data ? <Door dossier={query.data} /> : <Skeleton rows={5} height={48} />;
}

function Door({ dossier }: { dossier: Closed }) {
  const t = useTranslations('teamDoor');
  const can = (move: Closed['viewerCan'][number]) => dossier.viewerCan.includes(move);
  const { leadName: name, replacementName: replacement } = dossier;
  return (
    <>
      <section>
        <h2 className="panel-title">{t('title')}</h2>
        <p>
          <strong>{dossier.title ?? t('anonymous')}</strong>
          <Detail dossier={dossier} />
        </p>
        <p>{replacement ? t('followedByAnd', { name, replacement }) : t('followedBy', { name })}</p>
        <p className="meta prose">{dossier.status === 'closed' ? t('closedDossier') : t('why')}</p>
      </section>
      <div className="two-columns">
        <div className="column">
          {can('receive_walk_in') && (
            <Panel title={t('walkIn')}>
              <WalkInForm id={dossier.id} />
            </Panel>
          )}
          {dossier.isAsked ? (
            <Panel title={t('ask')}>
              <Notice tone="success">{t('asked')}</Notice>
            </Panel>
          ) : (
            can('ask_to_follow') && (
              <Panel title={t('ask')}>
                <AskToFollow id={dossier.id} name={name} />
              </Panel>
            )
          )}
        </div>
        <div className="column">
          {(can('break_glass') || dossier.isWaiting) && <Exception dossier={dossier} />}
          {can('hand_over') && <Coordination dossier={dossier} />}
        </div>
      </div>
    </>
  );
}

function Detail({ dossier }: { dossier: Closed }) {
  const t = useTranslations('teamDoor');
  const dates = useDates();
  const parts = [dossier.birthOn && t('born', { date: dates.calendarDay(dossier.birthOn) }), dossier.communeName].filter(Boolean);
  return parts.length > 0 && <span className="meta"> {parts.join(' · ')}</span>;
}

function Exception({ dossier }: { dossier: Closed }) {
  const t = useTranslations('teamDoor');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Panel title={t('exception')}>
      {dossier.isWaiting ? (
        <Notice>{t('waiting')}</Notice>
      ) : (
        <>
          <p>{t('exceptionText', { name: dossier.leadName })}</p>
          <p className="meta">{t('exceptionLeft', { count: dossier.exceptionsLeft })}</p>
          <div className="actions">
            <Button icon={KeyRound} onPress={() => setIsOpen(true)}>
              {t('exception')}…
            </Button>
          </div>
        </>
      )}
      {isOpen && <BreakGlassDialog id={dossier.id} isAlone={dossier.exceptionsLeft > 0} onClose={() => setIsOpen(false)} />}
    </Panel>
  );
}

function Coordination({ dossier }: { dossier: Closed }) {
  const t = useTranslations();
  const { afterDoor } = useTeamChanges(dossier.id);
  const [open, setOpen] = useState<'hand_over' | 'plan' | null>(null);
  return (
    <Panel title={t('teamDoor.coordinate')}>
      <p>{t('teamDoor.coordinateText')}</p>
      <div className="actions">
        <Button icon={UserCheck} onPress={() => setOpen('hand_over')}>
          {t('team.handOver')}…
        </Button>
        {dossier.viewerCan.includes('plan_appointment') && <Button onPress={() => setOpen('plan')}>{t('team.plan')}…</Button>}
      </div>
      {open === 'hand_over' && (
        <HandOverDialog dossierId={dossier.id} colleagues={dossier.colleagues} isOutside onClose={() => setOpen(null)} onDone={afterDoor} />
      )}
      {open === 'plan' && (
        <MeetingDialog dossierId={dossier.id} colleagues={dossier.colleagues} onClose={() => setOpen(null)} onDone={afterDoor} />
      )}
    </Panel>
  );
}
