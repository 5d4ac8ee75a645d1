import { filterReasons } from '@boussole/domain/choice/words';
import { Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import type { PointNotice } from './choice-query';
import type { FilterReason } from './choice-requests';

interface Props {
  notice: PointNotice;
  /** What was clicked, by its code. */
  onAnswer: (answer: string) => void;
  onFilterReason?: ((reason: FilterReason) => void) | undefined;
  /** What else can be done about it, beside having read it. */
  children?: ReactNode;
}

/** One published rule that speaks: one sentence, one click, never in the way. */
export function RuleNote({ notice, onAnswer, onFilterReason, children }: Props) {
  const t = useTranslations('choice.rules');
  const reasons = useTranslations('choice.filterReasons');
  const { rule, asks } = notice;
  return (
    <li className="rule-note">
      <Scale aria-hidden size={18} />
      <div className="rule-note-text">
        <p>
          <RuleSentence notice={notice} />{' '}
          <span className="meta">{t('code', { code: codeOf(rule) })}</span>
        </p>
        <div className="actions">
          {children}
          {asks === 'filter_reason' && onFilterReason
            ? filterReasons.map((reason) => (
              <Button key={reason} look="quiet" onPress={() => onFilterReason(reason)}>{reasons(reason)}</Button>
            ))
            : <Button look="quiet" onPress={() => onAnswer('read')}>{t('read')}</Button>}
        </div>
      </div>
    </li>
  );
}

/** N_A4 is published as N-A4. */
export const codeOf = (rule: PointNotice['rule']): string => rule.replace('_', '-');

export function RuleSentence({ notice }: { notice: PointNotice }) {
  const t = useTranslations('choice.rules');
  const { rule, operatorNames, count, percentBefore, percentAfter, minutes } = notice;
  const name = rule === 'N_A7' && percentBefore === null ? 'N_A7_short' : rule;
  return t(`names.${name}`, {
    operators: operatorNames.join(', '), count: count ?? 0, minutes: String(minutes ?? ''), percentBefore: String(percentBefore ?? ''),
    percentAfter: String(percentAfter ?? ''),
  });
}
