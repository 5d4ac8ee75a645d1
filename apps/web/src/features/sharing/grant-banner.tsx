import { Handshake } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PurposeName, SectionName } from './sharing-query';
import { othersThan, useSharingWords } from './use-words';

interface Props {
  dossier: {
    readonly branchName: string;
    readonly organisationName: string;
    readonly enteredBy: {
      readonly door: string;
      readonly purpose: PurposeName;
      readonly sections: readonly SectionName[];
      readonly mayWrite: boolean;
      readonly until: string | null;
    };
    /** How much each closed section holds. */
    readonly withheld: readonly { readonly section: SectionName; readonly items: number }[];
  };
}

/** Above a dossier of another branch: whose it is, what it was shared for, until when, and what was not shared. */
export function GrantBanner({ dossier }: Props) {
  const t = useTranslations('sharing');
  const { named, list, lastDay } = useSharingWords();
  const { door, purpose, sections, mayWrite, until } = dossier.enteredBy;
  if (door !== 'grant') return null;
  const closed = othersThan(sections).map((name) => {
    const count = dossier.withheld.find(({ section }) => section === name)?.items ?? 0;
    return count > 0 ? t('notSharedCount', { section: t(`sections.${name}`), count }) : t(`sections.${name}`);
  });
  return (
    <section className="grant-banner" aria-label={t('guestTitle')}>
      <Handshake aria-hidden size={20} />
      <div>
        <p className="grant-banner-title">
          {t('guestTitle')} · {t('guestFrom', { branch: dossier.branchName, organisation: dossier.organisationName })}
        </p>
        <p>{t('guestLine', { purpose: t(`purposes.${purpose}`), date: until ? lastDay(until) : '…', writes: String(mayWrite) })}</p>
        <p>
          {t('guestSees', { sections: named(sections) })} {closed.length > 0 && t('notShared', { sections: list(closed) })}
        </p>
      </div>
    </section>
  );
}
