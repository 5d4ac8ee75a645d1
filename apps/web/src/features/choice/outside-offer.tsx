import { reasonCodes } from '@boussole/domain/referral/states';
import { Check, Megaphone, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import type { OfferLine } from '../register/register-query';
import type { ChoiceSet } from './choice-query';
import type { ReasonCode } from './choice-requests';
import { OfferSearch } from './offer-search';
import { AskedWhy } from './pick-item';
import type { PickKey } from './picks';

export interface OutsideActs {
  /** Absent at the counter, where nobody is sent. */
  onPick?: ((offerId: string, reasonCode: ReasonCode | null) => void) | undefined;
  onMention: (offer: { offerId: string; title: string; reasonCode: ReasonCode | null }) => void;
}

interface Props {
  set: ChoiceSet;
  picked: readonly PickKey[];
  acts: OutsideActs;
}

/** N-A6: what the person really wants may be retained though it is not in the list, which stays as it was frozen. */
export function OutsideOffer({ set, picked, acts }: Props) {
  const t = useTranslations('choice.outside');
  const common = useTranslations('common');
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [found, setFound] = useState<OfferLine | null>(null);
  const referred = set.made.flatMap(({ offerId, referralId }) => (referralId === null ? [] : offerId));
  const taken = new Set([...set.cards.flatMap(({ offerIds }) => offerIds), ...referred, ...picked.map(String)]);
  const mentioned = set.made.filter(({ isMention, alternative }) => isMention && alternative === null);
  const close = () => {
    setIsOpen(false);
    setWasOpen(true);
    setFound(null);
  };
  return (
    <div className="outside-offer">
      {mentioned.length > 0 && (
        <ul className="plain-bullets">
          {mentioned.map(({ id, offerTitle, operatorName }) => (
            <li key={id} className="choice-card-done">
              <Check aria-hidden size={14} />
              {t('mentioned', { title: offerTitle, operator: operatorName })}
            </li>
          ))}
        </ul>
      )}
      {!isOpen ? (
        <p className="actions">
          <Button look="quiet" icon={Plus} autoFocus={wasOpen} onPress={() => setIsOpen(true)}>
            {t(acts.onPick ? 'open' : 'openMention')}
          </Button>
        </p>
      ) : (
        <div className="card pick-item">
          <OfferSearch taken={taken} onChoose={setFound} />
          {found && <Found key={found.id} set={set} offer={found} acts={acts} onDone={close} />}
          <div className="actions">
            <Button look="quiet" icon={X} onPress={close}>{common('close')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}

interface FoundProps {
  set: ChoiceSet;
  offer: OfferLine;
  acts: OutsideActs;
  onDone: () => void;
}

function Found({ set, offer, acts, onDone }: FoundProps) {
  const t = useTranslations('choice.list');
  const picks = useTranslations('choice.picks');
  const reasons = useTranslations('referralWords.reasonCodes');
  const [reasonCode, setReasonCode] = useState<ReasonCode | null>(null);
  const { id: offerId, title, organisationName, communeName } = offer;
  const isOwn = set.linkedIds.includes(offer.organisationId);
  return (
    <div className="pick-item" role="group" aria-label={title}>
      <p>
        <strong>{title}</strong> <span className="meta">{[organisationName, communeName].filter(Boolean).join(' · ')}</span>
      </p>
      {isOwn && <AskedWhy rule="N_A4" operatorName={organisationName} />}
      <AskedWhy rule="N_A6" operatorName={organisationName} />
      <ChoiceChips label={picks('reason')} isLabelHidden isSingle selected={reasonCode ? [reasonCode] : []}
        onChange={([code]) => setReasonCode(code ?? null)} options={reasonCodes.map((code) => ({ value: code, label: reasons(code) }))} />
      <div className="actions">
        {acts.onPick && (
          <Button icon={Plus} aria-label={t('pickNamed', { title })} onPress={() => {
            acts.onPick?.(offerId, reasonCode);
            onDone();
          }}>
            {t('pick')}
          </Button>
        )}
        <Button icon={Megaphone} aria-label={t('mentionNamed', { title })} onPress={() => {
          acts.onMention({ offerId, title, reasonCode });
          onDone();
        }}>
          {t('mention')}
        </Button>
      </div>
    </div>
  );
}
