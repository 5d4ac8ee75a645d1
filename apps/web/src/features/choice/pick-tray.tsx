import { reasonCodes } from '@boussole/domain/referral/states';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { ChoiceCard, ChoiceSet } from './choice-query';
import type { PickDraft } from './picks';
import { codeOf, RuleSentence } from './rule-note';

interface Props {
  set: ChoiceSet;
  picks: readonly PickDraft[];
  onChange: (picks: readonly PickDraft[]) => void;
}

/** What was picked: for which project, from which session, why. */
export function PickTray({ set, picks, onChange }: Props) {
  const t = useTranslations('choice.picks');
  if (picks.length === 0) return <p className="meta">{t('none')}</p>;
  return (
    <ul className="pick-list">
      {picks.map((pick) => {
        const card = set.cards.find(({ alternative }) => alternative === pick.alternative);
        return card && (
          <PickItem key={pick.alternative} set={set} card={card} pick={pick}
            onChange={(more) => onChange(picks.map((one) => (one === pick ? { ...one, ...more } : one)))}
            onRemove={() => onChange(picks.filter((one) => one !== pick))} />
        );
      })}
    </ul>
  );
}

interface ItemProps {
  set: ChoiceSet;
  card: ChoiceCard;
  pick: PickDraft;
  onChange: (more: Partial<PickDraft>) => void;
  onRemove: () => void;
}

function PickItem({ set, card, pick, onChange, onRemove }: ItemProps) {
  const t = useTranslations('choice.picks');
  const list = useTranslations('choice.list');
  const rules = useTranslations('choice.rules');
  const goals = useTranslations('goals.kinds');
  const reasons = useTranslations('referralWords.reasonCodes');
  const dates = useDates();
  const kindOf = (kind: string) => (kind === 'heart' || kind === 'second' ? goals(kind) : goals('other'));
  return (
    <li className="card pick-item" aria-label={card.title}>
      <div className="card-head">
        <p>
          <strong>{card.title}</strong> <span className="meta">{card.operatorName}</span>
        </p>
        <Button look="quiet" icon={X} aria-label={t('removeNamed', { title: card.title })} onPress={onRemove}>
          {t('remove')}
        </Button>
      </div>
      {card.isOwn && pick.reasonCode === null && (
        <p className="pick-rule">
          <RuleSentence notice={{ rule: 'N_A4', asks: 'reason', operatorNames: [card.operatorName], count: null, percentBefore: null,
            percentAfter: null, minutes: null, answer: null }} />{' '}
          <span className="meta">{rules('code', { code: codeOf('N_A4') })}</span>
        </p>
      )}
      <div className="form-row">
        <Select label={t('goal')} value={pick.goalId ?? ''} onChange={(id) => onChange({ goalId: id || null })}
          options={[{ value: '', label: t('noGoal') }, ...set.goals.map(({ id, title, kind }) => ({ value: id, label: `${kindOf(kind)} : ${title}` }))]} />
        {card.sessions.length > 0 && (
          <Select label={t('session')} value={pick.sessionId ?? ''} onChange={(id) => onChange({ sessionId: id || null })}
            options={[{ value: '', label: t('anySession') }, ...card.sessions.map(({ id, startsOn, seatsLeft }) => ({
              value: id,
              label: [dates.calendarDay(startsOn), seatsLeft !== null && list('seats', { count: seatsLeft })].filter(Boolean).join(' · '),
            }))]} />
        )}
        <Select label={t('reason')} isOptional={!card.isOwn} value={pick.reasonCode ?? ''}
          onChange={(code) => onChange({ reasonCode: reasonCodes.find((one) => one === code) ?? null })}
          options={[{ value: '', label: t('noReason') }, ...reasonCodes.map((code) => ({ value: code, label: reasons(code) }))]} />
        {pick.reasonCode && pick.reasonCode !== 'not_said' && (
          <TextField label={t('reasonText')} isOptional maxLength={500} value={pick.reasonText} onChange={(reasonText) => onChange({ reasonText })} />
        )}
      </div>
    </li>
  );
}
