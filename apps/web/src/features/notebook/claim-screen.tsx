import { readCalendarDate } from '@boussole/domain/calendar-date';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { DoorForm } from './door-form';
import { isClosed } from './closed';
import { KeyCard } from './key-card';
import { useClaim } from './notebook-requests';

const blank = { givenName: '', familyName: '', birth: '', commune: '', email: '', phone: '' };

/** The person gives her name; what she leaves out stays unknown. */
export function ClaimScreen() {
  const t = useTranslations('ownClaim');
  const key = useTranslations('ownKey');
  const required = useTranslations('validation')('required');
  const noDay = useTranslations('refusals')('date_invalid');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const claim = useClaim();
  const [fields, setFields] = useState(blank);
  const [isChecked, setIsChecked] = useState(false);
  const [commandKey] = useState(newKey);
  const first = useRef<HTMLInputElement>(null);
  const put = (name: keyof typeof blank) => (value: string) => setFields({ ...fields, [name]: value });
  // Typed as people write it: a calendar is a long way back to a birth.
  const birthOn = readCalendarDate(fields.birth);
  const isNoDay = fields.birth.trim() !== '' && birthOn === null;
  const missing = (name: 'givenName' | 'familyName') => (isChecked && fields[name].trim() === '' ? required : undefined);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (claim.isPending) return;
    setIsChecked(true);
    if (!fields.givenName.trim() || !fields.familyName.trim() || isNoDay) return first.current?.focus();
    const { givenName, familyName, commune, email, phone } = fields;
    claim.mutate({
      commandKey, givenName, familyName, birthOn, commune: commune.trim() || null, email: email.trim() || null, phone: phone.trim() || null,
    });
  };

  if (isClosed(claim.error)) return <DoorForm notice="closed" />;
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      <form noValidate className="form panel" onSubmit={submit}>
        {claim.isError && <Notice tone="danger">{refusal(claim.error)}</Notice>}
        <TextField
          label={t('givenName')} autoComplete="off" maxLength={100} value={fields.givenName} onChange={put('givenName')} inputRef={first}
          error={missing('givenName')}
        />
        <TextField
          label={t('familyName')} autoComplete="off" maxLength={100} value={fields.familyName} onChange={put('familyName')}
          error={missing('familyName')}
        />
        <TextField
          label={t('birthOn')} isOptional hint={t('birthHint')} autoComplete="off" maxLength={10} value={fields.birth} onChange={put('birth')}
          error={isChecked && isNoDay ? noDay : undefined}
        />
        <TextField label={t('commune')} isOptional autoComplete="off" maxLength={100} value={fields.commune} onChange={put('commune')} />
        <TextField
          label={t('email')} type="email" isOptional hint={t('contactHint')} autoComplete="off" maxLength={254} value={fields.email}
          onChange={put('email')}
        />
        <TextField label={t('phone')} type="tel" isOptional autoComplete="off" maxLength={30} value={fields.phone} onChange={put('phone')} />
        <div className="actions">
          <Button type="submit" look="primary" busy={claim.isPending}>
            {t('submit')}
          </Button>
          <Link to="/carnet" className={buttonClass()}>
            {t('cancel')}
          </Link>
        </div>
      </form>
      {claim.data && (
        <KeyCard title={key('title')} given={claim.data} hint={key('dead')} onDone={() => void navigate({ to: '/carnet' })} />
      )}
    </div>
  );
}
