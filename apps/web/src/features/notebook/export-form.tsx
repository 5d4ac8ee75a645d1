import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError, codeOfAnswer } from '../../lib/errors';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { TextField } from '../../ui/text-field';

async function fetchExport({ dossierId, reason }: { dossierId: string; reason: string }): Promise<void> {
  const response = await fetch(`/dossiers/${dossierId}/export.zip`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-csrf': '1' },
    body: JSON.stringify({ reason }),
  }).catch(() => {
    throw new ApiError('service.unavailable');
  });
  if (!response.ok || !response.headers.get('content-type')?.includes('zip')) {
    // A refusal is said in the words of the contract; a proxy's page says nothing more than its status.
    const answer = (await response.json().catch(() => ({}))) as { errors?: { extensions?: { code?: unknown } }[] };
    throw new ApiError(codeOfAnswer(response.status, answer.errors ?? []));
  }
  save(await response.blob(), /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'mes-donnees.zip');
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The whole dossier as a file, to be handed to the person; why is written down, and she will read it. */
export function ExportForm({ dossierId }: { dossierId: string }) {
  const t = useTranslations('personDoor');
  const refusal = useRefusal();
  const [reason, setReason] = useState('');
  const write = useMutation({ mutationFn: fetchExport });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!write.isPending) write.mutate({ dossierId, reason }, { onSuccess: () => setReason('') });
  };
  return (
    <Panel title={t('export')}>
      <p className="meta">{t('exportHint')}</p>
      <form noValidate className="form" onSubmit={submit}>
        {write.isError && <Notice tone="danger">{refusal(write.error)}</Notice>}
        {write.isSuccess && <Notice tone="success">{t('exported')}</Notice>}
        <TextField label={t('exportReason')} maxLength={500} value={reason} onChange={setReason} />
        <div className="actions">
          <Button type="submit" icon={Download} busy={write.isPending}>
            {t('exportSubmit')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
