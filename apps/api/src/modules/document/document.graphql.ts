import {
  type DocumentFault as Fault, documentFaults, type DocumentFormat as Format, documentFormats, type DocumentKind as Kind, documentKinds,
  type DocumentState as State, documentStates,
} from '@boussole/domain/document/document';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { PersonNameView } from '../account/account.graphql.js';

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name]));

export const DocumentKind = enumOf(documentKinds);
export const DocumentState = enumOf(documentStates);
export const DocumentFormat = enumOf(documentFormats);
export const DocumentFault = enumOf(documentFaults);
export const DocumentMove = { fetch: 'fetch', remove: 'remove' } as const;
registerEnumType(DocumentKind, { name: 'DocumentKind', description: 'What a paper is.' });
registerEnumType(DocumentState, { name: 'DocumentState', description: 'Waits to be checked, may be fetched, was refused, or was removed.' });
registerEnumType(DocumentFormat, { name: 'DocumentFormat', description: 'What a file was found to be.' });
registerEnumType(DocumentFault, { name: 'DocumentFault', description: 'Why a file was refused once it was looked at.' });
registerEnumType(DocumentMove, { name: 'DocumentMove', description: 'What the viewer may do with a paper.' });

@ObjectType('Document', { description: 'A paper of the person. Refused or removed, its line stays and its content is destroyed.' })
export class DocumentView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => Text, { description: 'As it was called by whoever added it: a text, nothing more.' }) fileName: string;
  @Field(() => DocumentKind) kind: Kind;
  @Field(() => DocumentState) state: State;
  @Field(() => DocumentFormat, { nullable: true, description: 'None until it was looked at.' }) format: Format | null;
  @Field(() => DocumentFault, { nullable: true }) fault: Fault | null;
  @Field(() => Boolean, { description: 'Very personal: seen with that section alone, sealed even in its title.' }) isSpecial: boolean;
  @Field(() => Boolean) forRepresentative: boolean;
  @Field(() => Boolean, { description: 'A virus scanner looked at it too.' }) isScanned: boolean;
  @Field(() => Int) byteCount: number;
  @Field(() => Instant) addedAt: Date;
  @Field(() => PersonNameView) author: PersonNameView;
  @Field(() => Instant, { nullable: true }) removedAt: Date | null;
  @Field(() => PersonNameView, { nullable: true }) removedBy: PersonNameView | null;
  @Field(() => Text, { nullable: true }) removalReason: string | null;
  @Field(() => [DocumentMove]) viewerCan: (keyof typeof DocumentMove)[];
}

@ObjectType('DossierDocuments', { description: 'The papers of a dossier, as far as the viewer may see them.' })
export class DossierDocumentsView {
  @Field(() => Uuid) id: string;
  @Field(() => [DocumentView]) documents: DocumentView[];
  @Field(() => Int, { description: 'How many papers are not shared with the viewer.' }) withheld: number;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => Boolean) canAdd: boolean;
  @Field(() => Boolean, { description: 'Very personal ones too.' }) canAddSpecial: boolean;
  @Field(() => Boolean, { description: 'A virus scanner looks at each paper of this installation.' }) hasScanner: boolean;
}

@ObjectType('DocumentLink', { description: 'Where a paper is fetched, once, by this session, within five minutes.' })
export class DocumentLinkView {
  @Field(() => Text) href: string;
  @Field(() => Instant) expiresAt: Date;
}
