import { lifeSteps, stepOf, type LifeStep } from '@boussole/domain/referral/turn';
import { Check, CircleDot } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useKnownWord } from '../../lib/use-known-word';
import type { Referral } from './referral-query';

/** How far it has come, as a row of steps; what ended on the way says where. */
export function LifeSteps({ referral: { line, history } }: { referral: Referral }) {
  const t = useTranslations('referrals.steps');
  const state = useKnownWord('referralWords.states');
  const now = stepOf(line.state);
  const reached = now ?? furthest(history.map(({ to }) => stepOf(to)));
  const place = lifeSteps.indexOf(reached);
  return (
    <div>
      <ol className="life-steps" aria-label={t('label')}>
        {lifeSteps.map((step, at) => {
          const isHere = now === step && step !== 'closed';
          const isDone = at < place || at === place && !isHere;
          return (
            <li key={step} data-step={isHere ? 'here' : isDone ? 'done' : 'next'} aria-current={isHere ? 'step' : undefined}>
              {isDone && <Check aria-hidden size={14} />}
              {isHere && <CircleDot aria-hidden size={14} />}
              <span>{t(step)}</span>
              {isDone && <span className="visually-hidden"> ({t('done')})</span>}
            </li>
          );
        })}
      </ol>
      {now === null && <p className="meta">{t('ended', { state: state(line.state) })}</p>}
    </div>
  );
}

const furthest = (steps: readonly (LifeStep | null)[]): LifeStep =>
  lifeSteps.findLast((step) => steps.includes(step)) ?? 'prepared';
