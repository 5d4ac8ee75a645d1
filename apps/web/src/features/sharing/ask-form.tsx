import { purposes } from '@boussole/domain/access/sections';
import { checkAsked } from '@boussole/domain/grant/request';
import { sharedSections, usualUntil } from '@boussole/domain/grant/terms';
import type { RefusalCode } from '@boussole/domain/refusals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { ApiError } from '../../lib/errors';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { DateField } from '../../ui/date-field';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { SectionChoice } from './section-choice';
import { AskForGrantDocument, sharesKey } from './shares-query';
import type { PurposeName, SectionName } from './sharing-query';

interface Props {
  code: string;
  onSent: () => void;
  onCancel: () => void;
}

/** What we need to see, for what, until when, and a word that the person will read. */
export function AskForm({ code, onSent, onCancel }: Props) {
  const t = useTranslations('shares');
  const words = useTranslations('sharing');
  const hint = useTranslations('shareForm')('whatHint');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useScope();
  const [today] = useState(() => dayInBrussels(Date.now()));
  const [commandKey] = useState(newKey);
  const [fault, setFault] = useState<RefusalCode | null>(null);
  const [asked, setAsked] = useState({
    purpose: 'guidance' as PurposeName, sections: ['identity'] as SectionName[], withSpecial: false, mayWrite: false, isPersonal: false,
    untilOn: usualUntil(today) as string | null, message: '',
  });
  const change = (changed: Partial<typeof asked>) => {
    setFault(null);
    setAsked((before) => ({ ...before, ...changed }));
  };
  const send = useMutation({
    mutationFn: () => request(AskForGrantDocument, { input: { ...asked, untilOn: asked.untilOn ?? '', code, commandKey } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sharesKey(scope) });
      onSent();
    },
  });
  const submit = () => {
    const sections = sharedSections(asked.sections, asked.withSpecial);
    const checked = checkAsked({ sections, mayWrite: asked.mayWrite, untilOn: asked.untilOn ?? '' }, asked.message, today);
    if (!checked.ok) setFault(checked.code);
    else if (!send.isPending) send.mutate();
  };

  return (
    <form
      noValidate
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Select
        label={t('askPurpose')}
        value={asked.purpose}
        options={purposes.map((value) => ({ value, label: words(`purposes.${value}`) }))}
        onChange={(purpose) => change({ purpose })}
      />
      <SectionChoice
        label={t('askSections')}
        hint={hint}
        sections={asked.sections}
        withSpecial={asked.withSpecial}
        specialLabel={t('askSpecial')}
        onSections={(sections) => change({ sections })}
        onSpecial={(withSpecial) => change({ withSpecial })}
      />
      <Checkbox isSelected={asked.mayWrite} onChange={(mayWrite) => change({ mayWrite })}>
        {t('askWrite')}
      </Checkbox>
      <Checkbox isSelected={asked.isPersonal} onChange={(isPersonal) => change({ isPersonal })}>
        {t('askPersonal')}
      </Checkbox>
      <DateField label={t('askUntil')} value={asked.untilOn} onChange={(untilOn) => change({ untilOn })} onBlur={() => undefined} />
      <TextField
        label={t('message')}
        hint={t('messageHint')}
        rows={3}
        maxLength={1000}
        value={asked.message}
        onChange={(message) => change({ message })}
        error={fault === 'grant_request.message_missing' ? refusal(new ApiError(fault)) : undefined}
      />
      {fault && <Notice tone="danger">{refusal(new ApiError(fault))}</Notice>}
      {!fault && send.isError && <Notice tone="danger">{refusal(send.error)}</Notice>}
      <div className="actions">
        <Button type="submit" look="primary" icon={Send} busy={send.isPending}>
          {t('send')}
        </Button>
        <Button onPress={onCancel}>{t('other')}</Button>
      </div>
    </form>
  );
}
