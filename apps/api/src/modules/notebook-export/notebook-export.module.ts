import { Module } from '@nestjs/common';
import { ExportController } from './export.controller.js';

/** A person's data, to take home. */
@Module({ controllers: [ExportController] })
export class NotebookExportModule {}
