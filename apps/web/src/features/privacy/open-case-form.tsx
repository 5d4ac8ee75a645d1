import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { casesKey, OpenAuditCaseDocument } from './journal-query';

const shortestReason = 20;
const nothing = { reference: '', number: '', reason: '' };

/** The reference of a dossier, a case number, a reason: without them no log is read. */
export function OpenCaseForm({ branches }: { branches: readonly { id: string; name: string }[] }) {
  const t = useTranslations('privacy');
  const required = useTranslations('validation')('required');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const hat = useScope();
  const [branchId, setBranchId] = useState(branches[0]?.id ?? '');
  const [typed, setTyped] = useState(nothing);
  const [isChecked, setIsChecked] = useState(false);
  const set = (name: keyof typeof nothing) => (value: string) => setTyped((before) => ({ ...before, [name]: value }));
  const missing = (value: string) => (isChecked && value.trim() === '' ? required : undefined);
  const isShort = typed.reason.trim().length < shortestReason;

  const open = useMutation({
    mutationFn: (commandKey: string) =>
      request(OpenAuditCaseDocument, { input: { commandKey, branchId, ...typed } }).then((data) => data.openAuditCase),
    onSuccess: () => {
      announce(t('caseOpened'));
      setTyped(nothing);
      setIsChecked(false);
      void queries.invalidateQueries({ queryKey: casesKey(hat) });
    },
  });

  return (
    <form
      noValidate
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (typed.reference.trim() && typed.number.trim() && !isShort && !open.isPending) open.mutate(newKey());
      }}
    >
      {open.isError && <Notice tone="danger">{refusal(open.error)}</Notice>}
      <div className="form-row">
        <Select
          label={t('branch')}
          value={branchId}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setBranchId}
        />
        <TextField label={t('reference')} value={typed.reference} onChange={set('reference')} maxLength={20} error={missing(typed.reference)} />
        <TextField label={t('number')} value={typed.number} onChange={set('number')} maxLength={30} error={missing(typed.number)} />
      </div>
      <TextField
        label={t('caseReason')}
        value={typed.reason}
        onChange={set('reason')}
        rows={2}
        maxLength={1000}
        error={isChecked && isShort ? t('reasonShort') : undefined}
      />
      <div className="actions">
        <Button type="submit" look="primary" icon={FileSearch} busy={open.isPending}>
          {t('openCase')}
        </Button>
      </div>
    </form>
  );
}
