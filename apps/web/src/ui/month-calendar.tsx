import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';

/** One month, inside a date picker. React Aria names its two buttons in the reader's language. */
export function MonthCalendar() {
  return (
    <Calendar className="calendar">
      <header className="calendar-head">
        <Button slot="previous" className="icon-button">
          <ChevronLeft aria-hidden size={18} />
        </Button>
        <Heading className="calendar-title" />
        <Button slot="next" className="icon-button">
          <ChevronRight aria-hidden size={18} />
        </Button>
      </header>
      <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar-day" />}</CalendarGrid>
    </Calendar>
  );
}
