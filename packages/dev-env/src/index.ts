// SPDX-License-Identifier: AGPL-3.0-or-later
export { dataFile } from './demonstration/data.ts';
export { importAssociations } from './demonstration/import-associations.ts';
export { importNetwork } from './demonstration/import-network.ts';
export { importPlanning } from './demonstration/import-planning.ts';
export { playHoster } from './demonstration/play-hoster.ts';
export { seedDemonstration } from './demonstration/seed-demonstration.ts';
export { seedFirstAdministrator } from './demonstration/seed-first-administrator.ts';
export {
  type Session,
  accessToken,
  openSession,
  openSessionWithToken,
} from './demonstration/session.ts';
export { launchBrowser, openDesk } from './story/browser.ts';
export { type Constellation, startConstellation } from './story/constellation.ts';
export { signIn } from './story/sign-in.ts';
export { storyContext } from './story/story-context.ts';
