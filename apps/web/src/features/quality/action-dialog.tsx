import { isOpenAction, longestAction, longestResult, qualityActionStates } from '@boussole/domain/quality/action';
import { type QualityStandard, qualityStandards } from '@boussole/domain/quality/grid';
import { useMutation } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { OneOf } from '../../ui/one-of';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { ActionDocument, type Action, type Quality } from './quality-query';
import { useQualityChanges } from './use-quality-changes';

interface Props {
  /** The one that is followed; left out: a new one. */
  changed: Action | undefined;
  colleagues: Quality['colleagues'];
  onClose: () => void;
}

/** What, who answers for it, until when; then where it stands and what came of it. */
export function ActionDialog({ changed, colleagues, onClose }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const { show, again } = useQualityChanges();
  const [id] = useState(() => changed?.id ?? newKey());
  const [isChecked, setIsChecked] = useState(false);
  // Who has left still answers for what was hers.
  const people = changed && !colleagues.some(({ membershipId }) => membershipId === changed.ownerMembershipId)
    ? [...colleagues, { membershipId: changed.ownerMembershipId, name: changed.ownerName }] : colleagues;
  const [form, setForm] = useState({
    what: changed?.what ?? '', standard: changed?.standard ?? '' as QualityStandard | '', ownerMembershipId: changed?.ownerMembershipId ?? people[0]?.membershipId ?? '',
    dueOn: changed?.dueOn ?? null, state: changed?.state ?? 'planned' as Action['state'], result: changed?.result ?? '',
  });
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const needsResult = !isOpenAction(form);
  const required = (isThere: boolean) => (isChecked && !isThere ? t('validation.required') : undefined);
  const save = useMutation({
    mutationFn: (dueOn: string) => request(ActionDocument, { input: {
      ...form, id, version: changed?.version ?? 0, dueOn, standard: form.standard || null, result: form.result.trim() || null,
    } }).then((data) => data.saveQualityAction),
    onSuccess: (page) => {
      onClose();
      show(page, t('qualityActions.saved'));
    },
    onError: again,
  });
  const send = () => {
    setIsChecked(true);
    if (form.what.trim() && form.dueOn && (!needsResult || form.result.trim()) && !save.isPending) save.mutate(form.dueOn);
  };
  return (
    <Dialog title={t(changed ? 'qualityActions.changeTitle' : 'qualityActions.addTitle')} onClose={onClose}>
      <CheckedForm onSend={send}>
        {save.isError && <Notice tone="danger">{refusal(save.error)}</Notice>}
        <TextField
          label={t('qualityActions.whatLabel')} hint={t('qualityActions.warning')} value={form.what} onChange={(what) => set({ what })} rows={2} maxLength={longestAction}
          error={required(form.what.trim() !== '')}
        />
        <Select
          label={t('qualityActions.standard')} value={form.standard} onChange={(standard) => set({ standard })}
          options={[{ value: '', label: t('qualityActions.noStandard') }, ...qualityStandards.map((value) => ({ value, label: t(`qualityGrid.standards.${value}.name`) }))]}
        />
        <Select
          label={t('qualityActions.owner')} value={form.ownerMembershipId} onChange={(ownerMembershipId) => set({ ownerMembershipId })}
          options={people.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
        />
        <DateField label={t('qualityActions.due')} value={form.dueOn} onChange={(dueOn) => set({ dueOn })} onBlur={() => undefined} error={required(form.dueOn !== null)} />
        <OneOf
          label={t('qualityActions.state')} isLabelShown selected={form.state} onChange={(state) => set({ state })}
          options={qualityActionStates.map((value) => ({ value, label: t(`qualityActions.states.${value}`) }))}
        />
        <TextField
          label={t('qualityActions.result')} hint={t('qualityActions.resultHint')} value={form.result} onChange={(result) => set({ result })} rows={3} maxLength={longestResult}
          isOptional={!needsResult} error={required(!needsResult || form.result.trim() !== '')}
        />
        <div className="actions">
          <Button type="submit" look="primary" icon={Save} busy={save.isPending}>{t('qualityActions.save')}</Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
