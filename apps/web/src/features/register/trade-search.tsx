import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { useDebounced } from '../../lib/use-debounced';
import { FindBox } from '../../ui/find-box';
import { shortestTrade, tradesQuery } from './register-query';

const settling = 200;

interface Props {
  label: string;
  isOptional?: boolean;
  hint: string;
  /** Said in the list while it is looked for, and when there is none. */
  texts: { loading: string; none: string };
  onChoose: (trade: { code: string; name: string }) => void;
  /** Codes that are chosen already, and not offered again. */
  taken?: readonly string[];
  isInvalid?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: () => void;
}

/** A trade of the ROME list, found by any of its names; what is chosen stands elsewhere, the field is empty again. */
export function TradeSearch({ label, isOptional = false, hint, texts, onChoose, taken = [], isInvalid = false, autoFocus, inputRef, onBlur }: Props) {
  const [typed, setTyped] = useState('');
  const query = useQuery(tradesQuery(useDebounced(typed.trim(), settling)));
  const isAsked = typed.trim().length >= shortestTrade;
  const found = (isAsked && query.data ? query.data : []).filter(({ code }) => !taken.includes(code));
  return (
    <FindBox
      label={label} isOptional={isOptional} hint={hint} typed={typed} onType={setTyped} isAsked={isAsked} isInvalid={isInvalid}
      found={found.map(({ code, name }) => ({ id: code, name, detail: code }))}
      emptyText={query.isFetching ? texts.loading : texts.none}
      onChoose={({ id, name }) => onChoose({ code: id, name })}
      autoFocus={autoFocus} inputRef={inputRef} onBlur={onBlur}
    />
  );
}
