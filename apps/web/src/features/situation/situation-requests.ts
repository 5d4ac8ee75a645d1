import { graphql, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import type { FormName } from './situation-query';

const SaveIdentityDocument = graphql(`
  mutation SaveIdentity($input: SaveIdentityInput!) {
    saveIdentity(input: $input) { id version }
  }
`);

const SaveSituationDocument = graphql(`
  mutation SaveSituation($input: SaveSituationInput!) {
    saveSituation(input: $input) { id version }
  }
`);

const SaveSpecialDocument = graphql(`
  mutation SaveSpecial($input: SaveSpecialInput!) {
    saveSpecial(input: $input) { id version }
  }
`);

const SaveGoalDocument = graphql(`
  mutation SaveGoal($input: SaveGoalInput!) {
    saveGoal(input: $input) { id version }
  }
`);

const SaveNeedDocument = graphql(`
  mutation SaveNeed($input: SaveNeedInput!) {
    saveNeed(input: $input) { id version }
  }
`);

const SaveFormDraftDocument = graphql(`
  mutation SaveFormDraft($input: SaveFormDraftInput!) {
    saveFormDraft(input: $input) { form version savedAt content }
  }
`);

const DiscardFormDraftDocument = graphql(`
  mutation DiscardFormDraft($dossierId: Uuid!, $form: FormName!) {
    discardFormDraft(dossierId: $dossierId, form: $form)
  }
`);

export type SituationInput = VariablesOf<typeof SaveSituationDocument>['input'];

export const saveIdentity = (input: VariablesOf<typeof SaveIdentityDocument>['input']) => request(SaveIdentityDocument, { input });
export const saveSituation = (input: SituationInput) => request(SaveSituationDocument, { input });
export const saveSpecial = (input: VariablesOf<typeof SaveSpecialDocument>['input']) => request(SaveSpecialDocument, { input });
export const saveGoal = (input: VariablesOf<typeof SaveGoalDocument>['input']) => request(SaveGoalDocument, { input });
export const saveNeed = (input: VariablesOf<typeof SaveNeedDocument>['input']) => request(SaveNeedDocument, { input });

// A browser lets requests of at most 64 kB outlive their page, in bytes.
const mostThatOutlives = 15_000;

/** Outlives the page that sends it, when its size allows. */
export const saveFormDraft = (dossierId: string, form: FormName, version: number, content: string) =>
  request(SaveFormDraftDocument, { input: { dossierId, form, version, content } }, { keepalive: content.length < mostThatOutlives }).then(
    (data) => data.saveFormDraft,
  );

export const discardFormDraft = (dossierId: string, form: FormName) => request(DiscardFormDraftDocument, { dossierId, form });
