import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EyeOff, FileQuestion, Files, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { AddDocuments } from './add-documents';
import { DocumentItem } from './document-item';
import { documentsQuery, type DossierDocuments, type Paper } from './documents-query';
import { RemoveDocument } from './remove-document';
import { useSettling } from './use-settling';

/** The papers of a dossier: those that are there, those that wait, and the lines of those that are gone. */
export function DocumentsScreen({ id }: { id: string }) {
  const t = useTranslations('documents');
  const refusal = useRefusal();
  const query = useQuery(documentsQuery(useScope(), id));
  const retry = () => void query.refetch();
  if (query.isPending) return <Skeleton rows={4} height={64} />;
  if (!query.data) return <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  return (
    <div className="documents">
      {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      <Shown id={id} page={query.data} />
    </div>
  );
}

function Shown({ id, page }: { id: string; page: DossierDocuments }) {
  const t = useTranslations('documents');
  const queries = useQueryClient();
  const scope = useScope();
  const settle = useSettling(id);
  const [removing, setRemoving] = useState<Paper | null>(null);
  const isWaiting = page.documents.some(({ state }) => state === 'quarantine');

  const sent = (count: number) => {
    announce(t('sent', { count }));
    settle();
  };
  const removed = () => {
    setRemoving(null);
    announce(t('removed'));
    void queries.invalidateQueries({ queryKey: documentsQuery(scope, id).queryKey });
  };

  if (page.isAnonymous) {
    return (
      <Empty icon={FileQuestion} title={t('anonymous')}>
        {t('anonymousText')}
      </Empty>
    );
  }
  return (
    <>
      <p className="prose">{t('intro')}</p>
      {!page.hasScanner && <Notice>{t('noScanner')}</Notice>}
      {page.canAdd && <AddDocuments dossierId={id} canBeSpecial={page.canAddSpecial} onSent={sent} />}
      <Panel
        title={t('list')}
        action={
          isWaiting && (
            <Button look="quiet" icon={RefreshCw} onPress={settle}>
              {t('refresh')}
            </Button>
          )
        }
      >
        {page.documents.length === 0 && page.withheld === 0 && (
          <Empty icon={Files} title={t('empty')}>
            {page.canAdd ? t('emptyText') : undefined}
          </Empty>
        )}
        <ul className="papers">
          {page.documents.map((paper) => (
            <DocumentItem key={paper.id} dossierId={id} paper={paper} onRemove={() => setRemoving(paper)} />
          ))}
        </ul>
        {page.withheld > 0 && (
          <Empty icon={EyeOff} title={t('withheld', { count: page.withheld })}>
            {t('withheldText')}
          </Empty>
        )}
      </Panel>
      {removing && <RemoveDocument dossierId={id} paper={removing} onRemoved={removed} onCancel={() => setRemoving(null)} />}
    </>
  );
}
