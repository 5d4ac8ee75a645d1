import { Ban, CircleCheck, Clock, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import type { Referral } from './referral-query';

type Delivery = Referral['deliveries'][number];

const looks: Record<Delivery['state'], readonly ['neutral' | 'success' | 'warning' | 'danger', LucideIcon]> = {
  pending: ['warning', Clock], sending: ['warning', Clock], sent: ['success', CircleCheck], cancelled: ['neutral', Ban], dead: ['danger', TriangleAlert],
};

/** The mails about the referral and what became of each: one sees that something has not left. */
export function DeliveryList({ deliveries }: { deliveries: readonly Delivery[] }) {
  const t = useTranslations('referrals.deliveries');
  return (
    <Panel title={t('title')}>
      {deliveries.length === 0 ? (
        <p className="meta">{t('none')}</p>
      ) : (
        <ul className="entry-list">
          {deliveries.map((delivery, place) => (
            <DeliveryLine key={place} delivery={delivery} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function DeliveryLine({ delivery: { kind, audience, state, attempts, failure, dueAt, doneAt } }: { delivery: Delivery }) {
  const t = useTranslations('referrals.deliveries');
  const kinds = useKnownWord('referrals.deliveries.kinds');
  const dates = useDates();
  const [tone, icon] = looks[state];
  const isFailing = failure !== null && state !== 'sent' && state !== 'cancelled';
  return (
    <li>
      <div className="entry-text">
        <span>{[kinds(kind), audience && t(`to.${audience}`)].filter(Boolean).join(', ')}</span>
        {isFailing && (
          <span className="meta">
            {t(failureWord(failure))} · {t('retry', { count: attempts })} · {dates.dayAndTime(dueAt)}
          </span>
        )}
      </div>
      <Badge tone={tone} icon={icon}>{t(`states.${state}`, { date: doneAt ? dates.day(doneAt) : '' })}</Badge>
    </li>
  );
}

/** A server that says no for good (5xx) refuses the address; one that does not answer may do so later. */
function failureWord(failure: string): 'refused' | 'unreachable' | 'failed' {
  if (/^smtp 5\d\d/.test(failure)) return 'refused';
  return /^smtp (E[A-Z]+|4\d\d)/.test(failure) ? 'unreachable' : 'failed';
}
