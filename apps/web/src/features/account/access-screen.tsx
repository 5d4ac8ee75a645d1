import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Notice } from '../../ui/notice';
import { PasswordField } from '../../ui/password-field';
import { Door } from './door';

const ChoosePasswordDocument = graphql(`
  mutation ChoosePassword($input: ChoosePasswordInput!) {
    choosePassword(input: $input)
  }
`);

const shortest = 15;

/** The token travels after the #: no server, proxy or referrer ever sees it. Opening the page uses nothing up. */
function useTokenOfLink(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    // A shared desk keeps its history: not the token.
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}

export function AccessScreen() {
  const t = useTranslations('signIn');
  const check = useTranslations('validation');
  const refusal = useRefusal();
  const token = useTokenOfLink();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const choose = useMutation({ mutationFn: () => request(ChoosePasswordDocument, { input: { token, password } }) });

  const isShort = [...password].length < shortest;
  const isLinkDead = choose.isError && codeOf(choose.error) === 'auth.link_invalid';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isShort) return first.current?.focus();
    if (again !== password) return second.current?.focus();
    if (!choose.isPending) choose.mutate();
  };

  if (choose.isSuccess) {
    return (
      <Door title={t('accessTitle')}>
        <div role="status">
          <Notice tone="success">{t('accessDone')}</Notice>
        </div>
        <Link to="/connexion" className={buttonClass('primary')}>
          {t('submit')}
        </Link>
      </Door>
    );
  }
  if (token === '' || isLinkDead) {
    return (
      <Door title={t('accessTitle')}>
        <Notice tone="warning">{isLinkDead ? refusal(choose.error) : t('accessMissing')}</Notice>
        <Link to="/mot-de-passe-oublie" className={buttonClass()}>
          {t('askLink')}
        </Link>
      </Door>
    );
  }
  return (
    <Door title={t('accessTitle')}>
      <form noValidate className="form" onSubmit={submit}>
        {choose.isError && <Notice tone="danger">{refusal(choose.error)}</Notice>}
        <PasswordField
          label={t('newPassword')}
          hint={t('rule')}
          name="new-password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          inputRef={first}
          error={isChecked && isShort ? check('passwordShort') : undefined}
        />
        <PasswordField
          label={t('repeat')}
          name="new-password-again"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          inputRef={second}
          error={isChecked && !isShort && again !== password ? check('passwordsDiffer') : undefined}
        />
        <Button type="submit" look="primary" busy={choose.isPending}>
          {t('accessSubmit')}
        </Button>
      </form>
    </Door>
  );
}
