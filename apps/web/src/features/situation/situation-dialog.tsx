import { useTranslations } from 'use-intl';
import { EditDialog } from './edit-dialog';
import { ExperienceFields } from './experience-fields';
import { situationForm, situationInput, type SituationForm } from './forms';
import { LanguageFields } from './language-fields';
import { isMonth } from './months';
import { ConstraintFields, StatusFields } from './situation-fields';
import type { FormDraft, Situation } from './situation-query';
import { saveSituation } from './situation-requests';
import { StudyFields } from './study-fields';
import type { Edited } from './use-edit';
import { useSay } from './use-say';

export type SituationPart = 'status' | 'studies' | 'experience' | 'languages' | 'constraints';

interface Props {
  part: SituationPart;
  dossierId: string;
  situation: Situation;
  draft: FormDraft | undefined;
  onClose: () => void;
}

const fields = {
  status: StatusFields, studies: StudyFields, experience: ExperienceFields, languages: LanguageFields, constraints: ConstraintFields,
};

/** One theme of the situation; the whole is kept together, so that two themes changed by two people never cross. */
export function SituationDialog({ part, dossierId, situation, draft, onClose }: Props) {
  const t = useTranslations('situation');
  const say = useSay();
  const Fields = fields[part];
  const edited: Edited<SituationForm> = {
    dossierId, form: 'situation', part, draft, now: situationForm(situation),
    readFrom: (page) => page.situation && situationForm(page.situation),
    save: (form, version, commandKey) => saveSituation({ commandKey, dossierId, version, ...situationInput(form) }),
    check: ({ statusSince, studies, experience }) => {
      const areMonths = [...studies, ...experience].every(({ from, until }) => isMonth(from) && isMonth(until));
      return {
        ...(isMonth(statusSince) ? {} : { statusSince: t('monthFault') }),
        ...(areMonths ? {} : { [part === 'studies' ? 'studies' : 'experience']: t('monthFault') }),
      };
    },
  };
  return (
    <EditDialog
      title={t(`edits.${part}`)}
      edited={edited}
      label={(field) => t(`fields.${field}`)}
      say={say.situation}
      onClose={onClose}
    >
      {(edit) => <Fields {...edit} />}
    </EditDialog>
  );
}
