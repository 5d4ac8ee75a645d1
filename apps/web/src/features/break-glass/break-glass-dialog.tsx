import { glassCategories, shortestReason, type GlassCategory } from '@boussole/domain/team/break-glass';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { BreakGlassDocument } from './break-glass-requests';

interface Props {
  id: string;
  /** Without a second person's agreement. */
  isAlone: boolean;
  onClose: () => void;
}

/** Opens a dossier as an exception: a ground, a reason, and everybody is told. */
export function BreakGlassDialog({ id, isAlone, onClose }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useScope();
  const [commandKey] = useState(newKey);
  const [category, setCategory] = useState<GlassCategory | ''>('');
  const [reason, setReason] = useState('');
  const [isVital, setIsVital] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const isLongEnough = reason.trim().length >= shortestReason;

  const open = useMutation({
    mutationFn: (given: GlassCategory) =>
      request(BreakGlassDocument, {
        input: { commandKey, dossierId: id, category: given, reason, isVital: isVital && given === 'danger' },
      }).then((data) => data.breakGlass),
    onSuccess: async ({ isOpen }) => {
      onClose();
      announce(t(isOpen ? 'teamGlass.opened' : 'teamGlass.asked'));
      await queries.invalidateQueries({ queryKey: [scope, 'closed-dossier', id] });
      void queries.invalidateQueries({ queryKey: [scope, 'my-day'], refetchType: 'none' });
      if (isOpen) for (const part of ['dossier', 'team']) void queries.resetQueries({ queryKey: [scope, part, id] });
    },
  });

  return (
    <Dialog title={t('teamGlass.title')} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (category !== '' && isLongEnough && !open.isPending) open.mutate(category);
        }}
      >
        <p>{t('teamGlass.told')}</p>
        {open.isError && <Notice tone="danger">{refusal(open.error)}</Notice>}
        <Select
          label={t('teamGlass.category')}
          value={category}
          options={[
            { value: '', label: t('team.choose') },
            ...glassCategories.map((value) => ({ value, label: t(`teamGlass.categories.${value}`) })),
          ]}
          onChange={setCategory}
          error={isChecked && category === '' ? t('validation.required') : undefined}
        />
        <TextField
          label={t('teamGlass.reason')}
          hint={t('teamGlass.reasonHint')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={1000}
          error={isChecked && !isLongEnough ? t('refusals.glass_reason_too_short') : undefined}
        />
        {category === 'danger' && (
          <Checkbox name="isVital" isSelected={isVital} onChange={setIsVital}>
            {t('teamGlass.vital')}
          </Checkbox>
        )}
        <div className="actions">
          <Button type="submit" look="primary" icon={KeyRound} busy={open.isPending}>
            {t(isAlone ? 'teamGlass.open' : 'teamGlass.ask')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
