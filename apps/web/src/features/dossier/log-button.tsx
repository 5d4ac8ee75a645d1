import { useNavigate, useSearch } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import type { Dossier } from './dossier-query';

/** From any tab: what is said is written beside the story. */
export function LogButton({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  const navigate = useNavigate();
  const isWriting = useSearch({ strict: false, select: ({ entretien }) => entretien === 'nouveau' });
  if (isWriting || !dossier.viewerCan.includes('log_interview')) return null;
  const write = () =>
    void navigate({ to: '/dossiers/$id', params: { id: dossier.id }, search: { entretien: 'nouveau' }, resetScroll: false });
  return (
    <Button look="primary" icon={PenLine} onPress={write}>
      {dossier.draft ? t('resume') : t('log')}
    </Button>
  );
}
