// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './conditions/attribute-value.ts';
export * from './conditions/condition.ts';
export * from './criteria/evidence.ts';
export * from './criteria/threshold.ts';
export * from './model.ts';
