import { allow, type Decision, refuse } from '../decision.js';
import type { BodyLevel, FindingLevel, UnitLevel } from '../neutrality/reading/levels.js';
import type { Actor } from './roles.js';

/** Whoever reads what the audit says, with what the network entrusted her with. */
export interface AuditReader {
  readonly actor: Pick<Actor, 'personId' | 'organisationId' | 'role'>;
  /** The territories of a mandate of coordination; '*' is the whole network. */
  readonly basins: readonly string[];
  readonly isReferent: boolean;
}

/** What a rule needs to know of something that an audit says. */
export interface Audited<Level extends FindingLevel = FindingLevel> {
  readonly level: Level;
  readonly unitId: string | null;
  readonly organisationId: string | null;
  readonly basins: readonly string[];
  readonly isShown: boolean;
}

const coordinates = ({ actor, basins }: AuditReader): boolean => actor.role === 'coordinator' && basins.length > 0;
const answersFor = ({ actor }: AuditReader): boolean => actor.role === 'coordinator' || actor.role === 'manager';

/** Looks after persons: the referent of neutrality. */
export const isReferent = ({ actor, isReferent: isNamed }: AuditReader): boolean =>
  isNamed && (actor.role === 'coordinator' || actor.role === 'auditor');

/** Figures of a person: she herself and the referent. Of a body: the coordination of its territory, and itself. */
export function mayReadFigures(audited: Audited, reader: AuditReader): boolean {
  if (audited.level === 'counsellor') return audited.unitId === reader.actor.personId || isReferent(reader);
  if (!audited.isShown) return false;
  if (coordinates(reader) && (audited.level === 'network' || reader.basins.some((basin) => basin === '*' || audited.basins.includes(basin)))) return true;
  return audited.level !== 'network' && answersFor(reader) && audited.organisationId === reader.actor.organisationId;
}

/** A flow between bodies: those who coordinate, and the body from which it comes. */
export const mayReadFlow = (flow: { readonly fromId: string; readonly isShown: boolean }, reader: AuditReader): boolean =>
  flow.isShown && (coordinates(reader) || answersFor(reader) && flow.fromId === reader.actor.organisationId);

/** The pale yellow is for the unit itself; to everybody else there is nothing unusual. */
export const isOwn = (audited: Audited<UnitLevel | BodyLevel>, reader: AuditReader): boolean =>
  (audited.level === 'counsellor' ? audited.unitId === reader.actor.personId : audited.organisationId === reader.actor.organisationId);

/** Asks for audits, and publishes what they are made with: the coordination of the whole network. */
export const mayOrderAudits = (reader: AuditReader): Decision<true> =>
  (coordinates(reader) && reader.basins.includes('*') ? allow(true) : refuse('neutrality.not_entrusted'));
