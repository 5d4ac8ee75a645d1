import { now, parseAbsolute } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { zone } from '../lib/dates';
import { MonthCalendar } from './month-calendar';

interface Props {
  label: string;
  /** An instant, shown and typed in Brussels time. */
  value: string | null;
  onChange: (instant: string | null) => void;
  onBlur: () => void;
  error?: string | undefined;
}

export function DateTimeField({ label, value, onChange, onBlur, error }: Props) {
  const t = useTranslations('common');
  // Still empty, it must know its zone already: what is typed is an hour in Brussels, not on this device.
  const [blank] = useState(() => now(zone));
  return (
    <DatePicker
      className="field"
      value={value ? parseAbsolute(value, zone) : null}
      placeholderValue={blank}
      onChange={(date) => onChange(date ? date.toAbsoluteString() : null)}
      onBlur={onBlur}
      granularity="minute"
      hourCycle={24}
      hideTimeZone
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      <Group className="frame has-end">
        <DateInput className="input segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
        <Button className="icon-button" aria-label={t('openCalendar')}>
          <CalendarDays aria-hidden size={16} />
        </Button>
      </Group>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <Dialog>
          <MonthCalendar />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
