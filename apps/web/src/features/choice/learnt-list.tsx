import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { Panel } from '../../ui/panel';
import type { ChoiceStart } from './choice-query';

/** What was tried for this need and did not work, and why: known before looking further. */
export function LearntList({ start: { dossierId, learnt } }: { start: ChoiceStart }) {
  const t = useTranslations('choice.learnt');
  const states = useKnownWord('referralWords.states');
  const declines = useKnownWord('referralWords.declineCodes');
  const dates = useDates();
  if (learnt.length === 0) return null;
  return (
    <Panel title={t('title')}>
      <ul className="entry-list">
        {learnt.map(({ referralId, offerTitle, operatorName, state, declineCode, text, overAt }) => (
          <li key={referralId}>
            <div className="entry-text">
              <Link to="/dossiers/$id/orientations/$referralId" params={{ id: dossierId, referralId }} className="row-link">
                {[offerTitle, operatorName].filter(Boolean).join(' · ')}
              </Link>
              <span>{[declineCode ? declines(declineCode) : states(state), dates.day(overAt)].join(' · ')}</span>
              {text && <span className="written">{text}</span>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
