export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger';

/** The look of a button, for what is a link but reads as an action. */
export const buttonClass = (look: ButtonLook = 'plain'): string => `button button-${look}`;
