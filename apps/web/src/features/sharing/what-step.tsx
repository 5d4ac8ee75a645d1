import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/checkbox';
import { SectionChoice } from './section-choice';
import type { ShareDraft } from './share-draft';
import type { GrantRequest } from './sharing-query';

interface Props {
  draft: ShareDraft;
  request: GrantRequest | undefined;
  onChange: (changed: Partial<ShareDraft>) => void;
}

/** Which parts; in answer to a request, none that was not asked for. */
export function WhatStep({ draft, request, onChange }: Props) {
  const t = useTranslations('shareForm');
  return (
    <>
      <SectionChoice
        label={t('what')}
        hint={t('whatHint')}
        sections={draft.sections}
        withSpecial={draft.withSpecial}
        specialLabel={t('special')}
        {...(request ? { among: request.sections } : {})}
        onSections={(sections) => onChange({ sections })}
        onSpecial={(withSpecial) => onChange({ withSpecial })}
      />
      {(!request || request.mayWrite) && (
        <Checkbox isSelected={draft.mayWrite} onChange={(mayWrite) => onChange({ mayWrite })}>
          {t('mayWrite')}
        </Checkbox>
      )}
    </>
  );
}
