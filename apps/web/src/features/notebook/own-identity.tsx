import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { buttonClass } from '../../ui/button-class';
import { Panel } from '../../ui/panel';
import type { Notebook } from './notebook-query';

/** Who one is as it is kept, and how long; without a name, the way to give it. */
export function OwnIdentity({ notebook: { identity, situation } }: { notebook: Notebook }) {
  const t = useTranslations('ownIdentity');
  const statuses = useTranslations('ownStatuses');
  const dates = useDates();
  const facts = [
    [t('code'), identity.code],
    [t('name'), [identity.givenName, identity.familyName].filter(Boolean).join(' ')],
    [t('birth'), identity.birthOn && dates.calendarDay(identity.birthOn)],
    [t('commune'), identity.communeName],
    [t('email'), identity.email],
    [t('phone'), identity.phone],
    [t('status'), situation?.status && statuses(situation.status)],
    [t('note'), situation?.note],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <Panel title={t('title')}>
      {identity.isAnonymous && <p>{t('anonymous')}</p>}
      <dl className="own-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="meta">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {identity.isAnonymous && (
        <>
          <p>{t('claimHint')}</p>
          <div className="actions">
            <Link to="/carnet/nom" className={buttonClass()}>
              {t('claim')}
            </Link>
          </div>
          <p className="meta">{t('lostSecret')}</p>
        </>
      )}
      <p className="meta">{t(identity.isAnonymous ? 'keptNameless' : 'keptNamed')}</p>
    </Panel>
  );
}
