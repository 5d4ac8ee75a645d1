import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleSlash, Hourglass, TimerOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { buttonClass } from '../../ui/button-class';
import { Panel } from '../../ui/panel';
import type { RequestToDecide, SentRequest } from './shares-query';
import { useSharingWords } from './use-words';

/** What others ask of our dossiers: answered inside the dossier, where the proof is written down. */
export function ToDecideList({ requests }: { requests: readonly RequestToDecide[] }) {
  const t = useTranslations('shares');
  const words = useTranslations('sharing');
  const dates = useDates();
  const { named } = useSharingWords();
  if (requests.length === 0) return null;
  return (
    <Panel title={t('toDecide')}>
      <ul className="cards">
        {requests.map((request) => (
          <li key={request.id} className="card">
            <p>
              <strong>
                {t('asks', {
                  name: request.byName,
                  branch: request.byBranchName,
                  organisation: request.byOrganisationName,
                  title: request.title,
                })}
              </strong>
            </p>
            <p className="written">« {request.message} »</p>
            <p className="meta">
              {words(`purposes.${request.purpose}`)} · {named(request.sections)} ·{' '}
              {words('requestExpires', { date: dates.day(request.expiresAt) })}
            </p>
            <div className="actions">
              {request.canDecide ? (
                <Link to="/dossiers/$id/partage" params={{ id: request.dossierId }} className={buttonClass('primary')}>
                  {t('openToAnswer')}
                </Link>
              ) : (
                <span className="meta">{t('byLead', { name: request.leadName })}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const states = {
  open: { tone: 'warning', icon: Hourglass },
  granted: { tone: 'success', icon: CircleCheck },
  refused: { tone: 'neutral', icon: CircleSlash },
  expired: { tone: 'neutral', icon: TimerOff },
} as const;

/** What I asked for, and what became of it. */
export function SentList({ requests }: { requests: readonly SentRequest[] }) {
  const t = useTranslations('shares');
  const dates = useDates();
  const { named } = useSharingWords();
  if (requests.length === 0) return null;
  return (
    <Panel title={t('mine')}>
      <ul className="entry-list">
        {requests.map(({ id, title, branchName, sections, createdAt, state, dossierId }) => (
          <li key={id}>
            <span className="entry-text">
              <span className="row-title">
                {dossierId ? (
                  <Link to="/dossiers/$id" params={{ id: dossierId }} className="row-link">
                    {title}
                  </Link>
                ) : (
                  <strong>{title}</strong>
                )}
                <Badge tone={states[state].tone} icon={states[state].icon}>
                  {t(`states.${state}`)}
                </Badge>
              </span>
              <span className="meta">
                {branchName} · {named(sections)} · {t('askedOn', { date: dates.day(createdAt) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
