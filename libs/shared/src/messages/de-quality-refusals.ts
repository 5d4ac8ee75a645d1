import type { qualityRefusals as fr } from './fr-quality-refusals.js';
import type { Said } from './said.js';

export const qualityRefusals = {
  quality_action_missing: 'Sagen Sie in wenigen Worten, was Sie verbessern werden.',
  quality_changed_elsewhere: 'Jemand anders hat dies soeben geändert: Lesen Sie es erneut, bevor Sie fortfahren.',
  quality_due_invalid: 'Wählen Sie eine künftige Frist innerhalb von drei Jahren.',
  quality_not_accepted: 'Nehmen Sie die Bitte, dieses Raster zu lesen, zuerst an.',
  quality_not_whole: 'Es fehlt etwas: Jeder Standard braucht eine Stufe und mindestens zehn Zeichen, die sie belegen.',
  quality_open_already: 'In Ihrer Zweigstelle läuft bereits eine Selbsteinschätzung.',
  quality_owner_unknown: 'Diese Person arbeitet nicht oder nicht mehr in Ihrer Zweigstelle.',
  quality_peer_unknown: 'Niemand koordiniert diese Zweigstelle, oder sie gehört zu Ihrer eigenen Organisation: Wählen Sie eine andere.',
  quality_result_missing: 'Sagen Sie, was die Maßnahme gebracht hat oder warum Sie sie aufgeben.',
  quality_wrong_state: 'Die Selbsteinschätzung ist nicht mehr auf diesem Stand: Lesen Sie sie erneut, bevor Sie fortfahren.',
  quality_year_done: 'Die Selbsteinschätzung dieses Jahres gibt es bereits.',
} as const satisfies Said<typeof fr>;
