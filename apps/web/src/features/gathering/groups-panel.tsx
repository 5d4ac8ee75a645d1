import { useMutation } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { TextField } from '../../ui/text-field';
import { CountDocument, type Gathering, type Group } from './gathering-query';

interface Props {
  gathering: Gathering;
  onDone: (said: string, changed: Gathering) => void;
}

/** People who come together and are only counted. */
export function GroupsPanel({ gathering, onDone }: Props) {
  const t = useTranslations('gathering');
  const [edited, setEdited] = useState<Group | 'new' | null>(null);
  const canCount = gathering.viewerCan.includes('count');
  return (
    <Panel title={t('groups')} action={canCount && <Button icon={UsersRound} onPress={() => setEdited('new')}>{t('addGroup')}…</Button>}>
      <p className="meta">{gathering.groups.length === 0 ? t('noGroup') : t('groupsText')}</p>
      {gathering.groups.length > 0 && (
        <ul className="entry-list">
          {gathering.groups.map((group) => (
            <li key={group.id}>
              <div className="entry-text">
                <span>{group.label}</span>
                <span className="meta">
                  {group.present === null ? t('groupLine', { count: group.count }) : t('groupCame', { present: group.present, count: group.count })}
                </span>
              </div>
              {canCount && <Button aria-label={t('editGroupNamed', { label: group.label })} onPress={() => setEdited(group)}>{t('edit')}…</Button>}
            </li>
          ))}
        </ul>
      )}
      {edited && (
        <GroupDialog
          gatheringId={gathering.id} group={edited === 'new' ? null : edited} onClose={() => setEdited(null)}
          onDone={(changed) => {
            setEdited(null);
            onDone(t('groupSaved'), changed);
          }}
        />
      )}
    </Panel>
  );
}

function GroupDialog({ gatheringId, group, onClose, onDone }: { gatheringId: string; group: Group | null; onClose: () => void; onDone: (changed: Gathering) => void }) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [groupId] = useState(() => group?.id ?? newKey());
  const [label, setLabel] = useState(group?.label ?? '');
  const [typed, setTyped] = useState(group ? String(group.count) : '');
  const [isChecked, setIsChecked] = useState(false);
  const isNumber = /^\d{1,3}$/.test(typed.trim());
  const save = useMutation({
    mutationFn: () => request(CountDocument, { input: { gatheringId, groupId, label, count: Number(typed) } }).then((data) => data.countInGathering),
    onSuccess: onDone,
  });
  const send = () => {
    setIsChecked(true);
    if (label.trim() && isNumber && !save.isPending) save.mutate();
  };
  return (
    <Dialog title={t(group ? 'gathering.editGroup' : 'gathering.addGroup')} onClose={onClose}>
      <CheckedForm onSend={send}>
        {save.isError && <Notice tone="danger">{refusal(save.error)}</Notice>}
        <TextField
          label={t('gathering.groupLabel')} hint={t('gathering.groupLabelHint')} value={label} onChange={setLabel} maxLength={80} autoFocus
          error={isChecked && !label.trim() ? t('validation.required') : undefined}
        />
        <TextField
          label={t('gathering.groupCount')} hint={t('gathering.groupCountHint')} value={typed} onChange={setTyped} inputMode="numeric" autoComplete="off" maxLength={3}
          error={isChecked && !isNumber ? t('gathering.number', { least: 0, most: 500 }) : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending}>{t('gathering.save')}</Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
