import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface GroupProps {
  title: string;
  /** How many of its criteria are in use: told beside the title of a closed group. */
  used: number;
  isOpenFirst?: boolean;
  children: ReactNode;
}

/** One family of criteria, folded or not: the browser's own disclosure, which everybody can work. */
export function FacetGroup({ title, used, isOpenFirst = false, children }: GroupProps) {
  const t = useTranslations('register');
  const [isOpen, setIsOpen] = useState(isOpenFirst || used > 0);
  return (
    <details className="facet" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="facet-title">
        <ChevronRight aria-hidden size={16} className="facet-mark" />
        {title}
        {used > 0 && <span className="facet-used">{t('used', { count: used })}</span>}
      </summary>
      {isOpen && <div className="facet-body">{children}</div>}
    </details>
  );
}

interface Choice {
  value: string;
  label: string;
  /** Null: not counted. */
  count: number | null;
  isTicked: boolean;
}

interface ChoicesProps {
  label: string;
  choices: readonly Choice[];
  onToggle: (value: string) => void;
}

const shownFirst = 8;

/** Boxes to tick with how many offers each would leave; a long list shows its fullest first. */
export function FacetChoices({ label, choices, onToggle }: ChoicesProps) {
  const t = useTranslations('register');
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? choices : choices.filter((choice, index) => index < shownFirst || choice.isTicked);
  if (choices.length === 0) return <p className="meta">{t('facetEmpty')}</p>;
  return (
    <div role="group" aria-label={label} className="facet-choices">
      {shown.map(({ value, label: name, count, isTicked }) => (
        <label key={value} className="checkbox facet-choice">
          <input type="checkbox" checked={isTicked} onChange={() => onToggle(value)} />
          <span>{name}</span>
          {count !== null && (
            <span className="facet-count">
              <span aria-hidden>{count}</span>
              <span className="visually-hidden">{t('offers', { count })}</span>
            </span>
          )}
        </label>
      ))}
      {choices.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          {t('facetMore', { count: choices.length - shown.length })}
        </button>
      )}
    </div>
  );
}
