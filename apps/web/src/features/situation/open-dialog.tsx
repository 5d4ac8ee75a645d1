import { GoalDialog } from './goal-dialog';
import { IdentityDialog } from './identity-dialog';
import { NeedDialog } from './need-dialog';
import { SituationDialog, type SituationPart } from './situation-dialog';
import type { FormName, Goal, Need, SituationPage, SpecialNote } from './situation-query';
import { SpecialDialog } from './special-dialog';

/** What is being changed, or looked at, over the page. */
export type Opening =
  | { what: 'history' }
  | { what: 'identity' }
  | { what: 'situation'; part: SituationPart }
  | { what: 'special'; category: SpecialNote['category'] | null }
  | { what: 'goal'; goal: Goal | null; kind: Goal['kind'] }
  | { what: 'need'; need: Need | null; goal: Goal | null };

const parts: readonly SituationPart[] = ['status', 'studies', 'experience', 'languages', 'constraints'];
const categories: readonly SpecialNote['category'][] = ['health', 'disability', 'migration', 'judicial', 'youth_aid', 'violence', 'other'];

/** The form that a draft belongs to; what it was about may be gone: then the form of a new one. */
export function openingOf(form: FormName, part: string, { goals, needs }: SituationPage): Opening {
  if (form === 'identity') return { what: 'identity' };
  if (form === 'situation') return { what: 'situation', part: parts.find((name) => name === part) ?? 'status' };
  if (form === 'special') return { what: 'special', category: categories.find((name) => name === part) ?? null };
  if (form === 'goal') {
    const goal = goals.find(({ id }) => id === part) ?? null;
    return { what: 'goal', goal, kind: goal?.kind ?? 'other' };
  }
  const all = [...needs, ...goals.flatMap((goal) => goal.needs)];
  return { what: 'need', need: all.find(({ id }) => id === part) ?? null, goal: goals.find(({ id }) => part === `new:${id}`) ?? null };
}

interface Props {
  opening: Exclude<Opening, { what: 'history' }>;
  page: SituationPage;
  onClose: () => void;
}

export function OpenDialog({ opening, page, onClose }: Props) {
  const draft = page.drafts.find(({ form }) => form === opening.what);
  const shared = { dossierId: page.id, draft, onClose };
  switch (opening.what) {
    case 'identity': return page.identity && <IdentityDialog {...shared} identity={page.identity} />;
    case 'situation': return page.situation && <SituationDialog {...shared} part={opening.part} situation={page.situation} />;
    case 'special': return page.special && <SpecialDialog {...shared} category={opening.category} notes={page.special} />;
    case 'goal': return <GoalDialog {...shared} goal={opening.goal} kind={opening.kind} goals={page.goals} />;
    case 'need': return <NeedDialog {...shared} need={opening.need} goal={opening.goal} goals={page.goals} />;
  }
}
