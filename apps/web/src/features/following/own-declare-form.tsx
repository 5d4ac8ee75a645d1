import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Notice } from '../../ui/notice';
import { declareOwn, type OwnTransitions } from './own-transitions-query';
import { PointField } from './point-field';
import { useDeclaring } from './use-declaring';

interface Props {
  points: OwnTransitions['points'];
  onClose: () => void;
  onDone: (own: OwnTransitions) => void;
}

/** She says that something changes for her: what, and when. */
export function OwnDeclareForm({ points, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const { point, setPoint, onDate, setOnDate, missing, declaring, onSend } = useDeclaring(declareOwn, onDone);
  return (
    <CheckedForm onSend={onSend}>
      {declaring.isError && <Notice tone="danger">{refusal(declaring.error)}</Notice>}
      <PointField
        points={points}
        label={t('ownTransitions.what')}
        hint={t('ownTransitions.whatHint')}
        emptyText={t('ownTransitions.whatNone')}
        value={point}
        onChange={setPoint}
        error={missing(point)}
      />
      <DateField label={t('ownTransitions.when')} value={onDate} onChange={setOnDate} onBlur={() => undefined} error={missing(onDate)} />
      <div className="actions">
        <Button type="submit" look="primary" busy={declaring.isPending}>
          {t('ownTransitions.save')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </CheckedForm>
  );
}
