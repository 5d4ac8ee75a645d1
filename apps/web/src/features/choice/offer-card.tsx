import { Check, ExternalLink, Megaphone, Plus } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import type { ChoiceCard } from './choice-query';
import { useCardWords } from './use-card-words';

/** What can be done with a card; absent: not here, or not by this reader. */
export interface CardActs {
  onPick?: ((card: ChoiceCard) => void) | undefined;
  onMention?: ((card: ChoiceCard) => void) | undefined;
  onCompare: (card: ChoiceCard) => void;
  onOpen: (card: ChoiceCard) => void;
}

export interface CardState {
  isPicked: boolean;
  isReferred: boolean;
  isMentioned: boolean;
  isCompared: boolean;
  mayCompare: boolean;
  isMentioning: boolean;
}

interface Props {
  card: ChoiceCard;
  state: CardState;
  acts: CardActs;
  /** That it is organised by somebody tied to whoever advises; none: it is not. */
  own: string | null;
  isWished: boolean;
}

/** One offer: no logo, no colour of its own, the same lines at the same height as its neighbours. */
export function OfferCard({ card, state, acts, own, isWished }: Props) {
  const t = useTranslations('choice.list');
  const words = useCardWords();
  const id = useId();
  const { title } = card;
  const facts: readonly (readonly [string, string])[] = [
    [t('place'), words.place(card)], [t('start'), words.start(card)], [t('rhythm'), words.rhythm(card)], [t('price'), words.price(card)],
    [t('conditions'), words.conditions(card)],
  ];
  return (
    <li className="choice-card" aria-labelledby={id}>
      <div className="choice-card-head">
        <h3 id={id} className="choice-card-title">
          {title}
        </h3>
        <p className="meta">{words.kind(card)}</p>
      </div>
      <p className="choice-card-who">
        <strong>{card.operatorName}</strong>
        {words.site(card) && <span className="meta"> · {words.site(card)}</span>}
      </p>
      <dl className="choice-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
      <div className="choice-card-notes">
        {own && <p>{own}</p>}
        {isWished && <p>{t('wished')}</p>}
        {card.hasChanged && <p>{t('hasChanged')}</p>}
        {state.isMentioned && <p className="choice-card-done"><Check aria-hidden size={14} />{t('mentioned')}</p>}
      </div>
      <div className="choice-card-acts">
        <div className="actions">
          {state.isReferred ? (
            <p className="choice-card-done"><Check aria-hidden size={14} />{t('referred')}</p>
          ) : acts.onPick && (
            <Button
              icon={state.isPicked ? Check : Plus} aria-pressed={state.isPicked}
              aria-label={t(state.isPicked ? 'unpickNamed' : 'pickNamed', { title })} onPress={() => acts.onPick?.(card)}
            >
              {t(state.isPicked ? 'picked' : 'pick')}
            </Button>
          )}
          {acts.onMention && (
            <Button icon={Megaphone} busy={state.isMentioning} aria-label={t('mentionNamed', { title })} onPress={() => acts.onMention?.(card)}>
              {t('mention')}
            </Button>
          )}
        </div>
        <div className="choice-card-more">
          {(state.isCompared || state.mayCompare) && (
            <Checkbox isSelected={state.isCompared} onChange={() => acts.onCompare(card)}>
              {t('compare')}
              <span className="visually-hidden"> {title}</span>
            </Checkbox>
          )}
          <a href={`/cadastre/offres/${card.offerId}`} target="_blank" rel="noopener" onClick={() => acts.onOpen(card)} className="choice-card-link"
            aria-label={t('sheetNamed', { title })}>
            {t('sheet')}
            <ExternalLink aria-hidden size={14} />
          </a>
        </div>
      </div>
    </li>
  );
}
