import { Link } from '@tanstack/react-router';
import { CopyCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';
import { buttonClass } from '../../ui/button-class';

/** The way to the duplicates that wait for a second person, for whoever may decide. */
export function MergesLink() {
  const t = useTranslations('merge');
  if (!useCan()('dossierMerges')) return null;
  return (
    <Link to="/dossiers/doublons" className={buttonClass()}>
      <CopyCheck aria-hidden size={16} />
      {t('title')}
    </Link>
  );
}
