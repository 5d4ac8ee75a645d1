import { Module } from '@nestjs/common';
import { AddDocument } from './add-document.js';
import { DocumentController } from './document.controller.js';
import { DocumentLink } from './document-link.js';
import { DocumentResolver } from './document.resolver.js';
import { ReceiveFile } from './receive-file.js';
import { RemoveDocument } from './remove-document.js';

@Module({ controllers: [DocumentController], providers: [DocumentResolver, AddDocument, RemoveDocument, DocumentLink, ReceiveFile] })
export class DocumentModule {}
