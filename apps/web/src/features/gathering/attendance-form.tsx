import { attendances, type Attendance } from '@boussole/domain/gathering/words';
import { useMutation } from '@tanstack/react-query';
import { CheckCheck, Save } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { AttendDocument, type Gathering } from './gathering-query';
import { Followed, Name } from './participant-line';

interface Props {
  gathering: Gathering;
  onDone: (said: string, changed: Gathering) => void;
}

const said = attendances.filter((one) => one !== 'unknown');
const letters: Readonly<Record<string, Attendance>> = { p: 'present', a: 'absent', e: 'excused' };

/** Everybody at once, then the exceptions; a letter on the row that has the focus, arrows from row to row. */
export function AttendanceForm({ gathering, onDone }: Props) {
  const t = useTranslations('gathering');
  const refusal = useRefusal();
  const people = gathering.participants.filter(({ state }) => state === 'enrolled');
  const [marks, setMarks] = useState<Readonly<Record<string, Attendance>>>({});
  const [came, setCame] = useState<Readonly<Record<string, string>>>({});
  const markOf = (seatId: string, before: Attendance) => marks[seatId] ?? before;
  const mark = (seatId: string, attendance: Attendance) => setMarks((others) => ({ ...others, [seatId]: attendance }));
  const groups = Object.entries(came).map(([groupId, typed]) => ({ groupId, present: typed.trim() === '' ? null : Number(typed) }));
  const wrong = (groupId: string, count: number) => {
    const typed = came[groupId]?.trim() ?? '';
    return typed !== '' && (!/^\d{1,3}$/.test(typed) || Number(typed) > count);
  };
  const isWrong = gathering.groups.some(({ id, count }) => wrong(id, count));
  const isTouched = Object.keys(marks).length + groups.length > 0;
  const save = useMutation({
    mutationFn: () => request(AttendDocument, {
      input: { gatheringId: gathering.id, everybody: null, marks: Object.entries(marks).map(([seatId, attendance]) => ({ seatId, attendance })), groups },
    }).then((data) => data.takeAttendance),
    onSuccess: (changed) => {
      setMarks({});
      setCame({});
      onDone(t('attendanceSaved'), changed);
    },
  });

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-seat]')];
    const at = rows.findIndex((row) => row.contains(event.target as Node)); // it is an element, as was just asked
    const letter = letters[event.key.toLowerCase()];
    const seatId = rows[at]?.dataset['seat'];
    const step = event.key === 'ArrowDown' || letter ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!seatId || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (letter) mark(seatId, letter);
    rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.querySelector<HTMLElement>('button')?.focus();
  };

  if (people.length + gathering.groups.length === 0) return null;
  return (
    <div className="form">
      {people.length > 0 && (
        <>
          <div>
            <Button icon={CheckCheck} onPress={() => setMarks(Object.fromEntries(people.map(({ seatId }) => [seatId, 'present' as const])))}>{t('allPresent')}</Button>
          </div>
          <p className="hint keys-hint">{t('attendanceHint')}</p>
          <ul className="entry-list attendance" onKeyDownCapture={onKey}>
            {people.map((one) => (
              <li key={one.seatId} data-seat={one.seatId}>
                <div className="entry-text">
                  <Name participant={{ ...one, attendance: 'unknown' }} />
                  <Followed participant={one} />
                </div>
                <ChoiceChips
                  label={t('attendanceOf', { name: one.title })} isLabelHidden isSingle
                  options={said.map((value) => ({ value, label: t(`attendances.${value}`) }))}
                  selected={[markOf(one.seatId, one.attendance)].filter((value) => value !== 'unknown')}
                  onChange={([chosen]) => mark(one.seatId, chosen ?? 'unknown')}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {gathering.groups.map(({ id, label, count, present }) => (
        <TextField
          key={id} label={t('cameOf', { label })} hint={t('cameHint', { count })} value={came[id] ?? (present === null ? '' : String(present))}
          onChange={(typed) => setCame((others) => ({ ...others, [id]: typed }))} inputMode="numeric" autoComplete="off" maxLength={3}
          error={wrong(id, count) ? t('number', { least: 0, most: count }) : undefined}
        />
      ))}
      {save.isError && <Notice tone="danger">{refusal(save.error)}</Notice>}
      {isTouched && !save.isPending && <p className="meta">{t('unsaved')}</p>}
      <div className="actions">
        <Button look="primary" icon={Save} busy={save.isPending} onPress={() => !isWrong && save.mutate()}>{t('saveAttendance')}</Button>
      </div>
    </div>
  );
}
