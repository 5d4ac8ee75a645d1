import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { ChosenFile } from './chosen-file';
import { FileDrop } from './file-drop';
import { useUploads } from './use-uploads';

interface Props {
  dossierId: string;
  canBeSpecial: boolean;
  onSent: (count: number) => void;
}

/** Several files at once, each with its title; they leave one after the other, and what fails stays to be tried again. */
export function AddDocuments({ dossierId, canBeSpecial, onSent }: Props) {
  const t = useTranslations('documents');
  const { chosen, ready, isSending, choose, forget, say, send } = useUploads(dossierId, onSent);
  return (
    <Panel title={t('add')}>
      <FileDrop onFiles={choose} />
      {chosen.length > 0 && (
        <>
          <ul className="chosen-files" aria-label={t('chosen')}>
            {chosen.map((one) => (
              <ChosenFile
                key={one.commandKey}
                chosen={one}
                canBeSpecial={canBeSpecial}
                onSay={(more) => say(one.commandKey, more)}
                onForget={() => forget(one.commandKey)}
              />
            ))}
          </ul>
          {ready.length > 0 && (
            <div className="actions">
              <Button look="primary" icon={Plus} busy={isSending} onPress={() => void send()}>
                {t('send', { count: ready.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}
