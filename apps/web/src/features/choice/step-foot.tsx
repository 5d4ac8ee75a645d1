import { Link } from '@tanstack/react-router';
import { ArrowLeft, FileClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import type { ChoiceAddress } from './address';
import { stepBeside, type StepName } from './steps';

interface Props {
  dossierId: string;
  here: StepName;
  address: ChoiceAddress;
  /** What is kept when one leaves now, in a sentence. */
  kept: string;
  /** What must be told to the server before one may leave; nothing where all of it is there already. */
  onKeep?: () => void;
  /** What one does here, and goes on. */
  children: ReactNode;
}

/** Back, leave with everything kept, go on: always there, in this order. */
export function StepFoot({ dossierId, here, address, kept, onKeep, children }: Props) {
  const t = useTranslations('choice');
  const before = stepBeside(here, -1, address);
  return (
    <div className="step-foot">
      <div className="actions">
        {before && (
          <Link to={before.to} params={{ id: dossierId }} search={address} className={buttonClass()}>
            <ArrowLeft aria-hidden size={16} />
            {t('previous')}
          </Link>
        )}
        {onKeep ? (
          <Button icon={FileClock} aria-describedby="step-kept" onPress={onKeep}>
            {t('keepDraft')}
          </Button>
        ) : (
          <Link to="/dossiers/$id" params={{ id: dossierId }} className={buttonClass()} aria-describedby="step-kept">
            <FileClock aria-hidden size={16} />
            {t('keepDraft')}
          </Link>
        )}
        {children}
      </div>
      <p id="step-kept" className="meta">{kept}</p>
    </div>
  );
}
