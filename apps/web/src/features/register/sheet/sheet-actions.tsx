import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, PencilLine, Printer } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../../lib/announcer';
import { request } from '../../../lib/request';
import { useOpenScope } from '../../../lib/session';
import { useRefusal } from '../../../lib/use-refusal';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { ConfirmDocument, type Offer, type SheetKind } from './sheet-query';

const CorrectionDialog = lazy(() => import('./correction-dialog').then(({ CorrectionDialog: dialog }) => ({ default: dialog })));

interface Props {
  kind: SheetKind;
  sheet: { id: string; version: number; title: string; viewerCan: Offer['viewerCan'] };
  editLink?: ReactNode;
}

/** What the viewer may do with a sheet: the server says it, the screen offers it. */
export function SheetActions({ kind, sheet, editLink }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useOpenScope();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const confirm = useMutation({
    mutationFn: () => request(ConfirmDocument, { kind, id: sheet.id, version: sheet.version }),
    onSuccess: async () => {
      announce(t('sheet.confirmed'));
      await queries.invalidateQueries({ queryKey: [scope] });
    },
  });

  return (
    <>
      {sheet.viewerCan.includes('edit') && editLink}
      {sheet.viewerCan.includes('confirm') && (
        <Button icon={CircleCheck} busy={confirm.isPending} onPress={() => confirm.mutate()}>
          {t('sheet.confirm')}
        </Button>
      )}
      {sheet.viewerCan.includes('correct') && (
        <Button icon={PencilLine} onPress={() => setIsCorrecting(true)}>
          {t('sheet.correct')}
        </Button>
      )}
      <Button look="quiet" icon={Printer} onPress={() => window.print()}>
        {t('common.print')}
      </Button>
      {confirm.isError && <Notice tone="danger">{refusal(confirm.error)}</Notice>}
      {confirm.isSuccess && <Notice tone="success">{t('sheet.confirmed')}</Notice>}
      {sentTo !== null && <Notice tone="success">{t('correction.sent', { keeper: sentTo })}</Notice>}
      {isCorrecting && (
        <Suspense fallback={null}>
          <CorrectionDialog
            kind={kind}
            id={sheet.id}
            title={sheet.title}
            onClose={() => setIsCorrecting(false)}
            onSent={(keeperName) => {
              setIsCorrecting(false);
              setSentTo(keeperName);
              announce(t('correction.sent', { keeper: keeperName }));
            }}
          />
        </Suspense>
      )}
    </>
  );
}
