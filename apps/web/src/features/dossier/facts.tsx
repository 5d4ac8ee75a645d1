import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { Dossier } from './dossier-query';
import { SafeContactRule } from './safe-contact-rule';

interface Fact {
  name: string;
  value: ReactNode;
}

export function Facts({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  const dates = useDates();
  const { learner } = dossier;
  const known = (facts: Fact[]) => facts.filter((fact) => fact.value);

  return (
    <aside className="panel dossier-facts" aria-label={t('facts')}>
      <SafeContactRule rule={learner.safeContact} />
      <FactList
        title={t('contact')}
        facts={known([
          { name: t('phone'), value: learner.phone && <span className="numeric">{learner.phone}</span> },
          { name: t('email'), value: learner.email },
        ])}
      />
      <FactList
        title={t('identity')}
        facts={known([
          { name: t('code'), value: learner.code && <strong>{learner.code}</strong> },
          { name: t('givenName'), value: learner.givenName },
          { name: t('familyName'), value: learner.familyName },
          { name: t('birth'), value: learner.birthOn && dates.calendarDay(learner.birthOn) },
          { name: t('commune'), value: learner.commune?.name },
        ])}
      />
      <FactList
        title={t('follow')}
        facts={known([
          { name: t('lead'), value: dossier.lead.name },
          { name: t('branch'), value: dossier.branchName },
          { name: t('lastContact'), value: dossier.lastContactAt && dates.day(dossier.lastContactAt) },
          { name: t('reference'), value: dossier.reference },
        ])}
      />
    </aside>
  );
}

function FactList({ title, facts }: { title: string; facts: Fact[] }) {
  const notSet = useTranslations('common')('notSet');
  return (
    <>
      <h2 className="facts-title">{title}</h2>
      {facts.length === 0 ? (
        <p className="meta">{notSet}</p>
      ) : (
        <dl className="facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
