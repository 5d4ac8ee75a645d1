import { useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Session } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PasswordField } from '../../ui/password-field';
import { TextField } from '../../ui/text-field';
import { useSignIn } from './use-sign-in';

interface Props {
  onSignedIn: (session: Session) => void;
  /** Signing in again over the page: it is the same person. */
  knownEmail?: string;
}

export function SignInForm({ onSignedIn, knownEmail }: Props) {
  const t = useTranslations('signIn');
  const required = useTranslations('validation')('required');
  const refusal = useRefusal();
  const [email, setEmail] = useState(knownEmail ?? '');
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const signIn = useSignIn();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (signIn.isPending) return;
    setIsChecked(true);
    if (email.trim() === '') return emailInput.current?.focus();
    if (password === '') return passwordInput.current?.focus();
    signIn.mutate(
      { email: email.trim(), password },
      {
        onSuccess: onSignedIn,
        onError: () => passwordInput.current?.focus(),
      },
    );
  };

  return (
    <form noValidate className="form" onSubmit={submit}>
      {signIn.isError && <Notice tone="danger">{refusal(signIn.error)}</Notice>}
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isReadOnly={knownEmail !== undefined}
        autoFocus={knownEmail === undefined}
        inputRef={emailInput}
        error={isChecked && email.trim() === '' ? required : undefined}
      />
      <PasswordField
        label={t('password')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        autoFocus={knownEmail !== undefined}
        inputRef={passwordInput}
        error={isChecked && password === '' ? required : undefined}
      />
      <Button type="submit" look="primary" busy={signIn.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}
