// SPDX-License-Identifier: AGPL-3.0-or-later
import { createTransport } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Makes a repeated sending recognisable: the same id gives the same `Message-ID`. */
  readonly id: string;
}

export interface Mailer {
  /** @throws Error when the server does not take the mail; sending again is then right */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 10_000;

/**
 * Sends mail through an SMTP server.
 * @param url such as `smtp://127.0.0.1:1025`
 * @param from sender, such as `essaim <ne-pas-repondre@reseau.example>`
 */
export const createMailer = (url: string, from: string): Mailer => {
  const transport = createTransport(url, {
    from,
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  } as never);
  return {
    send: async ({ id, ...mail }) => {
      await transport.sendMail({ from, ...mail, messageId: `<${id}@essaim>` });
    },
    close: () => transport.close(),
  };
};
