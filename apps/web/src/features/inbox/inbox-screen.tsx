import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { isOver } from '@boussole/domain/referral/states';
import { Inbox } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { PagedList } from '../../ui/paged-list';
import { PageHeading } from '../../ui/page-heading';
import { ExportMenu } from '../exporting/export-menu';
import type { Moved } from '../handoff/handoff-port';
import type { InboxAddress } from './inbox-address';
import { InboxDetail } from './inbox-detail';
import { InboxList } from './inbox-list';
import { InboxNews } from './inbox-news';
import { inboxQuery, inboxViews, type InboxLine, type InboxViewName } from './inbox-query';

interface Props {
  view: InboxViewName;
  openId: string | undefined;
  onView: (view: InboxViewName) => void;
  onClose: () => void;
  address: (id: string) => InboxAddress;
}

/** What was sent to one's branch: the queue, and the handoff that is open. */
export function InboxScreen({ view, openId, onView, onClose, address }: Props) {
  const t = useTranslations('handoff');
  const hat = useScope();
  const queries = useQueryClient();
  const options = inboxQuery(hat, view);
  const query = useInfiniteQuery(options);
  const pages = query.data?.pages ?? [];
  const lines = pages.flatMap((page) => page.lines);
  const totals = pages[0]?.totals;
  const lastOpen = useRef<string | undefined>(undefined);

  // Closed: the focus goes back to the row that it came from, or to the list.
  const settle = useEffectEvent(() => {
    const row = lastOpen.current;
    lastOpen.current = openId;
    if (row === undefined || openId !== undefined) return;
    document.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus();
  });
  useEffect(() => settle(), [openId]);

  const refresh = () => queries.resetQueries({ queryKey: options.queryKey }).then(() => announce(t('newsShown')));

  // The row stays where it is, with what became of it: nothing moves under the pointer.
  const change = (id: string, more: Partial<InboxLine>) => {
    queries.setQueryData(options.queryKey, (kept) => kept && {
      ...kept,
      pages: kept.pages.map((page) => ({ ...page, lines: page.lines.map((line) => (line.id === id ? { ...line, ...more } : line)) })),
    });
  };
  const keep = (id: string, { state, dueAt, dueKind }: Moved) =>
    change(id, { state, dueKind, dueAt: isOver(state) ? null : dueAt, isPaused: state === 'info_requested' || state === 'waitlisted',
      ...(isOver(state) && { isCancelAsked: false }) });

  return (
    <div className="page" data-detail={openId !== undefined || undefined}>
      <PageHeading
        title={t('title')}
        actions={
          <>
            <ExportMenu list="inbox" view={view} />
            <InboxNews since={pages[0]?.asOf} isBusy={query.isFetching} onShow={() => void refresh()} />
          </>
        }
      />
      <OneOf
        label={t('viewsLabel')}
        options={inboxViews.map((value) => ({ value, label: t(`views.${value}`, { count: totals?.[value] ?? 0 }) }))}
        selected={view}
        onChange={onView}
      />
      <div className="inbox">
        <div className="inbox-master">
          <PagedList
            query={query}
            count={lines.length}
            waiting={{ rows: 8, height: 76 }}
            failed={t('loadError')}
            more={t('more')}
            empty={
              <Empty icon={Inbox} title={t(`empty.${view}`)}>
                {t(`emptyText.${view}`)}
              </Empty>
            }
          >
            <InboxList lines={lines} openId={openId} address={address} />
            <p className="meta keys-hint">{t('hint')}</p>
          </PagedList>
        </div>
        {openId !== undefined ? (
          <InboxDetail id={openId} onBack={onClose} onOpened={(id) => change(id, { unread: 0 })} onMoved={keep} onAnswered={() => void refresh()} />
        ) : (
          lines.length > 0 && (
            <div className="inbox-detail inbox-none">
              <Empty icon={Inbox} title={t('choose')}>
                {t('chooseText')}
              </Empty>
            </div>
          )
        )}
      </div>
    </div>
  );
}
