import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Panel } from '../../ui/panel';
import type { Notebook } from './notebook-query';

export function OwnProjects({ goals }: Pick<Notebook, 'goals'>) {
  const t = useTranslations('ownProjects');
  const states = useTranslations('ownGoalStates');
  return (
    <Panel title={t('title')}>
      {goals.length === 0 && <p className="meta">{t('none')}</p>}
      <ul className="own-list">
        {goals.map(({ id, kind, title, why, state }) => (
          <li key={id}>
            <span className="meta">{t(kind)}</span>
            <strong>{title}</strong>
            <span>{states(state)}</span>
            {why && <p>{why}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function OwnAppointments({ appointments }: Pick<Notebook, 'appointments'>) {
  const t = useTranslations('ownAppointments');
  const channels = useTranslations('channels');
  const dates = useDates();
  return (
    <Panel title={t('title')}>
      {appointments.length === 0 && <p className="meta">{t('none')}</p>}
      <ul className="own-list">
        {appointments.map(({ id, startsAt, minutes, channel, withName }) => (
          <li key={id}>
            <strong>
              {dates.fullDay(startsAt)}, {dates.time(startsAt)}
            </strong>
            <span>
              {[channels(channel), withName && t('with', { name: withName }), t('minutes', { minutes })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function OwnTeam({ team, representatives }: Pick<Notebook, 'team' | 'representatives'>) {
  const t = useTranslations('ownTeam');
  const relations = useTranslations('ownRelations');
  return (
    <Panel title={t('title')}>
      <ul className="own-list">
        {team.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>
            <strong>{name}</strong>
            <span className="meta">{t(kind)}</span>
          </li>
        ))}
        {representatives.map(({ id, name, relation }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span className="meta">{t('representative', { relation: relations(relation) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function OwnInterviews({ interviews, count }: Pick<Notebook, 'interviews'> & { count: number }) {
  const t = useTranslations('ownInterviews');
  const channels = useTranslations('channels');
  const dates = useDates();
  const older = count - interviews.length;
  return (
    <Panel title={t('title')}>
      {interviews.length === 0 && <p className="meta">{t('none')}</p>}
      <ul className="own-list">
        {interviews.map(({ id, heldAt, channel, summary, withName }) => (
          <li key={id}>
            <strong>{dates.fullDay(heldAt)}</strong>
            <span className="meta">{withName ? t('with', { channel: channels(channel), name: withName }) : channels(channel)}</span>
            <p className="own-text">{summary}</p>
          </li>
        ))}
      </ul>
      {older > 0 && <p className="meta">{t('more', { count: older })}</p>}
      <p className="meta">{t('notes')}</p>
    </Panel>
  );
}

export function OwnDocuments({ documents }: Pick<Notebook, 'documents'>) {
  const t = useTranslations('ownDocuments');
  const dates = useDates();
  return (
    <Panel title={t('title')}>
      {documents.length === 0 ? <p className="meta">{t('none')}</p> : <p className="meta">{t('hint')}</p>}
      <ul className="own-list">
        {documents.map(({ id, title, addedAt }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span className="meta">{dates.day(addedAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
