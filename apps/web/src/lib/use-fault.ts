import type { FieldError } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { French } from './messages';

type Fault = keyof French['validation'];

/** The sentence of a field's fault: schemas give the key of the sentence, never the sentence. */
export function useFault(): (error: FieldError | undefined) => string | undefined {
  const t = useTranslations('validation');
  return (error) => {
    if (!error) return undefined;
    const key = (error.message ?? 'required') as Fault; // schemas only use keys of `validation`; t.has checks it
    return t.has(key) ? t(key) : error.message;
  };
}
