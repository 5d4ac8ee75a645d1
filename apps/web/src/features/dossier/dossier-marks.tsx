import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { AnonymousBadge } from '../../ui/anonymous-badge';
import { Badge } from '../../ui/badge';
import type { Dossier } from './dossier-query';

export function DossierMarks({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  return (
    <>
      <Badge>{dossier.reference}</Badge>
      {dossier.learner.isAnonymous && <AnonymousBadge />}
      {dossier.status === 'closed' && <Badge tone="warning">{t('closed')}</Badge>}
    </>
  );
}

export function WhoSees({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  const dates = useDates();
  return (
    <>
      <p>
        {dossier.branchName} · {t('openedOn', { date: dates.day(dossier.openedAt) })}
      </p>
      <p className="meta prose">
        {t('whoSees', { branch: dossier.branchName, organisation: dossier.organisationName })}
      </p>
    </>
  );
}
