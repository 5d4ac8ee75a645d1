import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { AbandonImportDocument, type ImportRun } from './import-query';
import { useChangeRun } from './use-change-run';

export function Abandon({ run }: { run: ImportRun }) {
  const t = useTranslations('imports');
  const refusal = useRefusal();
  const [isAsking, setIsAsking] = useState(false);
  const abandon = useChangeRun(AbandonImportDocument, (data) => data.abandonImport);
  return (
    <>
      <Button onPress={() => setIsAsking(true)}>{t('abandon')}</Button>
      {isAsking && (
        <Confirm
          title={t('abandonTitle')}
          text={t('abandonText')}
          action={t('abandon')}
          busy={abandon.isPending}
          error={abandon.isError ? refusal(abandon.error) : undefined}
          onConfirm={() => abandon.mutate({ runId: run.id }, { onSuccess: () => setIsAsking(false) })}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
