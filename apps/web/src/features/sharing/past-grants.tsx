import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import { recipientOf, useLooks } from './grant-lines';
import type { Grant } from './sharing-query';
import { useSharingWords } from './use-words';

/** What was shared once: with whom, how it ended, and an honest word about what was read meanwhile. */
export function PastGrants({ grants }: { grants: readonly Grant[] }) {
  const t = useTranslations('sharing');
  if (grants.length === 0) return null;
  return (
    <Panel title={t('past')}>
      <ul className="entry-list">
        {grants.map((grant) => (
          <PastGrant key={grant.id} grant={grant} />
        ))}
      </ul>
      <p className="meta">{t('pastText')}</p>
    </Panel>
  );
}

function PastGrant({ grant }: { grant: Grant }) {
  const t = useTranslations('sharing');
  const dates = useDates();
  const looks = useLooks();
  const { named, lastDay } = useSharingWords();
  const { revokedAt, revokedBy, revokedByPerson } = grant;
  return (
    <li>
      <span className="entry-text">
        <span className="row-title">
          <strong>{recipientOf(grant)}</strong>
          <Badge>{t(`purposes.${grant.purpose}`)}</Badge>
        </span>
        <span className="meta">
          {named(grant.sections)} ·{' '}
          {revokedAt && revokedBy
            ? t(`pastRevoked.${revokedBy}`, { name: revokedByPerson?.name ?? '', date: dates.day(revokedAt) })
            : t('pastEnded', { date: lastDay(grant.until) })}{' '}
          · {looks(grant)}
        </span>
      </span>
    </li>
  );
}
