import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CopyPlus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useSearch } from '../dossier/use-search';
import { candidateQuery, mergesKey, ProposeMergeDocument } from './merges-query';
import { OtherDossier } from './other-dossier';
import { shortestReason } from './reason-dialog';
import { SideTable } from './side-table';

/** Looks for the other dossier of the same person, shows both covers, asks why. Nothing moves before somebody else decides. */
export function ProposeMergeDialog({ dossierId, onClose }: { dossierId: string; onClose: () => void }) {
  const t = useTranslations('merge');
  const words = useTranslations();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const hat = useScope();
  const group = useId();
  const [commandKey] = useState(newKey);
  const [typed, setTyped] = useState('');
  const [otherId, setOtherId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const mine = useQuery(candidateQuery(hat, dossierId)).data;
  const other = useQuery({ ...candidateQuery(hat, otherId ?? ''), enabled: otherId !== null }).data;
  const { query, isAsked } = useSearch(typed);
  const found = isAsked ? (query.data ?? []).filter(({ id, isAnonymous }) => id !== dossierId && !isAnonymous) : [];
  const isShort = reason.trim().length < shortestReason;

  const propose = useMutation({
    mutationFn: () =>
      request(ProposeMergeDocument, { input: { commandKey, firstId: dossierId, secondId: otherId ?? '', reason: reason.trim() } }),
    onSuccess: () => {
      announce(t('said.proposed'));
      void queries.invalidateQueries({ queryKey: mergesKey(hat) });
    },
  });

  if (propose.isSuccess) {
    return (
      <Dialog title={t('proposeTitle')} onClose={onClose}>
        <Notice tone="success">{t('said.proposed')}</Notice>
        <div className="actions">
          <Link to="/dossiers/doublons">{t('seeAll')}</Link>
          <Button onPress={onClose}>{words('common.close')}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('proposeTitle')} onClose={onClose} size="wide">
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (otherId && !isShort && !propose.isPending) propose.mutate();
        }}
      >
        <p>{t('proposeText')}</p>
        {propose.isError && <Notice tone="danger">{refusal(propose.error)}</Notice>}
        <TextField
          label={t('findOther')}
          hint={t('findOtherHint')}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setOtherId(null);
          }}
          error={isChecked && !otherId ? t('chooseOther') : undefined}
        />
        {isAsked && (
          <fieldset className="fieldset">
            <legend>{t('whichOther')}</legend>
            <p className="meta" role="status">
              {query.isPending ? words('common.loading') : t('found', { count: found.length })}
            </p>
            {found.map((line) => (
              <OtherDossier key={line.id} line={line} group={group} isChosen={line.id === otherId} onChoose={() => setOtherId(line.id)} />
            ))}
          </fieldset>
        )}
        {mine && other && <SideTable first={mine} second={other} label={t('pair', { first: mine.title, second: other.title })} />}
        <TextField
          label={t('why')}
          hint={t('whyHint')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={500}
          isRequired
          error={isChecked && isShort ? words('refusals.merge_reason_missing') : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" icon={CopyPlus} busy={propose.isPending}>
            {t('send')}
          </Button>
          <Button onPress={onClose}>{words('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
