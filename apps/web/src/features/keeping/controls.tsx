import { useController, type Control, type FieldPathByValue, type FieldValues, type RefCallBack } from 'react-hook-form';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceChips } from '../../ui/choice-chips';
import { DateField } from '../../ui/date-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useSheetFault } from './use-sheet-fault';

interface Bound<Form extends FieldValues, Value> {
  control: Control<Form>;
  name: FieldPathByValue<Form, Value>;
  label: string;
  hint?: string;
  isOptional?: boolean;
}

interface Option<Value extends string> {
  value: Value;
  label: string;
}

/** For pieces that have no element of their own to focus: the first one inside that can be. */
const inside = (ref: RefCallBack) => (element: HTMLElement | null) =>
  ref(element && { focus: () => element.querySelector<HTMLElement>('button, [role=spinbutton], input')?.focus() });

type TextProps<Form extends FieldValues> = Bound<Form, string> & {
  rows?: number;
  maxLength?: number;
  type?: 'text' | 'email' | 'tel';
  isNumber?: boolean;
};

export function TextControl<Form extends FieldValues>(props: TextProps<Form>) {
  const { control, name, isNumber = false, ...rest } = props;
  const fault = useSheetFault();
  const { field: { ref, ...field }, fieldState } = useController({ control, name });
  return (
    <TextField
      {...field}
      {...rest}
      value={field.value as string} // the type of `name` says so
      inputRef={ref}
      autoComplete="off"
      {...(isNumber ? { inputMode: 'numeric' as const } : {})}
      error={fault(fieldState.error)}
    />
  );
}

type SelectProps<Form extends FieldValues, Value extends string> = Bound<Form, Value> & { options: readonly Option<Value>[] };

export function SelectControl<Form extends FieldValues, Value extends string>(props: SelectProps<Form, Value>) {
  const { control, name, ...rest } = props;
  const fault = useSheetFault();
  const { field, fieldState } = useController({ control, name });
  return (
    <Select
      {...rest}
      value={field.value as Value} // the type of `name` says so
      onChange={field.onChange}
      onBlur={field.onBlur}
      selectRef={field.ref}
      error={fault(fieldState.error)}
    />
  );
}

type ChipsProps<Form extends FieldValues, Value extends string> = Bound<Form, Value[]> & { options: readonly Option<Value>[] };

export function ChipsControl<Form extends FieldValues, Value extends string>(props: ChipsProps<Form, Value>) {
  const { control, name, label, hint, options } = props;
  const fault = useSheetFault();
  const { field, fieldState } = useController({ control, name });
  return (
    <div ref={inside(field.ref)}>
      <ChoiceChips
        label={label}
        hint={hint}
        options={options}
        selected={field.value as Value[]} // the type of `name` says so
        onChange={field.onChange}
        error={fault(fieldState.error)}
      />
    </div>
  );
}

export function DateControl<Form extends FieldValues>({ control, name, label, isOptional }: Bound<Form, string | null>) {
  const fault = useSheetFault();
  const { field, fieldState } = useController({ control, name });
  return (
    <DateField
      label={label}
      isOptional={isOptional ?? false}
      value={field.value as string | null} // the type of `name` says so
      onChange={field.onChange}
      onBlur={field.onBlur}
      fieldRef={inside(field.ref)}
      error={fault(fieldState.error)}
    />
  );
}

export function CheckControl<Form extends FieldValues>({ control, name, label }: Bound<Form, boolean>) {
  const { field } = useController({ control, name });
  return (
    <Checkbox isSelected={field.value as boolean /* the type of `name` says so */} onChange={field.onChange}>
      {label}
    </Checkbox>
  );
}
