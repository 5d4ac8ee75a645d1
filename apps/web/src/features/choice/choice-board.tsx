import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import type { ChoiceAddress } from './address';
import type { ChoiceCard, ChoiceSet, RelaxCount } from './choice-query';
import { mentionOffer, noteChoice, type ReasonCode } from './choice-requests';
import { CompareDialog } from './compare-dialog';
import { FilterBar } from './filter-bar';
import { OfferCard } from './offer-card';
import { OutsideOffer } from './outside-offer';
import type { PickKey } from './picks';
import { RelaxList } from './relax-list';
import { RuleList } from './rule-list';
import { isFiltered, useFiltered } from './use-filtered';
import type { Marks } from './use-marks';
import { useOwnWords } from './use-own-words';
import { useTimeInSight } from './use-time-in-sight';
import { WhyList } from './why-list';

interface Props {
  set: ChoiceSet;
  address: ChoiceAddress;
  marks: Marks;
  /** Absent at the counter: nobody is sent from there. */
  onPick?: ((key: PickKey, reasonCode?: ReasonCode | null) => void) | undefined;
  onRelax: (relax: RelaxCount['relax']) => void;
}

const short = 5;

/** What is pointed at: a card of the list, or an offer from outside of it. */
interface Mentioned { title: string; alternative?: number; offerId?: string; reasonCode?: ReasonCode | null }

/** The frozen list as it is shown: all its offers alike, what it is made of, what the rules say of what is done with it. */
export function ChoiceBoard({ set, address, marks, onPick, onRelax }: Props) {
  const t = useTranslations('choice.list');
  const texts = useTranslations('choice');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useScope();
  const list = useFiltered(set);
  const own = useOwnWords(set);
  const [isComparing, setIsComparing] = useState(false);
  const { id: setId, dossierId } = set;
  const { compared, mayCompareMore } = marks;
  const picked = marks.picks.map(({ key }) => key);
  useTimeInSight(setId, dossierId);

  const mention = useMutation({
    mutationFn: ({ title: _, ...offer }: Mentioned) => mentionOffer({ setId, dossierId, ...offer, isAnonymous: dossierId === null }),
    onSuccess: (_, { title }) => {
      announce(t('mentionDone', { title }));
      return queries.invalidateQueries({ queryKey: [scope, 'choice-set', setId] });
    },
  });
  const note = (kind: 'opened' | 'compared', alternatives: number[]) =>
    void noteChoice({ setId, dossierId, kind, alternatives }).catch(() => undefined);
  const operators = new Set(set.cards.map(({ operatorId }) => operatorId)).size;
  const chosen = set.cards.filter(({ alternative }) => compared.includes(alternative));
  const wished = (card: ChoiceCard) => {
    const { wish } = set;
    return wish !== null && !wish.isNone && (wish.offerTitle === card.title || (wish.offerTitle === null && wish.organisationName === card.operatorName));
  };

  return (
    <>
      <div className="choice-top">
        <h2 className="choice-count">{t('count', { count: set.cards.length, operators })}</h2>
        {set.cards.length > 1 && <p>{t('order')}</p>}
        {own.above.map((line) => (
          <p key={line} className="choice-own">
            <Scale aria-hidden size={16} />
            {line}
          </p>
        ))}
      </div>
      <RuleList set={set} list={list} address={address} />
      <WhyList set={set} address={address} />
      {set.cards.length > 1 && <FilterBar all={set.cards} list={list} />}
      {list.error !== null && <Notice tone="danger">{refusal(list.error)}</Notice>}
      {mention.isError && <Notice tone="danger">{refusal(mention.error)}</Notice>}
      <section aria-label={t('region')} className="choice-region" data-stale={list.isBusy || undefined}>
        <div className="list-foot">
          {isFiltered(list.filters) ? <p className="meta">{t('shown', { shown: list.cards.length, count: String(set.cards.length) })}</p> : <span />}
          {set.cards.length > 1 && (
            <Button isDisabled={chosen.length < 2} onPress={() => {
              note('compared', [...compared]);
              setIsComparing(true);
            }}>
              {texts('compare.open', { count: String(chosen.length) })}
            </Button>
          )}
        </div>
        {list.cards.length === 0 && set.cards.length > 0 && (
          <Empty title={texts('filters.none')}>
            <p className="actions"><Button onPress={list.clear}>{texts('filters.clear')}</Button></p>
          </Empty>
        )}
        <ul className="choice-cards">
          {list.cards.map((card) => (
            <OfferCard key={card.alternative} card={card} own={own.on(card)} isWished={wished(card)}
              state={{
                isPicked: picked.includes(card.alternative), isCompared: compared.includes(card.alternative),
                mayCompare: set.cards.length > 1 && mayCompareMore,
                isReferred: set.made.some(({ alternative, referralId }) => alternative === card.alternative && referralId !== null),
                isMentioned: set.made.some(({ alternative, isMention }) => alternative === card.alternative && isMention),
                isMentioning: mention.isPending && mention.variables.alternative === card.alternative,
              }}
              acts={{
                onPick: set.isMine && onPick ? ({ alternative }) => onPick(alternative) : undefined,
                onMention: set.isMine ? ({ alternative, title }) => mention.mutate({ alternative, title }) : undefined,
                onCompare: ({ alternative }) => marks.compare(alternative),
                onOpen: ({ alternative }) => note('opened', [alternative]),
              }} />
          ))}
        </ul>
        {set.cards.length > 0 && <p className="meta">{t('mentionHint')}</p>}
        {set.isMine && <OutsideOffer set={set} picked={picked} acts={{ onPick, onMention: (offer) => mention.mutate(offer) }} />}
      </section>
      {set.cards.length < short && <RelaxList relax={set.relax} onRelax={onRelax} />}
      {isComparing && <CompareDialog cards={chosen} own={own.on} onClose={() => setIsComparing(false)} />}
    </>
  );
}
