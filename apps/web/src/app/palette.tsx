import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../lib/use-refusal';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { PaletteList } from './palette-list';
import { usePaletteChoices } from './use-palette-choices';

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
};

/** One field to reach a person, a page or an action without leaving the keyboard. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslations('palette');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { choices, isSearching, error } = usePaletteChoices(typed);
  const active = Math.min(chosen, choices.length - 1);

  const run = (index: number) => {
    const choice = choices[index];
    if (!choice) return;
    onClose();
    if (choice.kind === 'act') choice.run();
    else if (choice.kind === 'person') void navigate({ to: '/dossiers/$id', params: { id: choice.id } });
    else void navigate({ to: choice.to });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step && choices.length > 0) {
      event.preventDefault();
      setChosen(step(active, choices.length));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(active);
    }
  };

  return (
    <Dialog title={t('title')} onClose={onClose}>
      <div className="frame">
        <input
          className="input"
          role="combobox"
          aria-label={t('field')}
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={t('placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Search aria-hidden size={16} className="select-mark" />
      </div>
      {error ? <Notice tone="danger">{refusal(error)}</Notice> : null}
      <p role="status" className="meta">
        {isSearching ? t('searching') : typed.trim() ? t('found', { count: choices.length }) : t('help')}
      </p>
      <PaletteList id={listId} choices={choices} active={active} onRun={run} />
      {choices.length === 0 && !isSearching && <p>{t('none', { text: typed.trim() })}</p>}
    </Dialog>
  );
}
