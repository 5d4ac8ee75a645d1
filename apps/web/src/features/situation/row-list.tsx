import { Plus, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';

interface Props<Row> {
  rows: readonly Row[];
  /** What one of them is called, for its heading and its buttons. */
  name: (place: number) => string;
  addLabel: string;
  blank: () => Row;
  most: number;
  onChange: (rows: Row[]) => void;
  children: (row: Row, change: (more: Partial<Row>) => void) => ReactNode;
}

/** A list of small forms, one more at the press of a button; the focus goes where the work goes on. */
export function RowList<Row extends object>({ rows, name, addLabel, blank, most, onChange, children }: Props<Row>) {
  const t = useTranslations('situation');
  const list = useRef<HTMLDivElement>(null);

  const focusRow = (place: number) => {
    // Once the row is there, or gone.
    requestAnimationFrame(() => {
      const groups = list.current?.querySelectorAll<HTMLElement>('[role=group]');
      const target = groups?.[place]?.querySelector<HTMLElement>('select, input') ?? list.current?.querySelector<HTMLElement>('button');
      target?.focus();
    });
  };

  return (
    <div className="rows" ref={list}>
      {rows.map((row, place) => (
        <div key={place} className="card" role="group" aria-label={name(place + 1)}>
          <div className="card-head">
            <strong>{name(place + 1)}</strong>
            <Button look="quiet" icon={X} aria-label={t('removeNamed', { name: name(place + 1) })}
              onPress={() => {
                onChange(rows.filter((_, other) => other !== place));
                focusRow(Math.max(0, place - 1));
              }}>
              {t('remove')}
            </Button>
          </div>
          {children(row, (more) => onChange(rows.map((one, other) => (other === place ? { ...one, ...more } : one))))}
        </div>
      ))}
      {rows.length < most && (
        <div className="actions">
          <Button
            icon={Plus}
            onPress={() => {
              onChange([blank(), ...rows]);
              focusRow(0);
            }}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
