import { dueLines } from './agenda-due.js';
import { unreadInOrder } from './inbox-in-order.js';

// Beside a row's own column, who acts is proved again for each row of the list; as a question of its own, once for the list.
const once = (definition: string): string => definition.replaceAll(/\bapp\.(branch_id|membership_id|role)\(\)/g, '(select app.$1())');

const replacing = (definition: string): string => definition.replace('create function', 'create or replace function');

/** As they were asked before, and now. */
export const linesProvedEach = replacing(dueLines) + unreadInOrder;
export const linesProvedOnce = once(linesProvedEach);
