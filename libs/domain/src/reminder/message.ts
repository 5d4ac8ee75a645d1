/** How a message to a person stands; the screens say "pas encore parti", "parti", "revenu", "parti peut-être", "abandonné", "retiré". */
export const messageStates = ['promised', 'sent', 'returned', 'unsure', 'given_up', 'withdrawn'] as const;
export type MessageState = (typeof messageStates)[number];

/**
 * What happens to it: a gateway takes it, refuses it for good, may have taken it without a word; two days go by; the world moves on before it
 * leaves; a notice says that it did not arrive.
 */
export const messageEvents = ['taken', 'refused', 'unanswered', 'gave_up', 'moved_on', 'bounced'] as const;
export type MessageEvent = (typeof messageEvents)[number];

/** What it becomes. Whom it may have reached is never said to be out of reach, but by a notice; what came back stays so. */
const becomes: Readonly<Record<MessageState, Partial<Record<MessageEvent, MessageState>>>> = {
  promised: { taken: 'sent', refused: 'returned', unanswered: 'unsure', gave_up: 'given_up', moved_on: 'withdrawn', bounced: 'returned' },
  sent: { bounced: 'returned' },
  unsure: { taken: 'sent', bounced: 'returned' },
  given_up: { taken: 'sent', refused: 'returned', unanswered: 'unsure', moved_on: 'withdrawn' },
  returned: {},
  withdrawn: {},
};

/** The state after an event; null: it changes nothing. */
export const nextMessage = (state: MessageState, event: MessageEvent): MessageState | null => becomes[state][event] ?? null;

/** From which states an event leads somewhere, and where. */
export const movesOn = (event: MessageEvent): readonly { readonly from: MessageState; readonly to: MessageState }[] =>
  messageStates.flatMap((from) => { const to = nextMessage(from, event); return to === null ? [] : [{ from, to }]; });
