import type { ChoiceAddress } from './address';

/** The four steps, in their order, each with its address. */
export const steps = [
  { name: 'need', to: '/dossiers/$id/orienter/besoin' },
  { name: 'criteria', to: '/dossiers/$id/orienter/criteres' },
  { name: 'choice', to: '/dossiers/$id/orienter/choix' },
  { name: 'approval', to: '/dossiers/$id/orienter/accord' },
] as const;

export type StepName = (typeof steps)[number]['name'];

/** A step opens once the one before has given what it needs: a need, then a frozen set. */
export function isStepOpen(step: StepName, { besoin, choix }: ChoiceAddress): boolean {
  if (step === 'need') return true;
  if (step === 'criteria') return besoin !== undefined;
  return choix !== undefined;
}

/** The open step beside this one, in either direction. */
export function stepBeside(step: StepName, by: 1 | -1, address: ChoiceAddress): (typeof steps)[number] | null {
  const at = steps.findIndex(({ name }) => name === step) + by;
  const beside = steps[at];
  return beside && isStepOpen(beside.name, address) ? beside : null;
}

/** Which step an address of the browser stands for. */
export const stepAt = (pathname: string): StepName => {
  const last = pathname.slice(pathname.lastIndexOf('/'));
  return steps.find(({ to }) => to.endsWith(last))?.name ?? 'need';
};
