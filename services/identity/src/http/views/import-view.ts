// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { ImportReport } from '../../app/imports/report.ts';
import { type Remark, remarkSentence } from '../../domain/imports/remark.ts';
import type { Schemas } from '../operation.ts';

/** A remark as a sentence of the language. */
export const remarkView = (remark: Remark, language: Language): Schemas['ImportRemark'] => ({
  line: remark.line,
  column: remark.column,
  code: remark.code,
  detail: remarkSentence(remark, language),
});

/** The report of an import, each remark as a sentence of the language. */
export const importView = (report: ImportReport, language: Language): Schemas['ImportReport'] => ({
  ...report,
  errors: report.errors.map((remark) => remarkView(remark, language)),
  warnings: report.warnings.map((remark) => remarkView(remark, language)),
});
