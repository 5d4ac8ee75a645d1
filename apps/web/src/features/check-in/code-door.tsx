import { readCheckInCode } from '@boussole/domain/check-in/check-in-code';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { CodeField } from './code-field';

interface Props {
  wasCleared?: boolean;
  /** What was typed before, and why it opened nothing. */
  typed?: string;
  refused?: string;
  onOpen: (code: string) => void;
}

/** For whoever reads a code in a message and not its link. */
export function CodeDoor({ wasCleared = false, typed = '', refused, onOpen }: Props) {
  const t = useTranslations('checkIn');
  const [code, setCode] = useState(typed);
  const [isChecked, setIsChecked] = useState(false);
  const open = () => {
    setIsChecked(true);
    const read = readCheckInCode(code);
    if (read) onOpen(read);
  };
  return (
    <div className="page stand-page">
      <PageHeading title={t('codeTitle')} detail={<p>{t('codeIntro')}</p>} />
      {wasCleared && <Notice>{t('cleared')}</Notice>}
      {refused && <Notice tone="danger">{refused}</Notice>}
      <div className="panel">
        <CheckedForm onSend={open}>
          <CodeField code={code} onChange={setCode} isChecked={isChecked} />
          <div className="actions stand-send">
            <Button type="submit" look="primary">
              {t('open')}
            </Button>
          </div>
        </CheckedForm>
      </div>
    </div>
  );
}
