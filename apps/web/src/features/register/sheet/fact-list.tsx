import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  value: ReactNode;
}

const isSaid = ({ value }: Fact) => value !== null && value !== undefined && value !== '' && value !== false;

/** Names and values; what is not known takes no room. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const said = facts.filter(isSaid);
  if (said.length === 0) return null;
  return (
    <dl className="facts">
      {said.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
