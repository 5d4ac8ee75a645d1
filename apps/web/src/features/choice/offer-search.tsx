import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useTranslations } from 'use-intl';
import { useOpenScope } from '../../lib/session';
import { useDebounced } from '../../lib/use-debounced';
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
    <ComboBox
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = found.find(({ id }) => id === key);
        if (!chosen) return;
        onChoose(chosen);
        setTyped('');
      }}
      // Emptied by a choice, it must not open again to say that it found nothing.
      allowsEmptyCollection={isAsked}
    >
      <Label className="label">{t('label')}</Label>
      <Text slot="description" className="hint">
        {t('hint')}
      </Text>
      <div className="frame">
        <Input className="input" autoComplete="off" autoFocus maxLength={100} />
      </div>
      <Popover className="popover">
        <ListBox<OfferLine>
          className="listbox"
          renderEmptyState={() => <p className="option">{t(query.isError ? 'failed' : isLooking ? 'loading' : 'none')}</p>}
        >
          {(offer) => (
            <ListBoxItem id={offer.id} textValue={offer.title} className="option">
              <span>{offer.title}</span>
              <span className="meta">{[offer.organisationName, offer.communeName].filter(Boolean).join(' · ')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
