import { Check, CircleCheck, CircleSlash, Hourglass } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { CorrectionAnswer } from './correction-answer';
import type { Correction } from './corrections-query';
import { EditLink } from './edit-link';
import { SheetLink } from './sheet-link';
import { useKnownWord } from '../../lib/use-known-word';

const states = {
  open: { tone: 'warning', icon: Hourglass },
  accepted: { tone: 'success', icon: CircleCheck },
  refused: { tone: 'neutral', icon: CircleSlash },
} as const;

export function CorrectionItem({ correction }: { correction: Correction }) {
  const t = useTranslations('correctionBox');
  const kind = useTranslations('vocabulary.sheetKinds')(correction.sheetKind);
  const word = useKnownWord('keeping.fields');
  const dates = useDates();
  const id = useId();
  const { state, field, proposed, comment, authorName, answer, answeredAt, isMine } = correction;
  return (
    <li>
      <article className="card" aria-labelledby={id}>
        <header className="card-head">
          <h2 id={id} className="card-title">
            <SheetLink kind={correction.sheetKind} id={correction.sheetId} title={correction.sheetTitle} />
          </h2>
          <span className="row-actions">
            <Badge tone={states[state].tone} icon={states[state].icon}>
              {t(`states.${state}`)}
            </Badge>
            {correction.canAnswer && (
              <EditLink sheet={{ id: correction.sheetId, kind: correction.sheetKind, title: correction.sheetTitle }} />
            )}
          </span>
        </header>
        <p className="meta">
          {kind} · {t('sentOn', { date: dates.day(correction.createdAt) })} ·{' '}
          {isMine ? t('byMe') : (authorName ?? t('byVisitor'))}
        </p>
        {field && (
          <dl className="proposal">
            <dt>{word(field)}</dt>
            <dd className="written">{proposed ?? <span className="meta">{t('noValue')}</span>}</dd>
          </dl>
        )}
        {!field && proposed && <p className="written">{proposed}</p>}
        {comment && <p className="written">« {comment} »</p>}
        {answeredAt && (
          <p className="answer">
            <Check aria-hidden size={16} />
            <span>
              {t(state === 'accepted' ? 'acceptedOn' : 'refusedOn', { date: dates.day(answeredAt) })}
              {answer ? ` « ${answer} »` : ''}
            </span>
          </p>
        )}
        {correction.canAnswer && state === 'open' && <CorrectionAnswer correction={correction} />}
      </article>
    </li>
  );
}
