import { PenLine } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';

interface Props {
  title: string;
  children: ReactNode;
  /** Absent: nothing to change here for this reader. */
  onEdit?: (() => void) | undefined;
  actions?: ReactNode;
  className?: string;
}

/** One theme of the person's page: what is known, and one press to change it. */
export function Card({ title, children, onEdit, actions, className = '' }: Props) {
  const t = useTranslations('situation');
  const id = useId();
  return (
    <section className={`panel person-card ${className}`} aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id} className="panel-title">
          {title}
        </h2>
        <div className="actions">
          {actions}
          {onEdit && (
            <Button look="quiet" icon={PenLine} aria-label={t('editNamed', { title })} onPress={onEdit}>
              {t('edit')}
            </Button>
          )}
        </div>
      </div>
      {children}
    </section>
  );
}

/** Names and values, those that say something. */
export function Known({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== '' && value !== false && value !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing yet: an invitation rather than a void. */
export function Invitation({ children }: { children: string }) {
  return <p className="meta prose">{children}</p>;
}
