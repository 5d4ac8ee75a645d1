import { Lock, Plus, ShieldAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { knownLevels } from '@boussole/domain/dossier/situation-words';
import { useDates } from '../../lib/dates';
import { Button } from '../../ui/button';
import { SafeContactRule } from '../dossier/safe-contact-rule';
import { Card, Invitation, Known } from './card';
import { monthText } from './months';
import type { Identity, Situation, SpecialNote } from './situation-query';
import { useWords } from './use-words';

interface Editable {
  /** Absent: this reader changes nothing here. */
  onEdit?: (() => void) | undefined;
}

export function IdentityCard({ identity, onEdit }: Editable & { identity: Identity | null }) {
  const t = useTranslations('situation');
  const words = useWords();
  const dates = useDates();
  if (!identity) {
    return (
      <Card title={t('identity')}>
        <p>{t('anonymousText')}</p>
        <p className="meta">{t('anonymousRest')}</p>
      </Card>
    );
  }
  const birth = identity.birthOn ? dates.calendarDay(identity.birthOn) : identity.ageBand && words.word('ageBands', identity.ageBand);
  return (
    <Card title={t('identity')} onEdit={onEdit}>
      <SafeContactRule rule={identity.safeContact} />
      <Known
        facts={[
          [t('fields.givenName'), identity.givenName],
          [t('fields.familyName'), identity.familyName],
          [identity.birthOn ? t('fields.birthOn') : t('fields.ageBand'), birth],
          [t('fields.communeNis'), identity.commune?.name],
          [t('fields.phone'), identity.phone && <span className="numeric">{identity.phone}</span>],
          [t('fields.email'), identity.email],
        ]}
      />
    </Card>
  );
}

export function StatusCard({ situation, onEdit }: Editable & { situation: Situation }) {
  const t = useTranslations('situation');
  const words = useWords();
  const dates = useDates();
  const { status, statusSince, highestDiploma, availableFrom, times } = situation;
  const isBlank = !status && !highestDiploma && !availableFrom && times.length === 0;
  return (
    <Card title={t('today')} onEdit={onEdit}>
      {status && (
        <p className="status-line">
          <strong>{words.word('lifeStatuses', status)}</strong>
          {statusSince && <span className="meta"> {t('since', { from: monthText(statusSince) })}</span>}
        </p>
      )}
      {isBlank && <Invitation>{t('todayEmpty')}</Invitation>}
      <Known
        facts={[
          [t('fields.highestDiploma'), highestDiploma && words.diploma(highestDiploma)],
          [t('fields.availableFrom'), availableFrom && dates.calendarDay(availableFrom)],
          [t('fields.times'), times.map(words.time).join(', ')],
        ]}
      />
    </Card>
  );
}

export function LanguageCard({ situation, onEdit }: Editable & { situation: Situation }) {
  const t = useTranslations('situation');
  const words = useWords();
  return (
    <Card title={t('languages')} onEdit={onEdit}>
      {situation.languages.length === 0 && <Invitation>{t('languagesEmpty')}</Invitation>}
      <ul className="language-list">
        {situation.languages.map(({ language, level }) => (
          <li key={`${language}${level}`}>
            <span className="language-name">{words.language(language)}</span>
            <span className="level-bar" aria-hidden>
              {knownLevels.map((one, index) => (
                <span key={one} data-filled={index <= knownLevels.indexOf(level)} />
              ))}
            </span>
            <span className="meta">{words.level(level)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function ConstraintCard({ situation, onEdit }: Editable & { situation: Situation }) {
  const t = useTranslations('situation');
  const words = useWords();
  const { licence, transports, maxMinutes, childcare, note } = situation;
  const isBlank = !licence && transports.length === 0 && !maxMinutes && !childcare && !note;
  return (
    <Card title={t('constraints')} onEdit={onEdit}>
      {isBlank && <Invitation>{t('constraintsEmpty')}</Invitation>}
      <Known
        facts={[
          [t('fields.licence'), licence && words.word('licences', licence)],
          [t('fields.transports'), transports.map((one) => words.word('transports', one)).join(', ')],
          [t('fields.maxMinutes'), maxMinutes && t('minutes', { count: maxMinutes })],
          [t('fields.childcare'), childcare && words.word('childcares', childcare)],
        ]}
      />
      {note && <p className="written">{note}</p>}
    </Card>
  );
}

interface SpecialProps {
  notes: readonly SpecialNote[] | null;
  onEdit?: ((category: SpecialNote['category'] | null) => void) | undefined;
}

/** What is very personal: apart, and only where it was ticked apart. */
export function SpecialCard({ notes, onEdit }: SpecialProps) {
  const t = useTranslations('situation');
  const words = useWords();
  const dates = useDates();
  const said = notes?.filter(({ text }) => text !== null) ?? [];
  return (
    <Card
      title={t('special')}
      className="special-card"
      actions={
        onEdit && (
          <Button look="quiet" icon={Plus} aria-label={t('specialAdd')} onPress={() => onEdit(null)}>
            {t('add')}
          </Button>
        )
      }
    >
      <p className="private-mark">
        {notes ? <ShieldAlert aria-hidden size={14} /> : <Lock aria-hidden size={14} />}
        {notes ? t('specialMark') : t('specialWithheld')}
      </p>
      {notes && said.length === 0 && <Invitation>{t('specialEmpty')}</Invitation>}
      {said.map(({ category, text, authorName, updatedAt }) => (
        <div key={category} className="special-note">
          <div className="card-head">
            <h3 className="entry-title">{words.word('specialCategories', category)}</h3>
            {onEdit && (
              <Button
                look="quiet"
                aria-label={t('editNamed', { title: words.word('specialCategories', category) })}
                onPress={() => onEdit(category)}
              >
                {t('edit')}
              </Button>
            )}
          </div>
          <p className="written">{text}</p>
          <p className="meta">{t('writtenBy', { name: authorName ?? t('herself'), date: dates.day(updatedAt) })}</p>
        </div>
      ))}
    </Card>
  );
}
