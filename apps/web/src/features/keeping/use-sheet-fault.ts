import type { FieldError } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { French } from '../../lib/messages';
import { useFault } from '../../lib/use-fault';

type Fault = keyof French['keeping']['faults'];

/** The sentence of a fault of a sheet's field; what it does not know is said by the faults that all forms share. */
export function useSheetFault(): (error: FieldError | undefined) => string | undefined {
  const t = useTranslations('keeping.faults');
  const shared = useFault();
  return (error) => {
    const key = (error?.message ?? '') as Fault; // schemas use keys; t.has checks it
    return error && t.has(key) ? t(key) : shared(error);
  };
}
