import { useQueryClient } from '@tanstack/react-query';
import { lazy, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '../../lib/errors';
import { repairSessionWith } from '../../lib/request';
import { sessionQuery, useSession, type Session } from '../../lib/session';
import { Button } from '../../ui/button';
import { LateDialog } from '../../ui/late-dialog';
import { useForgetSession } from './use-sign-out';
import { switchHat } from './use-switch-hat';

const SignInForm = lazy(() => import('./sign-in-form').then(({ SignInForm: form }) => ({ default: form })));

interface Repair {
  promise: Promise<void>;
  done: () => void;
  givenUp: (error: Error) => void;
}

function newRepair(): Repair {
  let done = () => {};
  let givenUp: Repair['givenUp'] = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    done = resolve;
    givenUp = reject;
  });
  return { promise, done, givenUp };
}

/** Signs in again over the page: what was typed stays, what was asked is asked again. */
export function SessionExpired() {
  const t = useTranslations('session');
  const session = useSession();
  const queries = useQueryClient();
  const forget = useForgetSession();
  const repair = useRef<Repair | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(
    () =>
      repairSessionWith(() => {
        repair.current ??= newRepair();
        setIsOpen(true);
        return repair.current.promise;
      }),
    [],
  );

  const close = () => {
    repair.current = null;
    setIsOpen(false);
  };

  const resume = async (next: Session) => {
    const waiting = repair.current;
    if (next.person.id !== session.person.id) return window.location.assign('/ma-journee');
    const isSameHat = next.hat.membershipId === session.hat.membershipId;
    const restored = isSameHat ? next : await switchHat(session.hat.membershipId).catch(() => next);
    if (restored.hat.membershipId !== session.hat.membershipId) return window.location.assign('/ma-journee');
    queries.setQueryData(sessionQuery.queryKey, restored);
    close();
    waiting?.done();
  };

  const leave = async () => {
    repair.current?.givenUp(new ApiError('auth.required'));
    close();
    await forget();
  };

  if (!isOpen) return null;
  return (
    <LateDialog title={t('expiredTitle')} isAlert isOpaque>
      <p>{t('expiredText')}</p>
      <SignInForm knownEmail={session.person.email} onSignedIn={(next) => void resume(next)} />
      <Button look="quiet" onPress={() => void leave()}>
        {t('leave')}
      </Button>
    </LateDialog>
  );
}
