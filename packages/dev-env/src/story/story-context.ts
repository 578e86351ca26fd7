// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type DemonstrationContext,
  type RunFile,
  homeLayout,
  secretStore,
} from '@essaim/dev-infra';
import { passwordOf } from './sign-in.ts';

/** What a test needs to act through the services' APIs as people of the demonstration. */
export type StoryContext = Pick<
  DemonstrationContext,
  'issuer' | 'localClient' | 'passwordOf' | 'services'
>;

/** The context of a constellation that runs below a home. */
export const storyContext = (run: RunFile, home: string): StoryContext => ({
  issuer: run.issuer,
  services: run.services,
  localClient: {
    clientId: 'essaim-local',
    clientSecret: secretStore(homeLayout(home).secrets)('local-client'),
  },
  passwordOf: (email) => passwordOf(run, email),
});
