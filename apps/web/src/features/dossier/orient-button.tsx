import { Link } from '@tanstack/react-router';
import { Signpost } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';
import { buttonClass } from '../../ui/button-class';
import type { Dossier } from './dossier-query';

/** From any tab: from a need to the offers that answer it. */
export function OrientButton({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('nav');
  const can = useCan();
  if (!can('choiceStart') || !dossier.viewerCan.includes('choose')) return null;
  return (
    <Link to="/dossiers/$id/orienter/besoin" params={{ id: dossier.id }} className={buttonClass()}>
      <Signpost aria-hidden size={16} />
      {t('orient')}
    </Link>
  );
}
