import { closingReasons, reopeningReasons, type ClosingReason } from '@boussole/domain/dossier/closing';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { dossierQuery } from '../dossier/dossier-query';

const CloseDossierDocument = graphql(`
  mutation CloseDossier($input: CloseDossierInput!) {
    closeDossier(input: $input) { id status }
  }
`);

const ReopenDossierDocument = graphql(`
  mutation ReopenDossier($input: CloseDossierInput!) {
    reopenDossier(input: $input) { id status }
  }
`);

/** At the end of who follows a person: a button that says what it does, and asks why before it does it. */
export function DossierClosing({ id }: { id: string }) {
  const t = useTranslations('closing');
  const [isAsking, setIsAsking] = useState(false);
  const { data: dossier } = useQuery(dossierQuery(useScope(), id));
  const move = (['close', 'reopen'] as const).find((name) => dossier?.viewerCan.includes(name));
  if (!move) return null;
  return (
    <div className="actions">
      <Button look="quiet" icon={move === 'close' ? Archive : ArchiveRestore} onPress={() => setIsAsking(true)}>
        {t(move)}
      </Button>
      {isAsking && <ClosingDialog id={id} move={move} onClose={() => setIsAsking(false)} />}
    </div>
  );
}

function ClosingDialog({ id, move, onClose }: { id: string; move: 'close' | 'reopen'; onClose: () => void }) {
  const t = useTranslations('closing');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const hat = useScope();
  const reasons: readonly ClosingReason[] = move === 'close' ? closingReasons : reopeningReasons;
  const [reason, setReason] = useState<ClosingReason>(move === 'close' ? 'goal_reached' : 'came_back');
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isMissing = reason === 'other' && note.trim() === '';
  const send = useMutation({
    mutationFn: async () => {
      const input = { dossierId: id, reason, note: note.trim() || null };
      await (move === 'close' ? request(CloseDossierDocument, { input }) : request(ReopenDossierDocument, { input }));
    },
    onSuccess: () => {
      announce(t(move === 'close' ? 'closed' : 'reopened'));
      void queries.invalidateQueries({ queryKey: [hat] });
      onClose();
    },
  });
  return (
    <Dialog title={t(move)} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (!isMissing && !send.isPending) send.mutate();
        }}
      >
        <p>{t(`${move}Text`)}</p>
        {send.isError && <Notice tone="danger">{refusal(send.error)}</Notice>}
        <Select label={t('why')} value={reason} options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))} onChange={setReason} />
        <TextField
          label={t('note')}
          isOptional={reason !== 'other'}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={1000}
          error={isChecked && isMissing ? t('noteMissing') : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" busy={send.isPending}>
            {t(move)}
          </Button>
          <Button onPress={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
