import { CircleAlert, CircleCheck, CircleSlash, ClipboardCheck, Hourglass, Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import type { ImportRun } from './import-query';

const looks = {
  uploading: { tone: 'warning', icon: Upload },
  checking: { tone: 'primary', icon: Hourglass },
  checked: { tone: 'primary', icon: ClipboardCheck },
  applying: { tone: 'primary', icon: Hourglass },
  applied: { tone: 'success', icon: CircleCheck },
  abandoned: { tone: 'neutral', icon: CircleSlash },
  failed: { tone: 'danger', icon: CircleAlert },
} as const;

export function RunState({ state }: { state: ImportRun['state'] }) {
  const t = useTranslations('imports.states');
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(state)}
    </Badge>
  );
}
