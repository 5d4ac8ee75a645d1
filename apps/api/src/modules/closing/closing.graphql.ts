import { allClosingReasons } from '@boussole/domain/dossier/closing';
import { Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../platform/scalars.js';
import { DossierStatus } from '../dossier/dossier.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const ClosingReason = enumOf('ClosingReason', allClosingReasons, 'Why a dossier was closed, or reopened.');

@ObjectType('DossierStanding', { description: 'Open or closed.' })
export class DossierStandingView {
  @Field(() => Uuid) id: string;
  @Field(() => DossierStatus) status: keyof typeof DossierStatus;
}
