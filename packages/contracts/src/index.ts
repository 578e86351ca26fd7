// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './apis.ts';
export * from './documents.ts';
export * from './events/types.ts';
export * from './events/validate.ts';
export * from './language.ts';
export * from './operations.ts';
export * from './problems/catalogue.ts';
export * from './problems/document.ts';
export * from './problems/problem.ts';
export * from './problems/problem-text.ts';
export * from './problems/sentence.ts';
