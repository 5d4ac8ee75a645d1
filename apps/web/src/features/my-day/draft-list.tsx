import { Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { buttonClass } from '../../ui/button-class';
import type { MyDay } from './my-day-query';

export function DraftList({ drafts }: { drafts: MyDay['drafts'] }) {
  const t = useTranslations('myDay');
  const dates = useDates();
  if (drafts.length === 0) return <p className="meta">{t('draftsEmpty')}</p>;
  return (
    <ul className="entry-list">
      {drafts.map((draft) => (
        <li key={draft.dossierId}>
          <div className="entry-text">
            <strong>{draft.dossierTitle}</strong>
            <span className="one-line">{draft.excerpt || t('untitledDraft')}</span>
            <span className="meta">{t('savedAt', { when: dates.dayAndTime(draft.savedAt) })}</span>
          </div>
          <Link
            to="/dossiers/$id"
            params={{ id: draft.dossierId }}
            search={{ entretien: 'nouveau' }}
            className={buttonClass()}
          >
            <PenLine aria-hidden size={16} />
            {t('resume')} <span className="visually-hidden">{draft.dossierTitle}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
