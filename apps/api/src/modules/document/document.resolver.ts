import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { DocumentLinkView, DossierDocumentsView } from './document.graphql.js';
import { DocumentLink } from './document-link.js';
import { readDossierDocuments } from './document.queries.js';
import { RemoveDocument, RemoveDocumentInput } from './remove-document.js';

@Resolver()
export class DocumentResolver {
  constructor(
    private readonly db: Database, private readonly secrets: Secrets, private readonly links: DocumentLink,
    private readonly removing: RemoveDocument, @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => DossierDocumentsView)
  dossierDocuments(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.consult(viewer, 'dossier.documents_read', id, (ask) =>
      readDossierDocuments(ask, viewer, this.secrets, id, this.config.scannerUrl !== null));
  }

  @Query(() => DocumentLinkView)
  documentLink(
    @Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string,
    @Args('documentId', { type: () => Uuid }) documentId: string,
  ) {
    return this.links.make(viewer, dossierId, documentId);
  }

  @Mutation(() => Boolean)
  removeDocument(@Acting() viewer: Viewer, @Args('input') input: RemoveDocumentInput) {
    return this.removing.execute(viewer, input);
  }
}
