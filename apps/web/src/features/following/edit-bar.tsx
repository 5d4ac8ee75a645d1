import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import type { Catalogue, Point } from './catalogue-query';
import { changesBetween } from './changes';
import { PublishDialog } from './publish-dialog';

interface Props {
  catalogue: Catalogue;
  draft: readonly Point[];
  onLeave: () => void;
}

/** How many changes a new version holds, and the way to it. */
export function EditBar({ catalogue, draft, onLeave }: Props) {
  const t = useTranslations('transitionCatalogue');
  const [isOpen, setIsOpen] = useState(false);
  const changes = changesBetween(catalogue.points, draft);
  return (
    <div className="edit-bar">
      <p role="status">{changes.length === 0 ? t('nothingChanged') : t('changes', { count: changes.length })}</p>
      <div className="actions">
        <Button look="primary" icon={Send} isDisabled={changes.length === 0} onPress={() => setIsOpen(true)}>
          {t('review')}
        </Button>
        <Button onPress={onLeave}>{t('leaveEdit')}</Button>
      </div>
      {isOpen && <PublishDialog catalogue={catalogue} draft={draft} changes={changes} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
