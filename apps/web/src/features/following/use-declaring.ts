import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { newKey } from '../../lib/new-key';

/** What is declared once: a turning point and its day, sent when both are known. */
interface Declared { readonly commandKey: string; readonly point: string; readonly onDate: string }

/** The state of a form that declares a turning point. */
export function useDeclaring<Answer>(send: (declared: Declared) => Promise<Answer>, onDone: (answer: Answer, point: string) => void) {
  const t = useTranslations('validation');
  const [commandKey] = useState(newKey);
  const [point, setPoint] = useState<string | null>(null);
  const [onDate, setOnDate] = useState<string | null>(dayInBrussels(Date.now()));
  const [isChecked, setIsChecked] = useState(false);
  const declaring = useMutation({ mutationFn: send, onSuccess: (answer, declared) => onDone(answer, declared.point) });
  const missing = (value: string | null) => (isChecked && !value ? t('required') : undefined);
  const onSend = () => {
    setIsChecked(true);
    if (point && onDate && !declaring.isPending) declaring.mutate({ commandKey, point, onDate });
  };
  return { point, setPoint, onDate, setOnDate, missing, declaring, onSend };
}
