// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './clock.ts';
export * from './domain-error.ts';
export * from './home.ts';
export * from './id.ts';
export * from './mandates/mandate.ts';
export * from './mandates/permission.ts';
export * from './mandates/permit.ts';
export * from './mandates/place.ts';
export * from './mandates/role.ts';
export * from './random.ts';
export * from './tier.ts';
