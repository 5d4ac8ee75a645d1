import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';
import { SafeContactRule } from '../dossier/safe-contact-rule';
import type { Handoff } from './handoff-query';

/** How to reach the person, once accepted: the rule that keeps her safe stands beside. */
export function ContactPanel({ contact }: { contact: NonNullable<Handoff['contact']> }) {
  const t = useTranslations('handoff.contact');
  const { name, phone, email, communeName, safeContact } = contact;
  return (
    <Panel title={t('title')}>
      <dl className="packet">
        <div>
          <dt>{t('name')}</dt>
          <dd>
            <strong>{name}</strong>
          </dd>
        </div>
        {phone && (
          <div>
            <dt>{t('phone')}</dt>
            <dd>
              <a href={`tel:${phone.replace(/[^+0-9]/g, '')}`} className="touch-link">
                {phone}
              </a>
            </dd>
          </div>
        )}
        {email && (
          <div>
            <dt>{t('mail')}</dt>
            <dd>
              <a href={`mailto:${email}`} className="touch-link">
                {email}
              </a>
            </dd>
          </div>
        )}
        {communeName && (
          <div>
            <dt>{t('commune')}</dt>
            <dd>{communeName}</dd>
          </div>
        )}
      </dl>
      {!phone && !email && <p>{t('none')}</p>}
      <SafeContactRule rule={safeContact} />
      <p className="meta">{t('logged')}</p>
    </Panel>
  );
}
