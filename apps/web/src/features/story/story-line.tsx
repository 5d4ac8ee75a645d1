import type { StoryKind } from '@boussole/domain/story/kinds';
import {
  BellRing, CalendarClock, Check, ChevronDown, ChevronRight, CircleStop, EyeOff, FileText, FolderClosed, FolderOpen, Handshake, KeyRound, Lock, Merge, MessageSquareText, Milestone,
  Pin, Presentation, Search,
  Share2, ShieldAlert, Signpost, Target, UserPlus, UserRoundCheck, UserRoundPen, type LucideIcon,
} from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import type { Interview, StoryEntry } from './story-fields';
import { useSentence } from './use-sentence';

const icons: Record<StoryKind, LucideIcon> = {
  interview: MessageSquareText, goal: Target, need: Search, transition: Milestone, transition_end: CircleStop, gathering: Presentation, grant: Share2, grant_end: KeyRound, lead: UserRoundCheck,
  assignment: UserPlus, appointment: CalendarClock, break_glass: ShieldAlert, document: FileText,
  referral: Signpost, handoff: Handshake, follow_up: BellRing, mention: Pin,
  merge: Merge, claim: UserRoundPen, closing: FolderClosed, opened: FolderOpen,
};

/** Where the focus goes once an interview has been logged. */
export const lineId = (interviewId: string) => `entretien-${interviewId}`;

interface Props {
  entry: StoryEntry;
  /** The latest interview is read without being asked for. */
  isOpenFirst: boolean;
}

export function StoryLine({ entry, isOpenFirst }: Props) {
  return entry.kind === 'withheld'
    ? <WithheldLine entry={entry} />
    : <ToldLine entry={entry} icon={icons[entry.kind]} isOpenFirst={isOpenFirst} />;
}

/** Something stands here that is not shared: its place is not hidden, its content is not told. */
function WithheldLine({ entry }: { entry: StoryEntry }) {
  const sentence = useSentence();
  return (
    <p className="story-line story-withheld">
      <span className="story-icon"><EyeOff aria-hidden size={16} /></span>
      <span className="story-text meta">{sentence(entry)}</span>
    </p>
  );
}

function ToldLine({ entry, icon: Icon, isOpenFirst }: Props & { icon: LucideIcon }) {
  const t = useTranslations('story');
  const dates = useDates();
  const sentence = useSentence();
  const { interview, key, at, words } = entry;
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  const id = interview ? lineId(interview.id) : `recit-${key}`;
  const toggle = () => setIsOpen(!isOpen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!interview || event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    toggle();
  };
  return (
    <article id={id} className="story-line" data-kind={entry.kind} tabIndex={0} data-entry aria-labelledby={`${id}-said`} onKeyDown={onKeyDown}>
      <span className="story-icon"><Icon aria-hidden size={16} /></span>
      {at && <time className="story-day numeric" dateTime={at}>{dates.dayOfMonth(at)}</time>}
      <div className="story-text">
        <p className="story-said">
          <span id={`${id}-said`}>{sentence(entry)}</span>
          {interview && (
            <button type="button" className="link-button story-fold" aria-expanded={isOpen} aria-controls={`${id}-more`} onClick={toggle}>
              {isOpen ? <ChevronDown aria-hidden size={14} /> : <ChevronRight aria-hidden size={14} />}
              {isOpen ? t('fold') : t('unfold')}
            </button>
          )}
        </p>
        {words && <p className="story-words written">{words}</p>}
        {interview && !isOpen && <p className="story-excerpt meta">{interview.summary}</p>}
        {interview && <InterviewText id={`${id}-more`} interview={interview} isOpen={isOpen} />}
      </div>
    </article>
  );
}

function InterviewText({ id, interview, isOpen }: { id: string; interview: Interview; isOpen: boolean }) {
  const t = useTranslations('story');
  const topics = useTranslations('topics');
  const results = useTranslations('results');
  return (
    <div id={id} className="story-more" data-open={isOpen}>
      {interview.topics.length > 0 && (
        <ul className="tags" aria-label={t('topics')}>
          {interview.topics.map((topic) => (
            <li key={topic}>
              <Badge>{topics(topic)}</Badge>
            </li>
          ))}
        </ul>
      )}
      {interview.isSpecial && (
        <p>
          <Badge tone="warning" icon={ShieldAlert}>{t('special')}</Badge>
        </p>
      )}
      <p className="written">{interview.summary}</p>
      {interview.results.length > 0 && (
        <ul className="tags" aria-label={t('results')}>
          {interview.results.map((result) => (
            <li key={result}>
              <Badge tone="success" icon={Check}>{results(result)}</Badge>
            </li>
          ))}
        </ul>
      )}
      {interview.privateNote && (
        <div className="private-block">
          <span className="private-mark">
            <Lock aria-hidden size={14} />
            {t('privateNote')}
          </span>
          <p className="written">{interview.privateNote}</p>
        </div>
      )}
    </div>
  );
}
