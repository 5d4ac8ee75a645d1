/**
 * How many messages may take their turn in a minute, so that so many leave in it at most: a sixth is kept for what cannot wait, and half of that
 * for those of the minute before that are still on their way.
 */
export const placesFor = (isUrgent: boolean, perMinute: number): number => perMinute - Math.floor(perMinute / (isUrgent ? 12 : 6));

/** A message to a person that is due the same day as another one. */
export interface DueMessage { readonly id: string; readonly kind: 'check_in' | 'survey'; readonly isUrgent: boolean; readonly dueAt: Date }

const rank = ({ isUrgent, kind }: DueMessage): number => (isUrgent ? 0 : 2) + (kind === 'check_in' ? 0 : 1);

/** Of several questions to one person on one day one is asked: what cannot wait, then the plan's before the survey's, then the latest. */
export const asksForAll = <Message extends DueMessage>(messages: readonly Message[]): Message | undefined =>
  [...messages].sort((a, b) => rank(a) - rank(b) || b.dueAt.getTime() - a.dueAt.getTime() || a.id.localeCompare(b.id))[0];
