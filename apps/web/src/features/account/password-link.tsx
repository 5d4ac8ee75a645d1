import { useTranslations } from 'use-intl';
import { useSession } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { usePasswordLink } from './use-password-link';

export function PasswordLink() {
  const t = useTranslations('account');
  const refusal = useRefusal();
  const { person } = useSession();
  const ask = usePasswordLink();
  return (
    <>
      <p>{t('passwordText', { email: person.email })}</p>
      {ask.isError && <Notice tone="danger">{refusal(ask.error)}</Notice>}
      <div role="status">{ask.isSuccess && <Notice tone="success">{t('passwordSent')}</Notice>}</div>
      <div className="actions">
        <Button busy={ask.isPending} onPress={() => ask.mutate(person.email)}>
          {t('passwordAsk')}
        </Button>
      </div>
    </>
  );
}
