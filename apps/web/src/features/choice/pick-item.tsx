import { reasonCodes } from '@boussole/domain/referral/states';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { ChoiceCard, ChoiceSet, PointNotice } from './choice-query';
import type { PickDraft } from './picks';
import { codeOf, RuleSentence } from './rule-note';

/** What a pick is, in the list or outside of it. */
export interface PickedOffer {
  title: string;
  operatorName: string;
  isOwn: boolean;
  isOutside: boolean;
  sessions: readonly Pick<ChoiceCard['sessions'][number], 'id' | 'startsOn' | 'seatsLeft'>[];
}

interface Props {
  set: ChoiceSet;
  offer: PickedOffer;
  pick: PickDraft;
  onChange: (more: Partial<Omit<PickDraft, 'key'>>) => void;
  onRemove: () => void;
}

/** One pick: for which project, from which session, why. A rule that speaks of it is answered here, by one press. */
export function PickItem({ set, offer, pick, onChange, onRemove }: Props) {
  const t = useTranslations('choice.picks');
  const list = useTranslations('choice.list');
  const goals = useTranslations('goals.kinds');
  const reasons = useTranslations('referralWords.reasonCodes');
  const dates = useDates();
  const kindOf = (kind: string) => (kind === 'heart' || kind === 'second' ? goals(kind) : goals('other'));
  const rules = pick.reasonCode === null ? rulesOf(offer) : [];
  const codes = reasonCodes.map((code) => ({ value: code, label: reasons(code) }));
  return (
    <li className="card pick-item" aria-label={offer.title}>
      <div className="card-head">
        <p>
          <strong>{offer.title}</strong> <span className="meta">{offer.operatorName}</span>
          {offer.isOutside && <span className="meta"> · {t('outside')}</span>}
        </p>
        <Button look="quiet" icon={X} aria-label={t('removeNamed', { title: offer.title })} onPress={onRemove}>
          {t('remove')}
        </Button>
      </div>
      {rules.map((rule) => <AskedWhy key={rule} rule={rule} operatorName={offer.operatorName} />)}
      {offer.isOutside && (
        <ChoiceChips label={t('reason')} isSingle options={codes} selected={pick.reasonCode ? [pick.reasonCode] : []}
          onChange={([code]) => onChange({ reasonCode: code ?? null })} />
      )}
      <div className="form-row">
        <Select label={t('goal')} value={pick.goalId ?? ''} onChange={(id) => onChange({ goalId: id || null })}
          options={[{ value: '', label: t('noGoal') }, ...set.goals.map(({ id, title, kind }) => (
            { value: id, label: `${kindOf(kind)} : ${title}` }))]} />
        {offer.sessions.length > 0 && (
          <Select label={t('session')} value={pick.sessionId ?? ''} onChange={(id) => onChange({ sessionId: id || null })}
            options={[{ value: '', label: t('anySession') }, ...offer.sessions.map(({ id, startsOn, seatsLeft }) => ({
              value: id,
              label: [dates.calendarDay(startsOn), seatsLeft !== null && list('seats', { count: seatsLeft })].filter(Boolean).join(' · '),
            }))]} />
        )}
        {!offer.isOutside && (
          <Select label={t('reason')} isOptional={!offer.isOwn} value={pick.reasonCode ?? ''}
            onChange={(code) => onChange({ reasonCode: reasonCodes.find((one) => one === code) ?? null })}
            options={[{ value: '', label: t('noReason') }, ...codes]} />
        )}
        {pick.reasonCode && pick.reasonCode !== 'not_said' && (
          <TextField label={t('reasonText')} isOptional maxLength={500} value={pick.reasonText} onChange={(reasonText) => onChange({ reasonText })} />
        )}
      </div>
    </li>
  );
}

const rulesOf = ({ isOwn, isOutside }: PickedOffer): PointNotice['rule'][] =>
  [...(isOwn ? ['N_A4' as const] : []), ...(isOutside ? ['N_A6' as const] : [])];

/** The sentence of a rule that asks why, with its published name. */
export function AskedWhy({ rule, operatorName }: { rule: PointNotice['rule']; operatorName: string }) {
  const t = useTranslations('choice.rules');
  return (
    <p className="pick-rule">
      <RuleSentence notice={{ rule, asks: 'reason', operatorNames: [operatorName], count: null, percentBefore: null, percentAfter: null,
        minutes: null, answer: null }} />{' '}
      <span className="meta">{t('code', { code: codeOf(rule) })}</span>
    </p>
  );
}
