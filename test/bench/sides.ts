/** The names under which each side connects. */
export const limitName = 'bench-limit';
export const productName = 'boussole-api';
