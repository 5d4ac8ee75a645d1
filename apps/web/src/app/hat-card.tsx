import { useTranslations } from 'use-intl';
import { useSession } from '../lib/session';

/** Under which hat everything on screen is read and written. */
export function HatCard() {
  const t = useTranslations();
  const { person, hat } = useSession();
  return (
    <section className="hat" aria-label={t('nav.currentHat')}>
      <strong>
        {person.givenName} {person.familyName}
      </strong>
      <span>{t(`roles.${hat.role}`)}</span>
      <span>{hat.branchName}</span>
      {hat.organisationName !== hat.branchName && <span>{hat.organisationName}</span>}
      {hat.employerName && <span>{t('nav.seconded', { employer: hat.employerName })}</span>}
    </section>
  );
}
