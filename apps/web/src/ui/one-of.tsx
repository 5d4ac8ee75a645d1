import { ChoiceChips } from './choice-chips';

interface Props<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  selected: Value;
  onChange: (value: Value) => void;
  isLabelShown?: boolean;
}

/** Which of several lists one looks at: exactly one, in view. */
export function OneOf<Value extends string>({ label, options, selected, onChange, isLabelShown = false }: Props<Value>) {
  return (
    <ChoiceChips
      label={label}
      isLabelHidden={!isLabelShown}
      isSingle
      options={options}
      selected={[selected]}
      onChange={([chosen]) => chosen && onChange(chosen)}
    />
  );
}
