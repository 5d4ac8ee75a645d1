import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, Suspense, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { graphql, type ResultOf } from '../../lib/graphql';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LateDialog } from '../../ui/late-dialog';
import { Notice } from '../../ui/notice';

const AnonymousCard = lazy(() => import('./anonymous-card').then(({ AnonymousCard: card }) => ({ default: card })));

const CreateAnonymousDocument = graphql(`
  mutation CreateAnonymousDossier($commandKey: Uuid!) {
    createAnonymousDossier(commandKey: $commandKey) { id reference code secret }
  }
`);

type Created = ResultOf<typeof CreateAnonymousDocument>['createAnonymousDossier'];

interface OpenAnonymous {
  open: () => void;
  isOpening: boolean;
}

const OpenAnonymousContext = createContext<OpenAnonymous>({ open: () => {}, isOpening: false });

/** One click opens an anonymous dossier, from wherever the click comes. */
export const useOpenAnonymous = () => useContext(OpenAnonymousContext);

export function AnonymousDossierProvider({ children }: { children: ReactNode }) {
  const t = useTranslations();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useScope();
  // The same key for a retry: a lost answer never makes two dossiers.
  const commandKey = useRef<string | null>(null);
  const [created, setCreated] = useState<Created | null>(null);
  const { mutate, reset, isPending, isError, error } = useMutation({
    mutationFn: () => {
      commandKey.current ??= newKey();
      return request(CreateAnonymousDocument, { commandKey: commandKey.current });
    },
    onSuccess: (data) => {
      setCreated(data.createAnonymousDossier);
      commandKey.current = null;
      void queries.invalidateQueries({ queryKey: [scope, 'caseload'] });
      void queries.invalidateQueries({ queryKey: [scope, 'my-day'] });
    },
  });

  const value = useMemo(() => ({ open: () => mutate(), isOpening: isPending }), [mutate, isPending]);
  return (
    <OpenAnonymousContext value={value}>
      {children}
      <Suspense fallback={null}>{created && <AnonymousCard created={created} onDone={() => setCreated(null)} />}</Suspense>
      {isError && (
        <LateDialog title={t('anonymous.action')} onClose={reset} isAlert>
          <Notice tone="danger">
            {t('anonymous.failed')} {refusal(error)}
          </Notice>
          <div className="actions">
            <Button look="primary" onPress={() => mutate()}>
              {t('common.retry')}
            </Button>
            <Button onPress={reset}>{t('common.cancel')}</Button>
          </div>
        </LateDialog>
      )}
    </OpenAnonymousContext>
  );
}
