import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { useScope, useSession } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TableRegion } from '../../ui/table-region';
import { TextField } from '../../ui/text-field';
import { catalogueQuery, publishCatalogue, type Catalogue, type PlanStep, type Point } from './catalogue-query';
import type { Change } from './changes';
import { useOffset } from './use-offset';
import { useWorded } from './use-words';

interface Props {
  catalogue: Catalogue;
  draft: readonly Point[];
  changes: readonly Change[];
  onClose: () => void;
}

/** What changes, before and after, line by line; then why, and it counts from now on. */
export function PublishDialog({ catalogue, draft, changes, onClose }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useScope();
  const place = useSession().hat.organisationName;
  const [commandKey] = useState(newKey);
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const publish = useMutation({
    mutationFn: () => publishCatalogue({ commandKey, fromId: catalogue.id, note: note.trim(), points: [...draft] }),
    onSuccess: (published) => {
      announce(t('transitionEdit.published', { version: String(published.version) }));
      onClose();
      queries.setQueryData(catalogueQuery(scope).queryKey, published);
    },
  });
  return (
    <Dialog title={t('transitionEdit.publishTitle')} onClose={onClose} size="wide">
      <CheckedForm
        onSend={() => {
          setIsChecked(true);
          if (note.trim() && !publish.isPending) publish.mutate();
        }}
      >
        <p className="prose">{t('transitionEdit.publishText', { name: place })}</p>
        {publish.isError && <Notice tone="danger">{refusal(publish.error)}</Notice>}
        <ChangeTable changes={changes} />
        <TextField
          label={t('transitionEdit.note')}
          hint={t('transitionEdit.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={500}
          error={isChecked && !note.trim() ? t('validation.required') : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" icon={Send} busy={publish.isPending}>
            {t('transitionCatalogue.publish')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}

function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('transitionEdit');
  const worded = useWorded();
  const said = useSaid();
  return (
    <TableRegion label={t('table')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('to')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const { key, point, number, field } = change;
            const label = worded(point.label);
            return (
              <tr key={key}>
                <th scope="row">
                  {number === null ? label : t('change', { label, number: String(number) })}
                  <span className="meta radio-detail">{field === 'added' || field === 'removed' ? t(field) : t(`fields.${field}`)}</span>
                </th>
                <td>{said(change, 'before')}</td>
                <td>{said(change, 'after')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** One side of a change, in words. */
function useSaid(): (change: Change, side: 'before' | 'after') => string {
  const t = useTranslations('transitionEdit');
  const words = useTranslations('followingWords');
  const offset = useOffset();
  const inFull = (step: PlanStep) => [offset.long(step), step.words.fr].join(' · ');
  return ({ field, sources, ...change }, side) => {
    if (sources) return sources[side === 'before' ? 0 : 1] ?? '–';
    const step = change[side];
    if (!step) return '–';
    switch (field) {
      case 'offset': return offset.long(step);
      case 'kind': return words(`kinds.${step.kind}`);
      case 'way': return step.way ? words(`ways.${step.way}`) : t('noWay');
      case 'urgent': return t(step.isUrgent ? 'yes' : 'no');
      case 'nature': return words(`natures.${step.nature}`);
      case 'words': return (['fr', 'nl', 'de', 'en'] as const).map((locale) => `${locale} : ${step.words[locale]}`).join(' / ');
      default: return inFull(step);
    }
  };
}
