import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { PasswordField } from '../../ui/password-field';
import { TextField } from '../../ui/text-field';
import { CommuneField } from '../dossier/commune-field';
import { SimilarDossiers } from '../dossier/similar-dossiers';
import { useClaimAtDesk, type GivenKey } from './person-door-query';

interface Props {
  dossierId: string;
  onGiven: (key: GivenKey) => void;
}

const blank = { givenName: '', familyName: '', email: '', phone: '', secret: '' };

/** The counsellor types the name and sees who already has a dossier under it; the person types her secret. */
export function ClaimAtDesk({ dossierId, onGiven }: Props) {
  const t = useTranslations('personDoor');
  const [isOpen, setIsOpen] = useState(false);
  const done = (key: GivenKey) => {
    setIsOpen(false);
    onGiven(key);
  };
  return (
    <>
      <div className="actions">
        <Button onPress={() => setIsOpen(true)}>{t('claim')}</Button>
      </div>
      {isOpen && <ClaimDialog dossierId={dossierId} onGiven={done} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ClaimDialog({ dossierId, onGiven, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('personDoor');
  const words = useTranslations('ownClaim');
  const required = useTranslations('validation')('required');
  const refusal = useRefusal();
  const claim = useClaimAtDesk(dossierId);
  const [fields, setFields] = useState(blank);
  const [birthOn, setBirthOn] = useState<string | null>(null);
  const [communeNis, setCommuneNis] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [commandKey] = useState(newKey);
  const put = (name: keyof typeof blank) => (value: string) => setFields({ ...fields, [name]: value });
  const missing = (name: 'givenName' | 'familyName' | 'secret') => (isChecked && fields[name].trim() === '' ? required : undefined);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (claim.isPending) return;
    setIsChecked(true);
    const { givenName, familyName, secret } = fields;
    if ([givenName, familyName, secret].some((text) => text.trim() === '')) return;
    const contact = { email: fields.email.trim() || null, phone: fields.phone.trim() || null };
    claim.mutate({ commandKey, givenName, familyName, secret, birthOn, communeNis, ...contact }, { onSuccess: onGiven });
  };

  return (
    <Dialog title={t('claim')} size="wide" onClose={onClose}>
      <p>{t('claimIntro')}</p>
      <form noValidate className="form" onSubmit={submit}>
        {claim.isError && <Notice tone="danger">{refusal(claim.error)}</Notice>}
        <div className="form-row">
          {(['givenName', 'familyName'] as const).map((name) => (
            <TextField key={name} label={words(name)} autoComplete="off" value={fields[name]} onChange={put(name)} error={missing(name)} />
          ))}
        </div>
        <SimilarDossiers
          known={{
            givenName: fields.givenName, familyName: fields.familyName, birthOn, communeNis,
            email: fields.email.trim() || null, phone: fields.phone.trim() || null,
          }}
        />
        <div className="form-row">
          <DateField label={words('birthOn')} isOptional value={birthOn} onChange={setBirthOn} onBlur={() => undefined} />
          <CommuneField value={communeNis} onChange={setCommuneNis} onBlur={() => undefined} inputRef={null} />
        </div>
        <div className="form-row">
          <TextField label={words('email')} type="email" isOptional autoComplete="off" value={fields.email} onChange={put('email')} />
          <TextField label={words('phone')} type="tel" isOptional autoComplete="off" value={fields.phone} onChange={put('phone')} />
        </div>
        <PasswordField
          label={t('claimSecret')} autoComplete="off" value={fields.secret} onChange={put('secret')} error={missing('secret')}
        />
        <div className="actions">
          <Button type="submit" look="primary" busy={claim.isPending}>
            {t('claimSubmit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
