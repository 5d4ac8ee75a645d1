import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useDueActs, type Act, type Outcome } from './due-acts';
import { CancelDialog, DelegateDialog, SnoozeDialog } from './due-dialogs';
import type { Due } from './due-query';
import { DueRow } from './due-row';
import { useDueKeys } from './use-due-keys';

interface Props {
  items: readonly Due[];
  colleagues: readonly { membershipId: string; name: string }[];
  label: string;
}

type Asked = 'snooze' | 'delegate' | 'cancel';

/** Tasks to act on, one by one or several at once, with the mouse or with the keys alone. */
export function DueList({ items, colleagues, label }: Props) {
  const t = useTranslations('due');
  const refusal = useRefusal();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ kind: Asked; ids: readonly string[] } | null>(null);
  const { acting, outcome, forget } = useDueActs();

  // What was chosen and has left the list is chosen no more.
  const selected = items.filter(({ id }) => chosen.has(id));
  const areMine = selected.every(({ isMine }) => isMine);
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)));
  const titled = (ids: readonly string[]) =>
    items.filter(({ id }) => ids.includes(id)).map((item) => ({ ...item, title: item.dossierTitle ?? t('restricted') }));

  const send = (act: Act, ids: readonly string[]) => {
    if (!acting.isPending) acting.mutate({ act, items: titled(ids) }, { onSuccess: () => { setAsked(null); setChosen(new Set()); } });
  };
  const start = (kind: 'do' | Asked, ids: readonly string[]) => {
    const mine = items.filter(({ id }) => ids.includes(id)).every((item) => item.isMine);
    if (!mine && kind !== 'delegate') return;
    acting.reset();
    if (kind === 'do') send({ kind }, ids);
    else setAsked({ kind, ids });
  };

  const { list, onKeyDown } = useDueKeys({
    onChoose: (id) => choose(id, !chosen.has(id)),
    onAct: (act, id) => start(act, chosen.size > 0 && chosen.has(id) ? selected.map((item) => item.id) : [id]),
  });

  const problem = acting.isError ? refusal(acting.error) : null;
  const frame = { problem, busy: acting.isPending, onClose: () => setAsked(null) };
  return (
    <>
      {problem && !asked && <Notice tone="danger">{problem}</Notice>}
      {outcome && (
        <Said outcome={outcome} busy={acting.isPending} onUndo={() => acting.mutate({ act: { kind: 'undo' }, items: outcome.undo.map((one) => ({ ...one, title: '' })) })} onClose={forget} />
      )}
      {selected.length > 0 && (
        <Bar
          count={selected.length}
          areMine={areMine}
          busy={acting.isPending}
          onAct={(kind) => start(kind, selected.map(({ id }) => id))}
          onClear={() => setChosen(new Set())}
        />
      )}
      {/* The rows hold links and boxes, which take the keys; the list only hears them on their way up. */}
      <ul ref={list} className="due-list" aria-label={label} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <DueRow key={item.id} item={item} isChosen={chosen.has(item.id)} onChoose={(is) => choose(item.id, is)} onDo={() => start('do', [item.id])} />
        ))}
      </ul>
      {asked?.kind === 'snooze' && <SnoozeDialog {...frame} onSend={(day) => send({ kind: 'snooze', day }, asked.ids)} />}
      {asked?.kind === 'delegate' && (
        <DelegateDialog {...frame} colleagues={colleagues} onSend={({ membershipId, name }) => send({ kind: 'delegate', toMembershipId: membershipId, name }, asked.ids)} />
      )}
      {asked?.kind === 'cancel' && <CancelDialog {...frame} onSend={(reason, note) => send({ kind: 'cancel', reason, note }, asked.ids)} />}
    </>
  );
}

/** What can be done with everything that is chosen. */
function Bar({ count, areMine, busy, onAct, onClear }: { count: number; areMine: boolean; busy: boolean; onAct: (kind: 'do' | Asked) => void; onClear: () => void }) {
  const t = useTranslations('dueActs');
  return (
    <div className="due-bar" role="group" aria-label={t('bar')}>
      <strong>{t('chosen', { count })}</strong>
      {areMine && <Button busy={busy} onPress={() => onAct('do')}>{t('done')}</Button>}
      {areMine && <Button busy={busy} onPress={() => onAct('snooze')}>{t('snooze')}</Button>}
      <Button busy={busy} onPress={() => onAct('delegate')}>{t('delegate')}</Button>
      {areMine && <Button busy={busy} onPress={() => onAct('cancel')}>{t('cancel')}</Button>}
      <Button look="quiet" onPress={onClear}>{t('clear')}</Button>
    </div>
  );
}

/** What became of what was asked, and the way back. */
function Said({ outcome, busy, onUndo, onClose }: { outcome: Outcome; busy: boolean; onUndo: () => void; onClose: () => void }) {
  const t = useTranslations('dueActs');
  const common = useTranslations('common');
  const { text, refused, undo } = outcome;
  const action = undo.length > 0 ? <Button busy={busy} onPress={onUndo}>{t('undo')}</Button> : <Button onPress={onClose}>{common('close')}</Button>;
  return (
    <Notice tone={refused.length > 0 ? 'warning' : 'success'} action={action}>
      {text}
      {refused.length > 0 && (
        <>
          {' '}
          {t('refusedSaid', { count: refused.length })}
          <ul>
            {refused.map(({ title, code }) => (
              <li key={title + code}>{[title, code].filter(Boolean).join(' : ')}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
