import type { CancelReason } from '@boussole/domain/agenda/due';
import { isRefusalCode } from '@boussole/domain/refusals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { refusalKey } from '../../lib/messages';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { CancelDocument, DelegateDocument, DoDocument, SnoozeDocument, UndoDocument } from './due-requests';
import { type Due, dueKey } from './due-query';

export type Act =
  | { kind: 'do' }
  | { kind: 'snooze'; day: string }
  | { kind: 'delegate'; toMembershipId: string; name: string }
  | { kind: 'cancel'; reason: CancelReason; note: string | null }
  | { kind: 'undo' };

type Seen = Pick<Due, 'id' | 'dossierId' | 'version'>;

/** What was said of an act: what was done, what was not and why, and what can still be taken back. */
export interface Outcome {
  readonly text: string;
  readonly refused: readonly { readonly title: string; readonly code: string }[];
  readonly undo: readonly Seen[];
}

async function ask(act: Act, items: Seen[]) {
  switch (act.kind) {
    case 'do': return (await request(DoDocument, { input: { items } })).doFollowUps;
    case 'snooze': return (await request(SnoozeDocument, { input: { items, day: act.day } })).snoozeFollowUps;
    case 'delegate': return (await request(DelegateDocument, { input: { items, toMembershipId: act.toMembershipId } })).delegateFollowUps;
    case 'cancel': return (await request(CancelDocument, { input: { items, reason: act.reason, note: act.note } })).cancelFollowUps;
    case 'undo': return (await request(UndoDocument, { input: { items } })).undoFollowUps;
  }
}

/** Acts on tasks, tells what became of each, and reads again whatever shows them. */
export function useDueActs() {
  const t = useTranslations('dueActs');
  const refusals = useTranslations('refusals');
  const dates = useDates();
  const hat = useScope();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const say = (act: Act, count: number): string => {
    if (act.kind === 'do') return t('doneSaid', { count });
    if (act.kind === 'snooze') return t('snoozedSaid', { count, date: dates.calendarDay(act.day) });
    if (act.kind === 'delegate') return t('delegatedSaid', { count, name: act.name });
    return act.kind === 'cancel' ? t('cancelledSaid', { count }) : t('undoneSaid', { count });
  };

  const acting = useMutation({
    mutationFn: async ({ act, items }: { act: Act; items: readonly (Seen & { title: string })[] }) => {
      const { changed, refused } = await ask(act, items.map(({ id, dossierId, version }) => ({ id, dossierId, version })));
      const byId = new Map(items.map((item) => [item.id, item]));
      const text = changed.length > 0 ? say(act, changed.length) : '';
      const canUndo = act.kind === 'do' || act.kind === 'cancel';
      return {
        text,
        refused: refused.map(({ id, code }) => ({ title: byId.get(id)?.title ?? '', code: isRefusalCode(code) ? refusals(refusalKey(code)) : code })),
        undo: canUndo ? changed.flatMap(({ id, version }) => {
          const item = byId.get(id);
          return item ? [{ id, version, dossierId: item.dossierId }] : [];
        }) : [],
      };
    },
    onSuccess: async (said) => {
      setOutcome(said);
      announce([said.text, ...said.refused.map(({ title, code }) => `${title} : ${code}`)].filter(Boolean).join(' '));
      await Promise.all([dueKey(hat), [hat, 'my-day'], [hat, 'agenda']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });

  return { acting, outcome, forget: () => setOutcome(null) };
}
