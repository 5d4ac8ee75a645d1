import { Save, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { DraftStateLine } from '../interview/draft-state-line';
import { Conflict } from './conflict';
import { useEdit, type Edited, type Faults } from './use-edit';

interface Props<Form extends object> {
  title: string;
  edited: Edited<Form>;
  /** What each field is called, and how its value reads: for the comparison. */
  label: (field: keyof Form & string) => string;
  say: (field: keyof Form & string, form: Form) => string;
  onClose: () => void;
  intro?: ReactNode;
  children: (edit: { form: Form; set: (more: Partial<Form>) => void; faults: Faults<Form> }) => ReactNode;
}

/** A part of the person's page, changed in place. What is typed is kept; what others typed is never overwritten. */
export function EditDialog<Form extends object>({ title, edited, label, say, onClose, intro, children }: Props<Form>) {
  const t = useTranslations('situation');
  const edit = useEdit(edited, onClose);
  if (edit.isConflict) {
    return (
      <Dialog title={t('conflictTitle')} size="wide" isAlert onClose={edit.backToForm}>
        <Conflict edit={edit} label={label} say={say} />
      </Dialog>
    );
  }
  return (
    <Dialog title={title} size="wide" onClose={edit.close}>
      {edit.otherDraft && <Notice tone="warning">{t('otherDraft')}</Notice>}
      {edit.isResumed && <Notice>{t('resumed')}</Notice>}
      {intro}
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          edit.submit();
        }}
      >
        {edit.refused && <Notice tone="danger">{edit.refused}</Notice>}
        {children({ form: edit.form, set: edit.set, faults: edit.faults })}
        <div className="edit-foot">
          <DraftStateLine state={edit.draftState} />
          <div className="actions">
            <Button type="submit" look="primary" icon={Save} busy={edit.isPending}>
              {t('save')}
            </Button>
            <Button icon={Trash2} onPress={edit.giveUp}>
              {t('giveUp')}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
