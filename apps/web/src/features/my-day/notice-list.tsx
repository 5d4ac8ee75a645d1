import type { GlassCategory } from '@boussole/domain/team/break-glass';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { AgreeBreakGlassDocument } from '../break-glass/break-glass-requests';
import { myDayQuery, type MyDay } from './my-day-query';

type DayNotice = MyDay['notices'][number];

/** What one should know about the dossiers that one follows, and what waits for one's word. */
export function NoticeList({ notices }: { notices: readonly DayNotice[] }) {
  return (
    <ul className="entry-list">
      {notices.map((notice) => (
        <NoticeLine key={`${notice.kind}-${notice.id}`} notice={notice} />
      ))}
    </ul>
  );
}

function NoticeLine({ notice }: { notice: DayNotice }) {
  const dates = useDates();
  const t = useTranslations('teamDay');
  const { kind, name, words, dossierId, dossierTitle } = notice;
  const isReplacement = kind === 'replacing' || kind === 'replaced';
  const date = isReplacement && words ? dates.calendarDay(words) : '';
  return (
    <li>
      <div className="entry-text">
        {dossierId && dossierTitle && (
          <Link to="/dossiers/$id" params={{ id: dossierId }} className="row-link">
            {dossierTitle}
          </Link>
        )}
        <span>{t(`kinds.${kind}`, { name, date, time: dates.time(notice.at) })}</span>
        <Words notice={notice} />
        {isReplacement ? (
          <Link to="/equipe/absences">{t('absences')}</Link>
        ) : (
          kind !== 'glass_open' && <span className="meta">{dates.dayAndTime(notice.at)}</span>
        )}
      </div>
      {kind === 'glass_to_agree' && <Agree notice={notice} />}
    </li>
  );
}

/** What somebody wrote; of an exceptional access that is over or under way, its ground. */
function Words({ notice: { kind, words } }: { notice: DayNotice }) {
  const t = useTranslations('teamGlass');
  if (!words || kind === 'replacing' || kind === 'replaced') return null;
  if (kind === 'glass_broken' || kind === 'glass_open' || kind === 'glass_waiting') {
    return <span className="meta">{t(`categories.${words as GlassCategory}`)}</span>; // such a line holds its ground
  }
  return <q>{words}</q>;
}

function Agree({ notice: { id, name } }: { notice: DayNotice }) {
  const t = useTranslations('teamDay');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const { queryKey } = myDayQuery(useScope());
  const agree = useMutation({
    mutationFn: () => request(AgreeBreakGlassDocument, { id }),
    onSuccess: async () => {
      announce(t('agreed'));
      await queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <div className="actions">
      {agree.isError && <Notice tone="danger">{refusal(agree.error)}</Notice>}
      <Button icon={Check} busy={agree.isPending} aria-label={t('agreeNamed', { name })} onPress={() => agree.mutate()}>
        {t('agree')}
      </Button>
    </div>
  );
}
