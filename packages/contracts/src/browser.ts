// SPDX-License-Identifier: AGPL-3.0-or-later
export type * from './apis.ts';
export * from './language.ts';
export type { ProblemDocument } from './problems/document.ts';
