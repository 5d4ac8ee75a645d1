import { CopyPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';
import { Button } from '../../ui/button';
import { ProposeMergeDialog } from './propose-merge-dialog';

/** "Signaler un doublon…": on a dossier, for the caseworkers of its branch; somebody else decides. */
export function ProposeMerge({ dossierId }: { dossierId: string }) {
  const t = useTranslations('merge');
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  if (!can('proposeMerge')) return null;
  return (
    <div className="actions">
      <Button icon={CopyPlus} onPress={() => setIsOpen(true)}>
        {t('propose')}
      </Button>
      {isOpen && <ProposeMergeDialog dossierId={dossierId} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
