import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { SheetScreen } from '../../features/choice-sheet/sheet-screen';
import { NotFoundPage } from '../not-found-page';

const ofDossier = getRouteApi('/shell/dossiers/$id/orienter/fiche');
const ofCounter = getRouteApi('/shell/comptoir/fiche');

export function DossierSheetPage() {
  const t = useTranslations('choiceSheet');
  const { id } = ofDossier.useParams();
  const { choix } = ofDossier.useSearch();
  if (!choix) return <NotFoundPage />;
  const back = (
    <Link to="/dossiers/$id/orienter/choix" params={{ id }} search={{ choix }}>
      {t('back')}
    </Link>
  );
  return <SheetScreen choiceSetId={choix} dossierId={id} back={back} />;
}

export function CounterSheetPage() {
  const t = useTranslations('choiceSheet');
  const { choix } = ofCounter.useSearch();
  if (!choix) return <NotFoundPage />;
  return <SheetScreen choiceSetId={choix} dossierId={null} back={<Link to="/comptoir" search={{ choix }}>{t('back')}</Link>} />;
}
