// SPDX-License-Identifier: AGPL-3.0-or-later
import { domainToASCII } from 'node:url';

/** Mail services of everybody, most used in France; a domain of these says nothing about a person. */
const PUBLIC = new Set([
  'bbox.fr',
  'free.fr',
  'gmail.com',
  'gmx.fr',
  'googlemail.com',
  'hotmail.com',
  'hotmail.fr',
  'icloud.com',
  'laposte.net',
  'live.fr',
  'mailo.com',
  'msn.com',
  'neuf.fr',
  'numericable.fr',
  'orange.fr',
  'outlook.com',
  'outlook.fr',
  'proton.me',
  'protonmail.com',
  'sfr.fr',
  'wanadoo.fr',
  'yahoo.com',
  'yahoo.fr',
]);

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A mail domain in small letters and ASCII; null when the text is none, or has a single label. */
export const mailDomain = (text: string): string | null => {
  const domain = domainToASCII(text.trim().replace(/^@/, '').toLowerCase());
  const labels = domain.split('.');
  return domain.length <= 253 && labels.length > 1 && labels.every((label) => LABEL.test(label))
    ? domain
    : null;
};

export const isPublicMail = (domain: string): boolean => PUBLIC.has(domain);

/** The TXT record that proves a domain. */
export const proofRecord = (domain: string, token: string): { name: string; value: string } => ({
  name: `_essaim.${domain}`,
  value: `essaim-domain=${token}`,
});
