import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';
import { buttonClass } from '../../ui/button-class';
import { AnonymousDossierButton } from './anonymous-dossier-button';

/** The two ways to open a dossier, for whoever may. */
export function CreateActions() {
  const t = useTranslations('nav');
  const can = useCan();
  return (
    <>
      {can('createAnonymousDossier') && <AnonymousDossierButton />}
      {can('createDossier') && (
        <Link to="/dossiers/nouveau" className={buttonClass('primary')}>
          <Plus aria-hidden size={16} />
          {t('newDossier')}
        </Link>
      )}
    </>
  );
}
