import type { Mark } from '../../ui/charts/status-mark';
import type { BoardUnit } from './board-query';

const marks = { orange: 'orange', jaune: 'yellow', jaune_pale: 'pale-yellow', bleu: 'blue', vert: 'green', gris: 'grey' } as const;

/** The shape of a status; none: nothing is tested in that period. */
export const markOf = (status: BoardUnit['status']): Mark => (status ? marks[status] : 'open');
