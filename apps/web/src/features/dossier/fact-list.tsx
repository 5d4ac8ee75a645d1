import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface Fact {
  /** Where two may have the same name. */
  key?: string;
  name: string;
  value: ReactNode;
}

/** What is not known is not listed. */
export const known = (facts: Fact[]): Fact[] => facts.filter(({ value }) => value);

export function FactList({ title, facts, nothing }: { title: string; facts: Fact[]; nothing?: ReactNode }) {
  const notSet = useTranslations('common')('notSet');
  return (
    <>
      <h2 className="facts-title">{title}</h2>
      {facts.length === 0 ? (
        <p className="meta">{nothing ?? notSet}</p>
      ) : (
        <dl className="facts">
          {facts.map(({ key, name, value }) => (
            <div key={key ?? name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
