import { randomUUID } from 'node:crypto';
import type { Answer, Visitor } from './visitor.js';

const step = 'id step kind dueAt way channel isUrgent state note ownerName endReason endNote endedByName version message nature words { fr }';
const page = `id overdue viewerCan points { code }
  transitions { id point onDate source state pausedUntil note version declaredByName overAt endReason endNote catalogueVersion catalogueOwnerName viewerCan
    label { fr } steps { ${step} } }
  others { ${step} }`;

export interface FollowUpRead {
  id: string | null; step: string | null; kind: string; dueAt: string; way: string | null; channel: string; isUrgent: boolean; state: string; note: string | null;
  ownerName: string | null; endReason: string | null; endNote: string | null; endedByName: string | null; version: number; message: string;
  words: { fr: string } | null; nature: string | null;
}

export interface TransitionRead {
  id: string; point: string; onDate: string; source: string; state: string; pausedUntil: string | null; note: string | null; version: number;
  declaredByName: string | null; overAt: string | null; endReason: string | null; endNote: string | null; catalogueVersion: number;
  catalogueOwnerName: string | null; viewerCan: string[]; label: { fr: string }; steps: FollowUpRead[];
}

export interface TransitionsPage { id: string; overdue: number; viewerCan: string[]; points: { code: string }[]; transitions: TransitionRead[]; others: FollowUpRead[] }

export const pageDocument = `query ($id: Uuid!) { page: dossierTransitions(id: $id) { ${page} } }`;
const change = (name: string, input: string): string => `mutation ($input: ${input}!) { page: ${name}(input: $input) { ${page} } }`;

/** Everything that is done with turning points, each answered by the whole page. */
export const transitionDocuments = {
  declare: change('declareTransition', 'DeclareTransitionInput'),
  move: change('moveTransition', 'MoveTransitionInput'),
  pause: change('pauseTransition', 'PauseTransitionInput'),
  resume: change('resumeTransition', 'SeenTransitionInput'),
  stop: change('stopTransition', 'StopTransitionInput'),
  confirm: change('confirmTransition', 'ConfirmTransitionInput'),
  dismiss: change('dismissTransition', 'StopTransitionInput'),
  promise: change('planFollowUp', 'PlanFollowUpInput'),
} as const;

const own = `transitions { id point onDate source state pausedUntil version overAt viewerCan next { id kind dueAt words { fr } } }
  others { id kind dueAt } points { code }`;

export interface OwnPage {
  transitions: (Pick<TransitionRead, 'id' | 'point' | 'onDate' | 'source' | 'state' | 'pausedUntil' | 'version' | 'overAt' | 'viewerCan'>
    & { next: { id: string; kind: string; dueAt: string; words: { fr: string } | null }[] })[];
  others: { id: string; kind: string; dueAt: string }[];
  points: { code: string }[];
}

const changeOwn = (name: string, input: string): string => `mutation ($input: ${input}!) { page: ${name}(input: $input) { ${own} } }`;

/** The same at the person's own page. */
export const ownDocuments = {
  page: `query { page: ownTransitions { ${own} } }`,
  declare: changeOwn('declareOwnTransition', 'DeclareOwnTransitionInput'),
  pause: changeOwn('pauseOwnTransition', 'PauseOwnTransitionInput'),
  resume: changeOwn('resumeOwnTransition', 'SeenOwnTransitionInput'),
  stop: changeOwn('stopOwnTransition', 'SeenOwnTransitionInput'),
} as const;

export const previewDocument = `query ($input: PreviewTransitionInput!) { preview: previewTransition(input: $input) { steps { ${step} } cancelled { ${step} } } }`;
export const catalogueDocument = `query { catalogue: transitionCatalogue { id version organisationName canPublish note
  points { code label { fr nl de en } trigger { fr nl de en } source ageFrom ageUntil isUrgent
    steps { code kind offset unit way isUrgent words { fr nl de en } endsOn nature } } versions { id version organisationName } } }`;
export const publishDocument = `mutation ($input: PublishCatalogueInput!) { catalogue: publishCatalogue(input: $input) { id version organisationName note points { code } } }`;

interface Paged { page: TransitionsPage }

export const readTransitions = async (who: Visitor, id: string): Promise<TransitionsPage> => (await who.must<Paged>(pageDocument, { id })).page;

/** Says that something changes in a life, and reads the page back. */
export const declare = async (who: Visitor, dossierId: string, point: string, onDate: string, more: object = {}): Promise<TransitionsPage> =>
  (await who.must<Paged>(transitionDocuments.declare, { input: { commandKey: randomUUID(), dossierId, point, onDate, ...more } })).page;

/** Moves, pauses, stops… a turning point as it was read. */
export const act = (who: Visitor, dossierId: string, verb: keyof typeof transitionDocuments, { id, version }: TransitionRead, more: object = {}): Promise<Answer<Paged>> =>
  who.ask<Paged>(transitionDocuments[verb], { input: { dossierId, transitionId: id, version, ...more } });
