import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { Door } from './door';
import { usePasswordLink } from './use-password-link';

export function ForgotScreen() {
  const t = useTranslations('signIn');
  const required = useTranslations('validation')('required');
  const refusal = useRefusal();
  const [email, setEmail] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const ask = usePasswordLink();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (email.trim() !== '' && !ask.isPending) ask.mutate(email.trim());
  };

  return (
    <Door title={t('forgotTitle')} foot={<Link to="/connexion">{t('back')}</Link>}>
      {ask.isSuccess ? (
        <div role="status">
          <Notice tone="success">{t('forgotDone')}</Notice>
        </div>
      ) : (
        <form noValidate className="form" onSubmit={submit}>
          <p>{t('forgotText')}</p>
          {ask.isError && <Notice tone="danger">{refusal(ask.error)}</Notice>}
          <TextField
            label={t('email')}
            name="email"
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={isChecked && email.trim() === '' ? required : undefined}
          />
          <Button type="submit" look="primary" busy={ask.isPending}>
            {t('forgotSubmit')}
          </Button>
        </form>
      )}
    </Door>
  );
}
