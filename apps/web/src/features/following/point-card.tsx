import { Pencil } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { PlanLine } from '../../ui/charts/plan-line';
import type { Point } from './catalogue-query';
import { DelayNature, DelaySources } from './delay-nature';
import { roughDays, useOffset } from './use-offset';
import { useWorded } from './use-words';

interface Props {
  point: Point;
  isChanged: boolean;
  /** Given while a new version is being prepared. */
  onEdit?: (() => void) | undefined;
}

/** One turning point of the catalogue: what announces it, its plan in a picture, where its delays come from. */
export function PointCard({ point, isChanged, onEdit }: Props) {
  const t = useTranslations('transitionCatalogue');
  const worded = useWorded();
  const id = useId();
  const label = worded(point.label);
  const natures = [...new Set(point.steps.map(({ nature }) => nature))];
  return (
    <li>
      <article className="panel point-card" aria-labelledby={id}>
        <div className="list-foot">
          <div className="row-title">
            <h2 id={id} className="plan-title">{label}</h2>
            {point.isUrgent && <Badge tone="warning">{t('urgent')}</Badge>}
            {isChanged && <Badge tone="primary">{t('changed')}</Badge>}
            {natures.map((nature) => (
              <DelayNature key={nature} nature={nature} />
            ))}
          </div>
          {onEdit && (
            <Button icon={Pencil} aria-label={t('editPointNamed', { label })} onPress={onEdit}>
              {t('editPoint')}
            </Button>
          )}
        </div>
        <p className="meta prose">
          {t('trigger')} : {worded(point.trigger)}
          <Ages point={point} />
        </p>
        <Picture point={point} label={label} />
        <details>
          <summary>{t('fold')}</summary>
          <Steps point={point} />
          <DelaySources natures={natures} source={point.source} />
        </details>
      </article>
    </li>
  );
}

function Ages({ point: { ageFrom, ageUntil } }: { point: Point }) {
  const t = useTranslations('transitionCatalogue');
  if (ageFrom === null) return null;
  const from = String(ageFrom);
  return <> · {t('computed')}, {ageUntil === null ? t('ageFrom', { from }) : t('ages', { from, until: String(ageUntil) })}</>;
}

function Picture({ point: { steps }, label }: { point: Point; label: string }) {
  const t = useTranslations('transitionCatalogue');
  const following = useTranslations('following');
  const words = useTranslations('followingWords');
  const worded = useWorded();
  const offset = useOffset();
  const drawn = [...steps]
    .map((step) => ({ ...step, key: step.code, at: roughDays(step), tick: offset.short(step), state: 'planned' as const }))
    .sort((a, b) => a.at - b.at);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return null;
  type Drawn = typeof first;
  const columns = [
    { name: following('step'), of: (step: Drawn) => worded(step.words) },
    { name: following('why'), of: ({ nature }: Drawn) => words(`natures.${nature}`) },
    { name: following('due'), of: (step: Drawn) => offset.long(step) },
    { name: following('way'), of: ({ way }: Drawn) => (way ? words(`ways.${way}`) : '–') },
  ];
  const summary =
    drawn.length === 1
      ? t('planSummaryOne', { first: offset.long(first) })
      : t('planSummary', { count: drawn.length, first: offset.long(first), last: offset.long(last) });
  return (
    <PlanLine
      title={following('pictureOf', { label })}
      summary={summary}
      steps={drawn}
      columns={columns}
      turn={{ at: 0, tick: words('sameDayShort'), name: following('turn') }}
    />
  );
}

function Steps({ point: { steps } }: { point: Point }) {
  const t = useTranslations('transitionCatalogue');
  const words = useTranslations('followingWords');
  const worded = useWorded();
  const offset = useOffset();
  return (
    <ol className="plan-steps" aria-label={t('stepList')}>
      {steps.map((step) => (
        <li key={step.code} className="plan-step plan-step-plain">
          <div className="entry-text">
            <span className="row-title">
              <strong>{offset.long(step)}</strong>
              {step.isUrgent && <Badge tone="warning">{t('urgent')}</Badge>}
            </span>
            <span>{worded(step.words)}</span>
            <span className="meta">
              {[words(`kinds.${step.kind}`), step.way && words(`ways.${step.way}`)].filter(Boolean).join(' · ')}
            </span>
            {step.endsOn.length > 0 && (
              <span className="meta">{t('endsOn', { reasons: step.endsOn.map((reason) => words(`endsOn.${reason}`)).join(', ') })}</span>
            )}
          </div>
          <div className="plan-step-end">
            <DelayNature nature={step.nature} />
          </div>
        </li>
      ))}
    </ol>
  );
}
