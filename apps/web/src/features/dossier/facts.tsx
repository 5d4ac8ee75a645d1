import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import type { Dossier } from './dossier-query';
import { FactList, known } from './fact-list';
import { SafeContactRule } from './safe-contact-rule';

/** Where things stand, in one look: how to reach the person, what she aims at, what comes next, who follows her. */
export function Facts({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  const dates = useDates();
  const { learner } = dossier;
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
      {dossier.enteredBy.sections.includes('path') && <Projects dossier={dossier} />}
      {dossier.referrals.length > 0 && <LiveReferrals dossier={dossier} />}
      <Following dossier={dossier} />
    </aside>
  );
}

function Projects({ dossier: { id, goals } }: { dossier: Dossier }) {
  const t = useTranslations('story');
  const facts = goals.map(({ kind, title, state }) => ({
    name: kind === 'heart' ? t('heart') : t('second'),
    value: (
      <>
        {title} <span className="meta">({t(`goalStates.${state}`)})</span>
      </>
    ),
  }));
  return (
    <FactList
      title={t('projects')}
      facts={facts}
      nothing={
        <Link to="/dossiers/$id/situation" params={{ id }}>
          {t('noProject')}
        </Link>
      }
    />
  );
}

/** Where she was sent and no end has come yet. */
function LiveReferrals({ dossier: { id, referrals } }: { dossier: Dossier }) {
  const t = useTranslations('story');
  const word = useKnownWord('referralWords.states');
  const dates = useDates();
  const facts = referrals.map(({ id: referralId, offerTitle, organisationName, state, dueAt }) => ({
    key: referralId,
    name: organisationName ?? t('noOffer'),
    value: (
      <>
        <Link to="/dossiers/$id/orientations/$referralId" params={{ id, referralId }}>
          {offerTitle ?? t('noOffer')}
        </Link>{' '}
        <span className="meta">({[word(state), dueAt && t('dueOn', { date: dates.day(dueAt) })].filter(Boolean).join(', ')})</span>
      </>
    ),
  }));
  return <FactList title={t('liveReferrals')} facts={facts} />;
}

function Following({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  const story = useTranslations('story');
  const dates = useDates();
  const format = useFormatter();
  const { id, nextAppointment: next, documentCount } = dossier;
  return (
    <FactList
      title={t('follow')}
      facts={known([
        { name: t('lead'), value: dossier.lead.name },
        { name: story('alsoFollowedBy'), value: dossier.alsoFollowedBy.length > 0 && format.list(dossier.alsoFollowedBy) },
        {
          name: story('nextAppointment'),
          value: next
            ? story('appointmentWith', { when: dates.dayAndTime(next.startsAt), name: next.withName })
            : <span className="meta">{story('noAppointment')}</span>,
        },
        { name: t('lastContact'), value: dossier.lastContactAt && dates.day(dossier.lastContactAt) },
        {
          name: story('readers'),
          value: <Link to="/dossiers/$id/partage" params={{ id }}>{story('readerCount', { count: dossier.readerCount })}</Link>,
        },
        { name: story('shares'), value: dossier.shareCount > 0 && dossier.shareCount },
        {
          name: story('documents'),
          value: documentCount !== null && <Link to="/dossiers/$id/documents" params={{ id }}>{documentCount}</Link>,
        },
      ])}
    />
  );
}
