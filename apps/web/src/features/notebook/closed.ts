import { codeOf } from '../../lib/errors';

/** The session ended since the page was drawn: there is nothing to repair here, the door is shown again. */
export const isClosed = (error: unknown): boolean => codeOf(error) === 'auth.required';
