import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { datesIn, dayInBrussels } from '../../lib/dates';
import { Button } from '../../ui/button';
import { DateTimeField } from '../../ui/date-time-field';
import { TextField } from '../../ui/text-field';
import type { DateWords } from './handoff-port';

export interface DateDraft {
  readonly at: string | null;
  readonly minutes: string;
  readonly place: string;
  readonly link: string;
  readonly contact: string;
}

export const emptyDate: DateDraft = { at: null, minutes: '60', place: '', link: '', contact: '' };
const most = 3;

/** Complete enough to be sent; the server says the rest. */
export const isWhole = ({ at, minutes, place, link, contact }: DateDraft): boolean =>
  at !== null && /^\d{1,3}$/.test(minutes.trim()) && (place.trim() !== '' || link.trim() !== '') && contact.trim() !== '';

/** As it is said in Brussels: a day and an hour on the wall. */
export function dateWords({ at, minutes, place, link, contact }: DateDraft): DateWords {
  const instant = new Date(at ?? 0);
  const orNull = (text: string) => text.trim() || null;
  return { day: dayInBrussels(instant), time: datesIn('fr').time(instant), minutes: Number(minutes), place: orNull(place), link: orNull(link),
    contact: orNull(contact) };
}

interface Props {
  drafts: readonly DateDraft[];
  onChange: (drafts: DateDraft[]) => void;
  isChecked: boolean;
  isSingle: boolean;
}

/** One date, or up to three to choose from. */
export function DateRows({ drafts, onChange, isChecked, isSingle }: Props) {
  const t = useTranslations('handoff.forms');
  const change = (place: number, more: Partial<DateDraft>) =>
    onChange(drafts.map((draft, index) => (index === place ? { ...draft, ...more } : draft)));
  const missing = (is: boolean) => (isChecked && is ? t('missing') : undefined);

  return (
    <>
      {drafts.map((draft, index) => (
        // Rows have no name but their place; they only ever leave from where they stand.
        <fieldset key={index} className="fieldset">
          {!isSingle && <legend>{t('dateNumber', { place: index + 1 })}</legend>}
          <div className="form-row">
            <DateTimeField
              label={t('when')}
              value={draft.at}
              onChange={(at) => change(index, { at })}
              onBlur={() => undefined}
              error={missing(draft.at === null)}
            />
            <TextField
              label={t('minutes')}
              value={draft.minutes}
              onChange={(minutes) => change(index, { minutes })}
              inputMode="numeric"
              maxLength={3}
              error={missing(!/^\d{1,3}$/.test(draft.minutes.trim()))}
            />
          </div>
          <div className="form-row">
            <TextField
              label={t('place')}
              hint={t('linkHint')}
              value={draft.place}
              onChange={(place) => change(index, { place })}
              maxLength={300}
              error={missing(draft.place.trim() === '' && draft.link.trim() === '')}
            />
            <TextField label={t('link')} isOptional value={draft.link} onChange={(link) => change(index, { link })} maxLength={500} />
          </div>
          <TextField
            label={t('person')}
            value={draft.contact}
            onChange={(contact) => change(index, { contact })}
            maxLength={200}
            error={missing(draft.contact.trim() === '')}
          />
          {drafts.length > 1 && (
            <div className="actions">
              <Button icon={X} onPress={() => onChange(drafts.filter((_, other) => other !== index))}>
                {t('removeDate', { place: index + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {!isSingle && drafts.length < most && (
        <div className="actions">
          <Button icon={Plus} onPress={() => onChange([...drafts, { ...(drafts.at(-1) ?? emptyDate), at: null }])}>
            {t('addDate')}
          </Button>
        </div>
      )}
    </>
  );
}
