import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { newKey } from '../../../lib/new-key';
import { request } from '../../../lib/request';
import { useSessionIfAny } from '../../../lib/session';
import { useFault } from '../../../lib/use-fault';
import { useRefusal } from '../../../lib/use-refusal';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { correctable, correctionSchema, type CorrectionForm } from './correction-schema';
import { ProposeDocument, type SheetKind } from './sheet-query';

interface Props {
  kind: SheetKind;
  id: string;
  title: string;
  onClose: () => void;
  onSent: (keeperName: string) => void;
}

/** Anybody who sees a mistake says so; whoever keeps the sheet answers. */
export function CorrectionDialog({ kind, id, title, onClose, onSent }: Props) {
  const t = useTranslations('correction');
  const common = useTranslations('common');
  const fault = useFault();
  const refusal = useRefusal();
  const session = useSessionIfAny();
  const [commandKey] = useState(newKey);
  const { control, handleSubmit } = useForm<CorrectionForm>({
    resolver: zodResolver(correctionSchema),
    defaultValues: { field: '', proposed: '', comment: '', email: '' },
  });
  const propose = useMutation({
    mutationFn: ({ field, proposed, comment, email }: CorrectionForm) =>
      request(ProposeDocument, {
        input: {
          commandKey, sheetKind: kind, sheetId: id,
          field: field || null, proposed: proposed || null, comment: comment || null, email: email || null,
        },
      }),
    onSuccess: ({ proposeCorrection }) => onSent(proposeCorrection.keeperName),
  });
  const submit = handleSubmit((given) => {
    if (!propose.isPending) propose.mutate(given);
  });

  const text = (name: 'proposed' | 'comment', label: string, hint: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...field }, fieldState }) => (
        <TextField
          {...field}
          inputRef={ref}
          rows={3}
          label={label}
          hint={hint}
          error={fieldState.error?.message === 'empty' ? t('empty') : fault(fieldState.error)}
        />
      )}
    />
  );

  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form noValidate className="form" onSubmit={(event) => void submit(event)}>
        <p>
          {t('about')} <strong>{title}</strong>
        </p>
        {propose.isError && <Notice tone="danger">{refusal(propose.error)}</Notice>}
        <Controller
          control={control}
          name="field"
          render={({ field: { ref, ...field } }) => (
            <Select
              {...field}
              selectRef={ref}
              label={t('field')}
              options={[
                { value: '', label: t('fieldOther') },
                ...correctable[kind].map((value) => ({ value, label: t(`fields.${value}`) })),
              ]}
            />
          )}
        />
        {text('proposed', t('proposed'), t('proposedHint'))}
        {text('comment', t('comment'), t('commentHint'))}
        {!session && (
          <Controller
            control={control}
            name="email"
            render={({ field: { ref, ...field }, fieldState }) => (
              <TextField
                {...field}
                inputRef={ref}
                type="email"
                autoComplete="email"
                isOptional
                label={t('email')}
                hint={t('emailHint')}
                error={fault(fieldState.error)}
              />
            )}
          />
        )}
        <div className="actions">
          <Button type="submit" look="primary" icon={Send} busy={propose.isPending}>
            {t('send')}
          </Button>
          <Button onPress={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
