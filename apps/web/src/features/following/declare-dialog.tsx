import { Link } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { Following } from './following-query';
import { declareTransition } from './following-requests';
import { PlanPreview } from './plan-preview';
import { PointField } from './point-field';
import { useDeclaring } from './use-declaring';
import { useWorded } from './use-words';

interface Props {
  dossierId: string;
  points: Following['points'];
  onClose: () => void;
  onDone: (said: string, following: Following) => void;
}

/** Which turning point, when; and the plan that it gives, before anything is kept. */
export function DeclareDialog({ dossierId, points, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const worded = useWorded();
  const [note, setNote] = useState('');
  const { point, setPoint, onDate, setOnDate, missing, declaring, onSend } = useDeclaring(
    (declared) => declareTransition({ ...declared, dossierId, note: note.trim() || null }),
    (following, declared) => {
      const chosen = points.find(({ code }) => code === declared);
      onDone(t('followingActs.declared', { label: chosen ? worded(chosen.label) : '' }), following);
    },
  );

  return (
    <Dialog title={t('following.declare')} onClose={onClose} size="wide">
      <CheckedForm onSend={onSend}>
        {declaring.isError && <Notice tone="danger">{refusal(declaring.error)}</Notice>}
        <PointField
          points={points}
          label={t('followingActs.point')}
          hint={t('followingActs.pointHint')}
          emptyText={t('followingActs.pointNone')}
          value={point}
          onChange={setPoint}
          error={missing(point)}
        />
        <DateField label={t('followingActs.onDate')} value={onDate} onChange={setOnDate} onBlur={() => undefined} error={missing(onDate)} />
        <TextField
          label={t('followingActs.note')}
          hint={t('followingActs.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={500}
          rows={2}
          isOptional
        />
        <PlanPreview dossierId={dossierId} point={point} transitionId={null} onDate={onDate} />
        <div className="actions">
          <Button type="submit" look="primary" icon={CalendarPlus} busy={declaring.isPending}>
            {t('followingActs.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Link to="/transitions" className="plan-catalogue-link">
            {t('following.catalogue')}
          </Link>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
