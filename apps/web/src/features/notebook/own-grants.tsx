import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { OwnGrant } from './notebook-query';
import { useWithdraw } from './notebook-requests';
import { useSectionNames } from './use-section-names';

/** Who else sees what, until when; one click takes it back. */
export function OwnGrants({ grants }: { grants: readonly OwnGrant[] }) {
  const t = useTranslations('ownGrants');
  const [live, past] = [grants.filter(({ isLive }) => isLive), grants.filter(({ isLive }) => !isLive)];
  return (
    <Panel title={t('title')}>
      {live.length === 0 && <p className="meta">{t('none')}</p>}
      <ul className="own-list">
        {live.map((grant) => (
          <LiveGrant key={grant.id} grant={grant} />
        ))}
      </ul>
      {live.length > 0 && <p className="meta">{t('kept')}</p>}
      {past.length > 0 && (
        <details>
          <summary>{t('past')}</summary>
          <ul className="own-list">
            {past.map((grant) => (
              <PastGrant key={grant.id} grant={grant} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

const placeOf = ({ branchName, organisationName }: OwnGrant) => `${organisationName}, ${branchName}`;

function LiveGrant({ grant }: { grant: OwnGrant }) {
  const t = useTranslations('ownGrants');
  const purposes = useTranslations('ownPurposes');
  const sections = useSectionNames();
  const dates = useDates();
  const refusal = useRefusal();
  const withdraw = useWithdraw();
  return (
    <li>
      <strong>{placeOf(grant)}</strong>
      <span>
        {[grant.personName ?? t('wholeBranch'), purposes(grant.purpose), t('until', { day: dates.day(grant.until) })].join(' · ')}
      </span>
      <span>{t('what', { sections: sections(grant.sections) })}</span>
      {grant.mayWrite && <span>{t('mayWrite')}</span>}
      <span className="meta">{t('looks', { count: grant.looks })}</span>
      {grant.basis !== 'consent' && <span className="meta">{t(grant.basis === 'public_mission' ? 'mission' : 'vital')}</span>}
      {withdraw.isError && <Notice tone="danger">{refusal(withdraw.error)}</Notice>}
      <div className="actions">
        <Button
          aria-label={t('withdrawLabel', { name: placeOf(grant) })}
          busy={withdraw.isPending}
          onPress={() => withdraw.mutate(grant.id, { onSuccess: () => announce(t('done')) })}
        >
          {t('withdraw')}
        </Button>
      </div>
    </li>
  );
}

function PastGrant({ grant }: { grant: OwnGrant }) {
  const t = useTranslations('ownGrants');
  const dates = useDates();
  return (
    <li>
      <span>{placeOf(grant)}</span>
      <span className="meta">{grant.revokedAt ? t('withdrawn', { day: dates.day(grant.revokedAt) }) : t('ended')}</span>
    </li>
  );
}
