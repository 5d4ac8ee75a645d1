import { CircleCheck, CircleSlash, Hourglass, LockKeyhole, TriangleAlert, Wrench } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { DecideRight } from './decide-right';
import type { Right, RightBox } from './rights-query';

const states = {
  asked: { tone: 'warning', icon: Hourglass },
  granted: { tone: 'primary', icon: Wrench },
  refused: { tone: 'neutral', icon: CircleSlash },
  done: { tone: 'success', icon: CircleCheck },
} as const;

/** One request: what is asked, until when to answer, what was answered. A reference stands for the person. */
export function RightCard({ right, box }: { right: Right; box: RightBox }) {
  const t = useTranslations('privacy');
  const dates = useDates();
  const id = useId();
  const { kind, state, text, isOwn, isLate, reason, decidedAt, decidedByName } = right;
  return (
    <li>
      <article className="card" aria-labelledby={id}>
        <header className="card-head">
          <h2 id={id} className="card-title">
            {t(`kinds.${kind}`)} · {t('dossier', { reference: right.reference })}
          </h2>
          <span className="row-actions">
            {right.isRestricted && (
              <Badge icon={LockKeyhole}>{t('restricted')}</Badge>
            )}
            {isLate && (
              <Badge tone="danger" icon={TriangleAlert}>
                {t('late')}
              </Badge>
            )}
            <Badge tone={states[state].tone} icon={states[state].icon}>
              {t(`states.${state}`)}
            </Badge>
          </span>
        </header>
        <p className="meta">
          {right.branchName} · {t('asked', { date: dates.day(right.askedAt) })}, {isOwn ? t('byPerson') : t('byBranch')}
          {state === 'asked' && <> · {t('answerBefore', { date: dates.calendarDay(right.answerBefore) })}</>}
        </p>
        {text && <p className="written">« {text} »</p>}
        {decidedAt && (
          <p className="answer">
            <span>
              {t('decidedBy', { name: decidedByName ?? '', date: dates.day(decidedAt) })}
              {reason ? ` : « ${reason} »` : ''}
            </span>
          </p>
        )}
        {right.viewerCan.length > 0 && <DecideRight right={right} box={box} />}
      </article>
    </li>
  );
}
