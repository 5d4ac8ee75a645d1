import { BellRing } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useNeutralityWords } from '../../lib/neutrality-words';
import type { Alert } from './mirror-query';

/** What the watch noticed, said to the person first: calmly, and to nobody besides the referent. */
export function EarlyAlerts({ alerts }: { alerts: readonly Alert[] }) {
  return alerts.map((alert) => <EarlyAlert key={alert.id} alert={alert} />);
}

function EarlyAlert({ alert: { rule, on, decisions, operatorNames } }: { alert: Alert }) {
  const t = useTranslations('mirror');
  const words = useNeutralityWords();
  const dates = useDates();
  const id = useId();
  const say = rule === 'N-D2' ? words.drift : words.earlyAlert;
  return (
    <section className="panel early-alert" aria-labelledby={id}>
      <h2 id={id} className="panel-title"><BellRing aria-hidden size={18} /> {t(rule === 'N-D2' ? 'drift' : 'alert')}</h2>
      <p className="prose">{say(decisions, operatorNames)}</p>
      <p className="meta">{t('alertSince', { date: dates.calendarDay(on) })} {t('alertHelp')}</p>
    </section>
  );
}
