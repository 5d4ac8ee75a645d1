import { Search } from 'lucide-react';
import { useEffect, useId, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import type { TradeChoice } from './register-query';
import { lastPart, useSuggestions } from './use-suggestions';

interface Props {
  text: string;
  inputRef: Ref<HTMLInputElement>;
  /** Gives back what stays as text, once the criteria are taken out of it. */
  onSearch: (typed: string) => string;
  /** A suggested trade was chosen; what is left of the sentence goes with it. */
  onTrade: (trade: TradeChoice, rest: string) => void;
  /** Down from the field, when nothing is suggested. */
  onLeaveDown: () => void;
}

/** One field for a whole sentence. Suggestions never take over: Enter searches what was typed, Tab goes on. */
export function SearchField({ text, inputRef, onSearch, onTrade, onLeaveDown }: Props) {
  const t = useTranslations('register');
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(isOpen ? typed : '');
  const isShown = isOpen && found.length > 0;

  // The text changed elsewhere: the way back, a criterion taken off.
  if (known !== text) {
    setKnown(text);
    setTyped(text);
  }

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };

  const search = () => {
    close();
    setTyped(onSearch(typed));
  };

  const choose = (trade: TradeChoice) => {
    close();
    const rest = typed.slice(0, typed.length - lastPart(typed).length).replace(/[\s,]+$/, '');
    setTyped(rest);
    onTrade(trade, rest);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = isShown ? found[active] : undefined;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) choose(chosen);
      else search();
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isShown) setActive(((active + 1 + step + found.length + 1) % (found.length + 1)) - 1);
      else if (step > 0) onLeaveDown();
    }
  };

  return (
    <form
      role="search"
      className="register-search"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <label className="label" htmlFor={id}>
        {t('field')}
      </label>
      <span id={`${id}-hint`} className="hint">
        {t('fieldHint')}
      </span>
      <div className="register-field">
        <div className="frame">
          <Search aria-hidden size={18} className="register-field-mark" />
          <input
            id={id}
            ref={inputRef}
            className="input"
            role="combobox"
            aria-expanded={isShown}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-describedby={`${id}-hint`}
            aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={t('placeholder')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setIsOpen(true);
              setActive(-1);
            }}
            onBlur={close}
            onKeyDown={onKeyDown}
          />
        </div>
        <Button type="submit" look="primary">
          {t('search')}
        </Button>
        <div id={`${id}-list`} role="listbox" aria-label={t('suggestions')} className="register-suggestions" hidden={!isShown}>
          {found.map((trade, index) => (
            <div
              key={trade.code}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className="option"
              data-focused={index === active || undefined}
              // The field keeps the focus: it would close the list before the click is heard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(trade)}
            >
              <span className="row-title">
                {trade.name}
                {trade.isShortage && <Badge tone="primary">{t('shortage')}</Badge>}
              </span>
              <span className="meta">{trade.code}</span>
            </div>
          ))}
        </div>
      </div>
    </form>
  );
}
