import type { ReactNode } from 'react';

interface Props {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  name?: string;
}

export function Checkbox({ isSelected, onChange, children, name }: Props) {
  return (
    <label className="checkbox">
      <input type="checkbox" name={name} checked={isSelected} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
