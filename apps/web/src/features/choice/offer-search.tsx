import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpenScope } from '../../lib/session';
import { useDebounced } from '../../lib/use-debounced';
import { FindBox } from '../../ui/find-box';
import type { OfferLine } from '../register/register-query';
import { offersNamed, shortestOffer } from './choice-query';

const settling = 200;

interface Props {
  /** Offers that stand elsewhere already. */
  taken: ReadonlySet<string>;
  onChoose: (offer: OfferLine) => void;
}

/** An offer of the whole register, found by its name, its trade or its operator. */
export function OfferSearch({ taken, onChoose }: Props) {
  const t = useTranslations('choice.outside');
  const [typed, setTyped] = useState('');
  const asked = useDebounced(typed.trim(), settling);
  const query = useQuery(offersNamed(useOpenScope(), asked));
  const isAsked = typed.trim().length >= shortestOffer;
  const found = (isAsked && query.data ? query.data : []).filter(({ id }) => !taken.has(id));
  const isLooking = query.isFetching || asked !== typed.trim();
  return (
    <FindBox
      label={t('label')} hint={t('hint')} typed={typed} onType={setTyped} isAsked={isAsked} autoFocus maxLength={100}
      found={found.map((offer) => ({ id: offer.id, name: offer.title, detail: [offer.organisationName, offer.communeName].filter(Boolean).join(' · '), offer }))}
      emptyText={t(query.isError ? 'failed' : isLooking ? 'loading' : 'none')}
      onChoose={({ offer }) => onChoose(offer)}
    />
  );
}
