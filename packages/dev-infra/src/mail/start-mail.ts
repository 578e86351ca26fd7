// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { mailStore } from './mail-store.ts';
import { mailWeb } from './mail-web.ts';

export type MailOptions = { dataFolder: string; smtpPort?: number; webPort?: number };

export type MailServer = {
  /** `smtp://127.0.0.1:<port>`, without log-in or encryption. */
  smtpUrl: string;
  /** The address of the pages and of the API. */
  url: string;
  stop(): Promise<void>;
};

/** Starts, in this process, an SMTP server on loopback that delivers nothing: it keeps what it gets and shows it. */
export async function startMail({
  dataFolder,
  smtpPort = 0,
  webPort = 0,
}: MailOptions): Promise<MailServer> {
  const store = mailStore(dataFolder);
  const keep = async (
    stream: Readable,
    { envelope }: SMTPServerSession,
    done: (error?: Error) => void,
  ): Promise<void> => {
    try {
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      const to = envelope.rcptTo.map(({ address }) => address);
      await store.add(await buffer(stream), { from, to });
    } catch (error) {
      return done(error as Error);
    }
    done();
  };
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    size: 25 * 1024 * 1024,
    onData(stream, session, done) {
      void keep(stream, session, done);
    },
  });
  // A client that breaks off is its own trouble: without a listener its error would end this process.
  smtp.on('error', () => undefined);
  const web = mailWeb(store);
  const listening = smtp.listen(smtpPort, '127.0.0.1');
  await once(listening, 'listening');
  try {
    await once(web.listen(webPort, '127.0.0.1'), 'listening');
  } catch (error) {
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    throw error;
  }
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(listening.address())}`,
    url: `http://127.0.0.1:${portOf(web.address())}`,
    async stop() {
      web.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => web.close(() => resolve())),
      ]);
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return (address as AddressInfo).port;
}
