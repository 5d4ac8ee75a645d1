import type { qualityRefusals as fr } from './fr-quality-refusals.js';
import type { Said } from './said.js';

export const qualityRefusals = {
  quality_action_missing: 'Zeg in enkele woorden wat u gaat verbeteren.',
  quality_changed_elsewhere: 'Iemand anders heeft dit net gewijzigd: lees het opnieuw voor u verdergaat.',
  quality_due_invalid: 'Kies een einddatum in de toekomst, binnen drie jaar.',
  quality_not_accepted: 'Aanvaard eerst om dit rooster te lezen.',
  quality_not_whole: 'Er ontbreekt iets: elke standaard vraagt een niveau en minstens tien tekens om het te staven.',
  quality_open_already: 'In uw vestiging loopt al een zelfevaluatie.',
  quality_owner_unknown: 'Deze persoon werkt niet, of niet meer, in uw vestiging.',
  quality_peer_unknown: 'Niemand coördineert deze vestiging, of ze hoort bij uw eigen organisatie: kies een andere.',
  quality_result_missing: 'Zeg wat de actie heeft opgeleverd, of waarom u ervan afziet.',
  quality_wrong_state: 'De zelfevaluatie is niet meer in dat stadium: lees ze opnieuw voor u verdergaat.',
  quality_year_done: 'De zelfevaluatie van dit jaar bestaat al.',
} as const satisfies Said<typeof fr>;
