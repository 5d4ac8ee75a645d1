import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useVocabulary } from '../register/use-names';
import type { GoalForm, IdentityForm, NeedForm, SituationForm } from './forms';
import { useWords } from './use-words';

const lines = (texts: readonly string[]): string => texts.filter(Boolean).join('\n');

/** How the value of each field reads, for a comparison and for the history. */
export function useSay() {
  const t = useTranslations();
  const words = useWords();
  const dates = useDates();
  const { communes, fields, basins } = useVocabulary();
  const yesNo = (value: boolean) => (value ? t('situation.yes') : t('situation.no'));
  const hour = (text: string) => (text === '' ? '' : t('situation.hour', { hour: text }));
  const commune = (nis: string | null) => communes.find((one) => one.nis === nis)?.name ?? nis ?? '';
  const field = (code: string | null) => fields.find((one) => one.code === code)?.name ?? code ?? '';
  const basin = (code: string) => basins.find((one) => one.code === code)?.name ?? code;
  const day = (value: string | null) => (value ? dates.calendarDay(value) : '');
  const dated = (text: string, from: string, until: string) =>
    (from || until ? `${text} (${[from, until].filter(Boolean).join(' – ')})` : text);

  return {
    field, basin, commune,
    identity: (name: keyof IdentityForm, form: IdentityForm): string => {
      const value = form[name];
      if (typeof value === 'boolean') return yesNo(value);
      if (name === 'birthOn') return day(form.birthOn);
      if (name === 'ageBand') return form.ageBand ? words.word('ageBands', form.ageBand) : '';
      if (name === 'communeNis') return commune(form.communeNis);
      if (name === 'notBeforeHour' || name === 'notAfterHour') return hour(form[name]);
      return value ?? '';
    },
    situation: (name: keyof SituationForm, form: SituationForm): string => {
      switch (name) {
        case 'status': return form.status ? words.word('lifeStatuses', form.status) : '';
        case 'highestDiploma': return form.highestDiploma ? words.diploma(form.highestDiploma) : '';
        case 'studies': return lines(form.studies.map(({ level, title, school, from, until, result }) =>
          dated([words.studyLevel(level), title, school, words.word('studyResults', result)].filter(Boolean).join(', '), from, until)));
        case 'languages': return lines(form.languages.map(({ language, level }) => `${words.language(language)} : ${words.level(level)}`));
        case 'experience': return lines(form.experience.map(({ title, trade, employer, from, until }) =>
          dated([title || trade?.name, employer].filter(Boolean).join(', '), from, until)));
        case 'licence': return form.licence ? words.word('licences', form.licence) : '';
        case 'transports': return form.transports.map((one) => words.word('transports', one)).join(', ');
        case 'maxMinutes': return form.maxMinutes && t('situation.minutes', { count: Number(form.maxMinutes) });
        case 'childcare': return form.childcare ? words.word('childcares', form.childcare) : '';
        case 'times': return form.times.map(words.time).join(', ');
        case 'availableFrom': return day(form.availableFrom);
        default: return form[name];
      }
    },
    goal: (name: keyof GoalForm, form: GoalForm): string => {
      if (name === 'kind') return t(`goals.kinds.${form.kind}`);
      if (name === 'state') return t(`goals.states.${form.state}`);
      if (name === 'trade') return form.trade?.name ?? '';
      return form[name];
    },
    need: (name: keyof NeedForm, form: NeedForm): string => {
      switch (name) {
        case 'kind': return words.offerKind(form.kind);
        case 'state': return t(`goals.needStates.${form.state}`);
        case 'trade': return form.trade?.name ?? '';
        case 'field': return field(form.field);
        case 'basin': return basin(form.basin);
        case 'communeNis': return commune(form.communeNis);
        case 'wantedBefore': return day(form.wantedBefore);
        case 'level': return form.level && t('goals.level', { level: form.level });
        default: return form[name] ?? '';
      }
    },
  };
}

export type SayOf = ReturnType<typeof useSay>;
