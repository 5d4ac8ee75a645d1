import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useScope } from '../../lib/session';
import { withoutMarks, type MarksAddress } from './address';
import type { ChoiceSet } from './choice-query';
import type { ReasonCode } from './choice-requests';
import { bare } from './criteria-address';
import { readCompared, readPicks, toggledPick, writePicks, type PickDraft, type PickKey } from './picks';

type Words = Readonly<Partial<Record<PickKey, string>>>;

const none: Words = {};
const mostCompared = 4;

/** Words about a person have no place in an address: they stay in the page. */
function useWords(setId: string): readonly [Words, (words: Words) => void] {
  const queries = useQueryClient();
  const queryKey = [useScope(), 'choice-words', setId];
  const { data } = useQuery<Words>({ queryKey, queryFn: () => none, enabled: false, initialData: none, gcTime: Infinity });
  return [data, (words) => queries.setQueryData(queryKey, words)];
}

/** What was picked and not yet entered into the dossier, and what is compared: in the address, so that it outlives the page. */
export function useMarks(set: ChoiceSet) {
  const navigate = useNavigate();
  const written: MarksAddress = useSearch({ strict: false });
  const [words, keepWords] = useWords(set.id);
  const picks = readPicks(written.retenues, set).map((pick) => ({ ...pick, reasonText: words[pick.key] ?? '' }));
  const compared = readCompared(written.comparees, set);

  // What stands in the address at that moment: two presses in a row are two.
  const write = (next: (before: MarksAddress) => { picks?: readonly PickDraft[]; compared?: readonly number[] }, replace: boolean) =>
    void navigate({
      to: '.', replace, resetScroll: false,
      search: (before: MarksAddress) => {
        const more = next(before);
        const retenues = more.picks ? bare(writePicks(more.picks)) : before.retenues;
        const comparees = more.compared ? bare(more.compared.join(',')) : before.comparees;
        return { ...withoutMarks(before), ...(isSaid(retenues) && { retenues }), ...(isSaid(comparees) && { comparees }) };
      },
    });

  return {
    picks, compared,
    /** A step of its own: going back takes it back. */
    toggle: (key: PickKey, reasonCode: ReasonCode | null = null) =>
      write((before) => ({ picks: toggledPick(readPicks(before.retenues, set), key, set, reasonCode) }), false),
    change: (key: PickKey, { reasonText, ...more }: Partial<Omit<PickDraft, 'key'>>) => {
      if (reasonText !== undefined) return keepWords({ ...words, [key]: reasonText });
      write((before) => ({ picks: readPicks(before.retenues, set).map((pick) => (pick.key === key ? { ...pick, ...more } : pick)) }), true);
    },
    compare: (alternative: number) => write((before) => {
      const marked = readCompared(before.comparees, set);
      const others = marked.filter((one) => one !== alternative);
      return { compared: others.length < marked.length ? others : [...marked, alternative].slice(0, mostCompared) };
    }, true),
    mayCompareMore: compared.length < mostCompared,
  };
}

const isSaid = (value: string | number | undefined): boolean => value !== undefined && value !== '';

export type Marks = ReturnType<typeof useMarks>;
