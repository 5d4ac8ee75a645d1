import { useQuery } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { CodePanel } from './code-panel';
import { PastGrants } from './past-grants';
import { RequestsPanel } from './requests-panel';
import { ShareDialog } from './share-dialog';
import { sharingQuery, type Sharing } from './sharing-query';
import { WhoSeesTable } from './who-sees-table';

/** Who sees what of a dossier, until when, on whose word; and what can be done about it. */
export function SharingScreen({ id }: { id: string }) {
  const t = useTranslations('sharing');
  const refusal = useRefusal();
  const query = useQuery(sharingQuery(useScope(), id));
  const [done, setDone] = useState('');
  const tell = (sentence: string) => {
    setDone(sentence);
    announce(sentence);
  };

  if (query.isPending) return <Skeleton rows={5} height={64} />;
  if (query.isError) {
    return (
      <LoadError
        what={t('loadError')}
        reason={refusal(query.error)}
        onRetry={() => void query.refetch()}
        busy={query.isFetching}
      />
    );
  }
  return (
    <div className="sharing">
      {done && <Notice tone="success">{done}</Notice>}
      <RequestsPanel sharing={query.data} onDone={tell} />
      <Panel title={query.data.openedByGrant ? t('guestOwn') : t('who')} action={<ShareButton sharing={query.data} onDone={tell} />}>
        <WhoSeesTable sharing={query.data} onDone={tell} />
        {query.data.openedByGrant && <p className="meta">{t('guestOwnText')}</p>}
      </Panel>
      {query.data.viewerCan.includes('share') && <CodePanel sharing={query.data} onDone={tell} />}
      <PastGrants grants={query.data.past} />
    </div>
  );
}

function ShareButton({ sharing, onDone }: { sharing: Sharing; onDone: (said: string) => void }) {
  const t = useTranslations('sharing');
  const form = useTranslations('shareForm');
  const [isSharing, setIsSharing] = useState(false);
  if (!sharing.viewerCan.includes('share')) return null;
  return (
    <>
      <Button look="primary" icon={Share2} onPress={() => setIsSharing(true)}>
        {t('share')}
      </Button>
      {isSharing && (
        <ShareDialog
          sharing={sharing}
          onClose={() => setIsSharing(false)}
          onShared={(name) => {
            setIsSharing(false);
            onDone(form('done', { name }));
          }}
        />
      )}
    </>
  );
}
