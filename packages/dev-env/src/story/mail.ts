// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RunFile } from '@essaim/dev-infra';
import { until } from '../demonstration/until.ts';

export interface ReadMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const MAIL_MS = 100_000;

/** Waits for a mail to an address whose subject matches; the newest if there are several. */
export const awaitMail = (run: RunFile, to: string, subject: RegExp): Promise<ReadMail> =>
  until(`a mail to ${to} about ${subject.source}`, MAIL_MS, async () => {
    const response = await fetch(`${run.mail}/api/mails?to=${encodeURIComponent(to)}`);
    const mails = (await response.json()) as ReadMail[];
    return mails.find((mail) => subject.test(mail.subject));
  });

/**
 * The first address in a mail that begins with a prefix.
 * @throws Error when there is none
 */
export const linkIn = ({ text }: ReadMail, prefix: string): string => {
  const found = text.match(/https?:\/\/[^\s<>"]+/g)?.find((link) => link.startsWith(prefix));
  if (!found) throw new Error(`no link to ${prefix} in the mail`);
  return found;
};
