import { exportFormats, exportRules, longestReason, shortestReason } from '@boussole/domain/exporting/export';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Notice } from '../../ui/notice';
import { OneOf } from '../../ui/one-of';
import { PasswordField } from '../../ui/password-field';
import { TextField } from '../../ui/text-field';
import { type ExportList, type ExportOrder, exportsQuery, OrderExportDocument } from './export-query';

interface Props {
  list: ExportList;
  view: string;
  onClose: () => void;
  onOrdered: (order: ExportOrder) => void;
}

/** What will leave, in which form, and why when it names people. */
export function ExportForm({ list, view, onClose, onOrdered }: Props) {
  const t = useTranslations('exporting');
  const common = useTranslations('common');
  const say = useTranslations('refusals');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useScope();
  const { namesPeople } = exportRules[list];
  const [format, setFormat] = useState<(typeof exportFormats)[number]>('xlsx');
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [commandKey] = useState(newKey);
  const isSaid = !namesPeople || [...reason.trim()].length >= shortestReason;
  const isProved = !namesPeople || password !== '';
  const order = useMutation({
    mutationFn: () => request(OrderExportDocument, { input: { commandKey, list, view, format, reason: namesPeople ? reason : null, password: namesPeople ? password : null } }).then((data) => data.orderExport),
    onSuccess: (ordered) => {
      announce(t('ordered'));
      queries.setQueryData(exportsQuery(scope).queryKey, (kept) => kept && [ordered, ...kept.filter(({ id }) => id !== ordered.id)]);
      onOrdered(ordered);
    },
  });
  const send = () => {
    setIsChecked(true);
    if (isSaid && isProved && !order.isPending) order.mutate();
  };
  return (
    <CheckedForm onSend={send}>
      <p>{t(`holds.${list}`)}</p>
      {namesPeople && <Notice tone="warning">{t('warning')}</Notice>}
      {order.isError && <Notice tone="danger">{refusal(order.error)}</Notice>}
      <OneOf label={t('format')} isLabelShown options={exportFormats.map((value) => ({ value, label: t(`formats.${value}`) }))} selected={format} onChange={setFormat} />
      {namesPeople && (
        <>
          <TextField
            label={t('reason')} hint={t('reasonHint')} value={reason} onChange={setReason} maxLength={longestReason} rows={2}
            error={isChecked && !isSaid ? say('export_reason_missing') : undefined}
          />
          <PasswordField
            label={t('password')} hint={t('passwordHint')} name="password" autoComplete="current-password" value={password} onChange={setPassword}
            error={isChecked && !isProved ? say('auth_proof_missing') : undefined}
          />
        </>
      )}
      <div className="actions">
        <Button onPress={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={order.isPending}>{t('make')}</Button>
      </div>
    </CheckedForm>
  );
}
