import { ShieldAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Dossier } from './dossier-query';

type Rule = Dossier['learner']['safeContact'];

/** Read before any call: how this person can be reached without harm. */
export function SafeContactRule({ rule }: { rule: Rule }) {
  const t = useTranslations('dossier');
  const format = useFormatter();
  const ways = [rule.byPhone && t('call'), rule.bySms && t('sms'), rule.byMail && t('mail')].filter(
    (way) => way !== false,
  );
  return (
    <section className="safe-contact" aria-label={t('safe')}>
      <h2 className="safe-contact-title">
        <ShieldAlert aria-hidden size={16} />
        {t('safe')}
      </h2>
      <p>{ways.length > 0 ? t('allowed', { ways: format.list(ways) }) : t('noWay')}</p>
      <Hours rule={rule} />
      {rule.hideService && (
        <p>
          <strong>{t('hideService')}</strong>
        </p>
      )}
      {rule.note && <p className="written">{rule.note}</p>}
    </section>
  );
}

function Hours({ rule }: { rule: Rule }) {
  const t = useTranslations('dossier');
  const from = rule.notBeforeHour?.toString() ?? null;
  const to = rule.notAfterHour?.toString() ?? null;
  if (from !== null && to !== null) return <p>{t('between', { from, to })}</p>;
  if (from !== null) return <p>{t('after', { from })}</p>;
  if (to !== null) return <p>{t('before', { to })}</p>;
  return null;
}
