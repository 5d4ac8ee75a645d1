import { Module } from '@nestjs/common';
import { AddImportPart } from './add-import-part.js';
import { ImportResolver } from './import.resolver.js';
import { MoveImport } from './move-import.js';
import { RejectedRowsController } from './rejected-rows.controller.js';
import { RepairImportRow } from './repair-import-row.js';
import { StartImport } from './start-import.js';

@Module({ controllers: [RejectedRowsController], providers: [ImportResolver, StartImport, AddImportPart, MoveImport, RepairImportRow] })
export class RegisterImportModule {}
