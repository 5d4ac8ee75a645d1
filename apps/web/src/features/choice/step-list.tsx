import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ChoiceAddress } from './address';
import { isStepOpen, steps, type StepName } from './steps';

interface Props {
  dossierId: string;
  here: StepName;
  address: ChoiceAddress;
}

/** The four steps: where one is, where one may go. */
export function StepList({ dossierId, here, address }: Props) {
  const t = useTranslations('choice');
  const at = steps.findIndex(({ name }) => name === here);
  return (
    <nav aria-label={t('stepsLabel')}>
      <ol className="step-bar">
        {steps.map(({ name, to }, place) => {
          const text = (
            <>
              <span className="step-mark" aria-hidden>
                {place < at ? <Check size={14} /> : place + 1}
              </span>
              <span className="step-text">{t(`steps.${name}.short`)}</span>
              {place < at && <span className="visually-hidden"> {t('stepDone')}</span>}
            </>
          );
          return (
            <li key={name} className="step" data-done={place < at}>
              {isStepOpen(name, address) || name === here ? (
                <Link
                  to={to} params={{ id: dossierId }} search={address} className="step-link"
                  aria-current={name === here ? 'step' : undefined}
                >
                  {text}
                </Link>
              ) : (
                <span className="step-link" data-closed>
                  {text}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="meta keys-hint">{t('keys')}</p>
    </nav>
  );
}
