import { plainText } from '../../lib/plain-text';
import { SearchList } from '../../ui/search-list';
import type { Worded } from './following-query';
import { useWorded } from './use-words';

interface Props {
  points: readonly { readonly code: string; readonly label: Worded; readonly trigger: Worded }[];
  label: string;
  hint: string;
  emptyText: string;
  value: string | null;
  onChange: (point: string | null) => void;
  error: string | undefined;
}

/** One of the turning points, found by any word of its name or by its code. */
export function PointField({ points, ...field }: Props) {
  const worded = useWorded();
  const options = points.map(({ code, label, trigger }) => ({
    id: code,
    label: worded(label),
    detail: worded(trigger),
    words: [worded(label), ...worded(label).split(/[\s/’'-]+/), code].map((word) => plainText(word).replace(/[-’']/g, ' ')),
  }));
  return <SearchList {...field} options={options} onBlur={() => undefined} inputRef={null} />;
}
