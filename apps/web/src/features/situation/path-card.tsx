import { BriefcaseBusiness, GraduationCap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card, Invitation } from './card';
import { PathPicture } from './path-picture';
import type { Experience, Situation, Study } from './situation-query';
import { useWords } from './use-words';

interface Props {
  situation: Situation;
  onStudies?: (() => void) | undefined;
  onExperience?: (() => void) | undefined;
}

/** Where the person comes from: a picture by year, then the same in words, the latest first. */
export function PathCard({ situation, onStudies, onExperience }: Props) {
  const t = useTranslations('situation');
  const { studies, experience } = situation;
  const isBlank = studies.length === 0 && experience.length === 0;
  return (
    <Card
      title={t('path')}
      actions={
        onStudies && onExperience && (
          <>
            <Button look="quiet" icon={GraduationCap} onPress={onStudies}>
              {t('editStudies')}
            </Button>
            <Button look="quiet" icon={BriefcaseBusiness} onPress={onExperience}>
              {t('editExperience')}
            </Button>
          </>
        )
      }
    >
      {isBlank && <Invitation>{t('pathEmpty')}</Invitation>}
      <PathPicture studies={studies} experience={experience} />
      {!isBlank && (
        <div className="path-columns">
          <section aria-label={t('studies')}>
            <h3 className="entry-title">{t('studies')}</h3>
            {studies.length === 0 && <Invitation>{t('studiesEmpty')}</Invitation>}
            <ul className="path-list">
              {studies.map((study, index) => (
                <StudyItem key={index} study={study} />
              ))}
            </ul>
          </section>
          <section aria-label={t('experience')}>
            <h3 className="entry-title">{t('experience')}</h3>
            {experience.length === 0 && <Invitation>{t('experienceEmpty')}</Invitation>}
            <ul className="path-list">
              {experience.map((one, index) => (
                <ExperienceItem key={index} one={one} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </Card>
  );
}

function StudyItem({ study }: { study: Study }) {
  const t = useTranslations('situation');
  const words = useWords();
  const { level, title, school, country, from, until, result, equivalence } = study;
  return (
    <li>
      <p>
        <strong>{title ?? words.studyLevel(level)}</strong>{' '}
        <Badge tone={result === 'obtained' ? 'success' : 'neutral'}>{words.word('studyResults', result)}</Badge>
      </p>
      <p className="meta">
        {[title && words.studyLevel(level), school, country !== 'BE' && words.country(country), words.span(from, until)]
          .filter(Boolean).join(' · ')}
      </p>
      {equivalence && <p className="meta">{t('equivalenceIs', { state: words.word('equivalences', equivalence) })}</p>}
    </li>
  );
}

function ExperienceItem({ one }: { one: Experience }) {
  const words = useWords();
  const { kind, trade, title, employer, from, until } = one;
  return (
    <li>
      <p>
        <strong>{title ?? trade?.name}</strong>
      </p>
      <p className="meta">
        {[title && trade?.name, employer, words.word('experienceKinds', kind), words.span(from, until)].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}
