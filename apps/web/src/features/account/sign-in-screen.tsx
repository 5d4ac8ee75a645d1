import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { sessionQuery, type Session } from '../../lib/session';
import { Door } from './door';
import { SignInForm } from './sign-in-form';

/** `backTo` is a path of this site, already checked. */
export function SignInScreen({ backTo }: { backTo: string }) {
  const t = useTranslations('signIn');
  const queries = useQueryClient();
  const router = useRouter();

  const enter = (session: Session) => {
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, session);
    router.history.push(backTo);
  };

  return (
    <Door
      title={t('title')}
      foot={
        <ul className="door-links">
          <li>
            <Link to="/mot-de-passe-oublie">{t('forgot')}</Link>
          </li>
          <li>
            <Link to="/cadastre">{t('openRegister')}</Link>
          </li>
        </ul>
      }
    >
      <SignInForm onSignedIn={enter} />
    </Door>
  );
}
