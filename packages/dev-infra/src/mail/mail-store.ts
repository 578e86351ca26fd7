// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** A mail as it was received; `to` are the envelope's recipients, in lower case. */
export type StoredMail = {
  id: string;
  /** RFC 3339, UTC. */
  receivedAt: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
};

export type MailStore = {
  add(raw: Buffer, envelope: { from: string; to: string[] }): Promise<StoredMail>;
  /** Newest first; only those to one recipient when it is given. */
  list(to?: string): StoredMail[];
  find(id: string): StoredMail | null;
  raw(id: string): Buffer | null;
  clear(): void;
};

/** Keeps mails as files (`<id>.eml` as received, `<id>.json` as read), so that they outlive the process. */
export function mailStore(folder: string): MailStore {
  mkdirSync(folder, { recursive: true });
  const mails = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as StoredMail);
  let last = 0;
  const nextId = () => {
    last = Math.max(Date.now(), last + 1);
    return `${last}-${randomUUID().slice(0, 8)}`;
  };
  return {
    async add(raw, envelope) {
      const parsed = await PostalMime.parse(raw);
      const id = nextId();
      const mail: StoredMail = {
        id,
        receivedAt: new Date().toISOString(),
        from: envelope.from,
        to: envelope.to.map((address) => address.toLowerCase()),
        subject: parsed.subject ?? '',
        text: parsed.text ?? '',
        html: parsed.html ?? '',
      };
      writeFileSync(join(folder, `${id}.eml`), raw);
      writeFileSync(join(folder, `${id}.draft`), JSON.stringify(mail));
      renameSync(join(folder, `${id}.draft`), join(folder, `${id}.json`));
      mails.push(mail);
      return mail;
    },
    list(to) {
      const wanted = to?.toLowerCase();
      return mails.filter((mail) => wanted === undefined || mail.to.includes(wanted)).reverse();
    },
    find: (id) => mails.find((mail) => mail.id === id) ?? null,
    raw: (id) =>
      mails.some((mail) => mail.id === id) ? readFileSync(join(folder, `${id}.eml`)) : null,
    clear() {
      for (const mail of mails.splice(0)) {
        for (const end of ['eml', 'json'])
          rmSync(join(folder, `${mail.id}.${end}`), { force: true });
      }
    },
  };
}
