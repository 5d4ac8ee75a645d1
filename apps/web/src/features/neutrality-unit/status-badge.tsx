import { StatusMark } from '../../ui/charts/status-mark';
import { markOf } from '../neutrality/mark-of';
import { useStatusName } from '../neutrality/use-status-name';
import type { Unit } from './unit-fields';

/** A status as a shape and a word: the colour only helps. None: nothing is tested in that period. */
export function StatusBadge({ status }: { status: Unit['status'] }) {
  const nameOf = useStatusName();
  return (
    <span className="badge badge-neutral status-badge">
      <StatusMark mark={markOf(status)} />
      {nameOf(status)}
    </span>
  );
}
