// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './read-service-provider.ts';
export * from './xml.ts';
