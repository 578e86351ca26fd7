// SPDX-License-Identifier: AGPL-3.0-or-later
import { eventually, testServers } from '@essaim/testkit';

export interface ReceivedMail {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What the run's mail server got for an address, oldest first. */
export const mailsTo = async (address: string): Promise<ReceivedMail[]> => {
  const response = await fetch(`${testServers.mailUrl}/api/mails`);
  const all = (await response.json()) as ReceivedMail[];
  return all
    .filter(({ to }) => to.includes(address))
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
};

/** The mail of that rank to an address, once it arrived. */
export const mailTo = (address: string, rank = 1): Promise<ReceivedMail> =>
  eventually(async () => {
    const mail = (await mailsTo(address))[rank - 1];
    if (!mail) throw new Error(`no mail ${rank} to ${address}`);
    return mail;
  }, 20_000);

/** The first address in a mail's text. */
export const linkIn = ({ text }: ReceivedMail): string => {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error('no link in the mail');
  return link;
};
