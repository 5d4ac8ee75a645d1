import { readPreferenceCode } from '@boussole/domain/preference/preference-code';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { focusTitle } from '../../lib/focus-title';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { useRest } from '../../lib/use-rest';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { DoorDocument, SayDocument, type WantedThing } from './preference-query';
import { noWish, wishInput, wishText } from './wish';
import { WishFields } from './wish-fields';

/** A screen that everybody uses empties itself soon. */
const restsFor = 2 * 60_000;

type Step = 'code' | 'wish' | 'check' | 'thanks';

/** A code that came with the address was opened on the person's own phone; it leaves the address at once. */
function codeInAddress(): string | null {
  const code = readPreferenceCode(decodeURIComponent(window.location.hash.slice(1)));
  if (window.location.hash !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return code;
}

const isPhone = (): boolean => window.matchMedia('(max-width: 600px) and (pointer: coarse)').matches;

/** For somebody without an account, on a screen that others use too: her code, her answer, thanks; then the page is empty again. */
export function WishScreen() {
  const t = useTranslations('wishPage');
  const [inAddress] = useState(codeInAddress);
  const [place] = useState(() => (inAddress || isPhone() ? 'phone' as const : 'kiosk' as const));
  const [step, setStep] = useState<Step>('code');
  const [code, setCode] = useState(inAddress ?? '');
  const [wish, setWish] = useState(noWish);
  const [wasCleared, setWasCleared] = useState(false);
  const open = useMutation({
    mutationFn: (typed: string) => request(DoorDocument, { code: typed }, { isFinal: true }).then((data) => data.preferenceDoor),
    onSuccess: () => setStep('wish'),
  });
  const input = wishInput(wish);
  const say = useMutation({
    mutationFn: (said: NonNullable<typeof input>) => request(SayDocument, { input: { code, place, wish: said } }, { isFinal: true }),
    onSuccess: () => setStep('thanks'),
  });
  const start = useEffectEvent(() => inAddress && open.mutate(inAddress));
  const clear = (isByItself: boolean) => {
    setStep('code');
    setCode('');
    setWish(noWish);
    setWasCleared(isByItself);
    open.reset();
    say.reset();
  };
  useRest(step !== 'code', restsFor, () => clear(step !== 'thanks'));

  useEffect(() => {
    start();
  }, []);

  useEffect(() => {
    if (step !== 'code') focusTitle();
  }, [step]);

  if (step === 'thanks') return <Thanks onDone={() => clear(false)} />;
  if (step === 'check' && input) {
    return (
      <Check
        said={wishText(wish)}
        error={say.error}
        isBusy={say.isPending}
        onConfirm={() => say.mutate(input)}
        onBack={() => {
          say.reset();
          setStep('wish');
        }}
      />
    );
  }
  if (step === 'code' || !open.data) {
    return (
      <CodeForm
        code={code}
        error={open.error}
        isBusy={open.isPending}
        wasCleared={wasCleared}
        onChange={setCode}
        onOpen={(typed) => open.mutate(typed)}
      />
    );
  }
  return (
    <div className="page">
      <PageHeading title={t('title')} />
      <Wanted wanted={open.data} />
      <Answer wish={wish} onChange={setWish} onNext={() => setStep('check')} />
    </div>
  );
}

interface CodeProps {
  code: string;
  error: Error | null;
  isBusy: boolean;
  wasCleared: boolean;
  onChange: (code: string) => void;
  onOpen: (code: string) => void;
}

function CodeForm({ code, error, isBusy, wasCleared, onChange, onOpen }: CodeProps) {
  const t = useTranslations('wishPage');
  const refusal = useRefusal();
  const [isChecked, setIsChecked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const read = readPreferenceCode(code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!read) return field.current?.focus();
    if (!isBusy) onOpen(read);
  };
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      {wasCleared && <Notice>{t('cleared')}</Notice>}
      <form noValidate className="form panel" onSubmit={submit}>
        {error && <Notice tone="danger">{refusal(error)}</Notice>}
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          name="code"
          autoComplete="off"
          maxLength={30}
          className="wish-typed"
          value={code}
          onChange={onChange}
          inputRef={field}
          error={isChecked && !read ? t('shape') : undefined}
        />
        <Button type="submit" look="primary" busy={isBusy}>
          {t('open')}
        </Button>
      </form>
    </div>
  );
}

function Wanted({ wanted }: { wanted: WantedThing }) {
  const t = useTranslations('wishPage');
  const kinds = useTranslations('vocabulary');
  const facts = [
    [t('kind'), kinds(`offerKinds.${wanted.kind}`)],
    [t('field'), wanted.trade ?? wanted.field ?? t('anywhere')],
    [t('where'), wanted.commune ?? wanted.basin ?? t('anywhere')],
  ] as const;
  return (
    <section className="panel" aria-label={t('looking')}>
      <h2 className="panel-title">{t('looking')}</h2>
      <dl className="own-facts">
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt className="meta">{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Answer({ wish, onChange, onNext }: { wish: typeof noWish; onChange: (wish: typeof noWish) => void; onNext: () => void }) {
  const t = useTranslations('wishPage');
  const fields = useTranslations('wishFields');
  const [isChecked, setIsChecked] = useState(false);
  const isAnswered = wishInput(wish) !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isAnswered) onNext();
  };
  return (
    <form noValidate className="form panel" onSubmit={submit}>
      <WishFields wish={wish} onChange={onChange} error={isChecked && !isAnswered ? fields('missing') : undefined} />
      <p className="meta">{t('fair')}</p>
      <Button type="submit" look="primary">
        {t('next')}
      </Button>
    </form>
  );
}

interface CheckProps {
  said: string | null;
  error: Error | null;
  isBusy: boolean;
  onConfirm: () => void;
  onBack: () => void;
}

function Check({ said, error, isBusy, onConfirm, onBack }: CheckProps) {
  const t = useTranslations('wishPage');
  const refusal = useRefusal();
  return (
    <div className="page">
      <PageHeading title={t('checkTitle')} />
      <div className="panel">
        {error && <Notice tone="danger">{refusal(error)}</Notice>}
        {said === null ? <p className="wish-check">{t('noIdea')}</p> : (
          <>
            <p>{t('youSay')}</p>
            <p className="wish-check">{said}</p>
          </>
        )}
        <div className="actions">
          <Button look="primary" busy={isBusy} onPress={onConfirm}>
            {t('confirm')}
          </Button>
          <Button onPress={onBack}>{t('back')}</Button>
        </div>
      </div>
    </div>
  );
}

function Thanks({ onDone }: { onDone: () => void }) {
  const t = useTranslations('wishPage');
  return (
    <div className="page">
      <PageHeading title={t('thanks')} />
      <Notice tone="success">{t('thanksText')}</Notice>
      <div className="actions">
        <Button look="primary" onPress={onDone}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
}
