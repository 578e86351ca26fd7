// SPDX-License-Identifier: AGPL-3.0-or-later
import { testServers } from '@essaim/testkit';
import type { PlanningFixture } from './planning-fixture.ts';

/** A mail as the server for development keeps it. */
export interface KeptMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Mails that this fixture's service has sent, in the order in which they came. */
export const mailsOf = async ({ namespace }: PlanningFixture): Promise<KeptMail[]> => {
  const response = await fetch(`${testServers.mailUrl}/api/mails`);
  const mails = (await response.json()) as KeptMail[];
  return mails.filter(({ text }) => text.includes(namespace));
};
