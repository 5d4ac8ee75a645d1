import type { Following, Transition } from './following-query';

/** What can be done about a turning point that somebody declared, announced or computed. */
export type TransitionAct = 'confirm' | 'move' | 'pause' | 'resume' | 'stop' | 'dismiss';

export interface ActProps {
  dossierId: string;
  transition: Transition;
  onClose: () => void;
  onDone: (said: string, following: Following) => void;
}
