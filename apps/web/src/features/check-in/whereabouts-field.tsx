import { whereabouts, type Whereabouts } from '@boussole/domain/transition/words';
import { Briefcase, GraduationCap, PhoneCall, Search, Square } from 'lucide-react';
import { useId } from 'react';

const icons = { in_training: GraduationCap, at_work: Briefcase, searching: Search, stopped: Square, wishes_call: PhoneCall };

interface Props {
  label: string;
  words: (where: Whereabouts) => string;
  chosen: Whereabouts | null;
  onChoose: (where: Whereabouts) => void;
  error?: string | undefined;
}

/** Five big answers, one of them: a thumb is enough, and so are the arrows of a keyboard. */
export function WhereaboutsField({ label, words, chosen, onChoose, error }: Props) {
  const id = useId();
  return (
    <fieldset className="stand-field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="label">{label}</legend>
      {whereabouts.map((where) => {
        const Icon = icons[where];
        return (
          <label key={where} className="stand-option">
            <input type="radio" name={id} value={where} checked={chosen === where} aria-invalid={error ? true : undefined} onChange={() => onChoose(where)} />
            <Icon aria-hidden size={22} />
            <span>{words(where)}</span>
          </label>
        );
      })}
      {error && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
