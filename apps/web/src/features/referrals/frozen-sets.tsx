import { Link } from '@tanstack/react-router';
import { Snowflake } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import type { FrozenSet } from './referral-query';

/** Every set of offers that was frozen for this person: how many there were, whose, what was retained. */
export function FrozenSets({ dossierId, sets }: { dossierId: string; sets: readonly FrozenSet[] }) {
  const t = useTranslations('referrals.sets');
  return (
    <Panel title={t('title')}>
      <ul className="entry-list">
        {sets.map((set) => (
          <SetLine key={set.id} dossierId={dossierId} set={set} />
        ))}
      </ul>
    </Panel>
  );
}

function SetLine({ dossierId, set }: { dossierId: string; set: FrozenSet }) {
  const t = useTranslations('referrals');
  const kind = useKnownWord('vocabulary.offerKinds');
  const reason = useKnownWord('referralWords.reasonCodes');
  const dates = useDates();
  const { id, frozenAt, byName, optionCount, ownCount, needKind, needTitle, isReplaced, retained } = set;
  const when = dates.dayAndTime(frozenAt);
  return (
    <li>
      <div className="entry-text">
        <span className="row-title">
          <strong>{when}</strong>
          {isReplaced && <Badge icon={Snowflake}>{t('sets.replaced')}</Badge>}
        </span>
        <span>{t('sets.line', { count: optionCount, own: ownCount })}</span>
        <span className="meta">
          {[needKind && kind(needKind), needTitle, byName && t('by', { name: byName })].filter(Boolean).join(' · ')}
        </span>
        {retained.length === 0 ? (
          <span className="meta">{t('sets.nothing')}</span>
        ) : (
          <ul className="plain-list">
            {retained.map((one) => (
              <li key={one.id}>
                {t('sets.retained', { what: [one.offerTitle, one.organisationName].join(', ') })}{' '}
                <span className="meta">
                  ({[t(one.kind === 'mention' ? 'sets.mention' : 'sets.referral'), one.reasonCode && reason(one.reasonCode)].filter(Boolean).join(', ')})
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Link
        to="/dossiers/$id/orienter/choix"
        params={{ id: dossierId }}
        search={{ choix: id }}
        className="touch-link"
        aria-label={t('sets.openNamed', { date: when })}
      >
        {t('sets.open')}
      </Link>
    </li>
  );
}
