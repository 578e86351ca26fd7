// SPDX-License-Identifier: AGPL-3.0-or-later
export { playHoster } from './demonstration/play-hoster.ts';
export { seedDemonstration } from './demonstration/seed-demonstration.ts';
export { seedFirstAdministrator } from './demonstration/seed-first-administrator.ts';
