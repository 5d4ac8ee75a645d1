import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { AnonymousBadge } from '../ui/anonymous-badge';
import type { PaletteChoice } from './use-palette-choices';

interface Props {
  id: string;
  choices: readonly PaletteChoice[];
  active: number;
  onRun: (index: number) => void;
}

const groups = [
  { kind: 'person', name: 'people' },
  { kind: 'act', name: 'actions' },
  { kind: 'page', name: 'pages' },
] as const;

export function PaletteList({ id, choices, active, onRun }: Props) {
  const t = useTranslations('palette');
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  return (
    <div id={id} role="listbox" aria-label={t('title')} className="palette-list">
      {groups.map(({ kind, name }) => {
        const members = choices.map((choice, index) => ({ choice, index })).filter(({ choice }) => choice.kind === kind);
        if (members.length === 0) return null;
        return (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div id={`${id}-${kind}`} className="palette-group" role="presentation">
              {t(name)}
            </div>
            {members.map(({ choice, index }) => (
              <div
                key={choice.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className="option"
                data-focused={index === active || undefined}
                onClick={() => onRun(index)}
              >
                <span className="row-title">
                  {choice.label}
                  {choice.kind === 'person' && choice.isAnonymous && <AnonymousBadge />}
                </span>
                {choice.detail && <span className="meta">{choice.detail}</span>}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
