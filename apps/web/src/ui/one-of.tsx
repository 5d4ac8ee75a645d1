import { ChoiceChips } from './choice-chips';

interface Props<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  selected: Value;
  onChange: (value: Value) => void;
}

/** Which of several lists one looks at: exactly one, in view. */
export function OneOf<Value extends string>({ label, options, selected, onChange }: Props<Value>) {
  return (
    <ChoiceChips
      label={label}
      isLabelHidden
      isSingle
      options={options}
      selected={[selected]}
      onChange={([chosen]) => chosen && onChange(chosen)}
    />
  );
}
