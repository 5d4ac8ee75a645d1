import { VenetianMask } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { useOpenAnonymous } from './anonymous-dossier-provider';

export function AnonymousDossierButton() {
  const t = useTranslations('anonymous');
  const { open, isOpening } = useOpenAnonymous();
  return (
    <Button icon={VenetianMask} busy={isOpening} onPress={open}>
      {t('action')}
    </Button>
  );
}
