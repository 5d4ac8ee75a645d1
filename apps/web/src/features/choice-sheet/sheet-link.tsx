import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../../ui/button-class';

/** The way to the sheet of a frozen set; without a dossier: at the counter. */
export function SheetLink({ choiceSetId, dossierId = null }: { choiceSetId: string; dossierId?: string | null }) {
  const t = useTranslations('choiceSheet');
  const said = (
    <>
      <FileText aria-hidden size={16} />
      <span>{t('link')}</span>
    </>
  );
  return dossierId ? (
    <Link to="/dossiers/$id/orienter/fiche" params={{ id: dossierId }} search={{ choix: choiceSetId }} className={buttonClass()}>
      {said}
    </Link>
  ) : (
    <Link to="/comptoir/fiche" search={{ choix: choiceSetId }} className={buttonClass()}>
      {said}
    </Link>
  );
}
