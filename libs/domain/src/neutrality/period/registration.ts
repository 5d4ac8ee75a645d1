import type { CalendarDate } from '../../calendar-date.js';
import { allow, type Decision, refuse } from '../../decision.js';
import { type Parameters, readParameters } from '../parameters.js';
import { checkAppliesFrom } from './calendar.js';

/** Parameters as somebody gives them. */
export interface GivenParameters {
  readonly version: string;
  /** JSON. */
  readonly settings: string;
  readonly reason: string;
  readonly appliesFrom: CalendarDate;
}

/** Parameters that may be published. */
export interface Registration extends Omit<GivenParameters, 'settings'> { readonly settings: Parameters }

const shortestReason = 3;

/** Read, within their bounds, under their own name, for quarters that have not begun, and with a reason. */
export function checkRegistration({ version, settings, reason, appliesFrom }: GivenParameters, today: CalendarDate): Decision<Registration> {
  const read = readParameters(parsed(settings));
  if (!read.ok) return read;
  if (read.value.version !== version) return refuse('neutrality.version_invalid');
  if (reason.trim().length < shortestReason) return refuse('neutrality.reason_missing');
  const from = checkAppliesFrom(appliesFrom, today);
  return from.ok ? allow({ version, settings: read.value, reason: reason.trim(), appliesFrom }) : from;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
