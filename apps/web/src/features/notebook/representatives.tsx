import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { useEndRepresentative, useRenewRepresentative, type GivenKey, type PersonDoor, type Representative } from './person-door-query';
import { RepresentativeForm } from './representative-form';

interface Props {
  door: PersonDoor;
  canChange: boolean;
  onGiven: (name: string, key: GivenKey) => void;
}

/** Who answers for a minor, with what proof, until when. */
export function Representatives({ door, canChange, onGiven }: Props) {
  const t = useTranslations('personDoor');
  const [isAdding, setIsAdding] = useState(false);
  const isMinor = door.stage === 'child' || door.stage === 'youth';
  return (
    <Panel title={t('representatives')}>
      {door.representatives.length === 0 && <p className="meta">{t('noRepresentative')}</p>}
      <ul className="own-list">
        {door.representatives.map((one) => (
          <Line key={one.id} dossierId={door.id} one={one} canChange={canChange} onGiven={onGiven} />
        ))}
      </ul>
      {canChange && isMinor && !isAdding && (
        <div className="actions">
          <Button onPress={() => setIsAdding(true)}>{t('addRepresentative')}</Button>
        </div>
      )}
      {isAdding && (
        <RepresentativeForm
          dossierId={door.id}
          onAdded={(name, key) => {
            setIsAdding(false);
            onGiven(name, key);
          }}
        />
      )}
    </Panel>
  );
}

function Line({ dossierId, one, canChange, onGiven }: Omit<Props, 'door'> & { dossierId: string; one: Representative }) {
  const t = useTranslations('personDoor');
  const relations = useTranslations('ownRelations');
  const dates = useDates();
  const refusal = useRefusal();
  const renew = useRenewRepresentative(dossierId);
  const end = useEndRepresentative(dossierId);
  const fault = renew.error ?? end.error;
  return (
    <li>
      <strong>{one.name}</strong>
      <span>
        {[relations(one.relation), t('since', { day: dates.calendarDay(one.from) }), !one.isLive && t('ended')].filter(Boolean).join(' · ')}
      </span>
      <span className="meta">{one.proof}</span>
      {fault && <Notice tone="danger">{refusal(fault)}</Notice>}
      {canChange && one.isLive && (
        <div className="actions">
          <Button
            aria-label={t('newRepresentativeCodeLabel', { name: one.name })}
            busy={renew.isPending}
            onPress={() => renew.mutate({ id: one.id, commandKey: newKey() }, { onSuccess: (key) => onGiven(one.name, key) })}
          >
            {t('newRepresentativeCode')}
          </Button>
          <Button aria-label={t('endLabel', { name: one.name })} busy={end.isPending} onPress={() => end.mutate(one.id)}>
            {t('end')}
          </Button>
        </div>
      )}
    </li>
  );
}
