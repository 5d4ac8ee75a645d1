import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { AnonymousDossierButton } from '../../features/dossier/anonymous-dossier-button';
import { MyDayScreen } from '../../features/my-day/my-day-screen';
import { useCan } from '../../lib/session';
import { buttonClass } from '../../ui/button-class';

export function MyDayPage() {
  const t = useTranslations('newDossier');
  const can = useCan();
  return (
    <MyDayScreen
      actions={
        <>
          {can('createAnonymousDossier') && <AnonymousDossierButton />}
          {can('createDossier') && (
            <Link to="/dossiers/nouveau" className={buttonClass('primary')}>
              <Plus aria-hidden size={16} />
              {t('title')}
            </Link>
          )}
        </>
      }
    />
  );
}
