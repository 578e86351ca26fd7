// SPDX-License-Identifier: AGPL-3.0-or-later
import { signOnOf } from './sign-on.ts';
import type { SsoProfile } from './tool-sheet.ts';
import type { YamlReader } from './yaml-reader.ts';

const KEYS = new Set([
  'protocol',
  'attach',
  'component',
  'redirectPaths',
  'signInPath',
  'accountKey',
  'keysOnEmail',
  'justInTime',
  'groups',
  'quota',
  'backChannelLogout',
  'frontChannelLogout',
  'rpInitiatedLogout',
  'deprovisioning',
  'provisioning',
  'notes',
]);

/** Reads the sign-in profile of a tool; a file without one describes a tool that has none. */
export const readSsoProfile = (file: YamlReader, path: readonly string[]): SsoProfile => {
  const at = (...keys: string[]) => [...path, ...keys];
  const isDescribed = file.has(path);
  const protocol = isDescribed ? file.required(at('protocol')) : 'none';
  const attach = isDescribed ? file.required(at('attach')) : 'none';
  for (const key of file.keys(path)) {
    if (!KEYS.has(key)) file.fault(at(key), 'tool-key-unknown');
  }
  return {
    protocol,
    attach,
    signOn: signOnOf(protocol, attach),
    component: file.optional(at('component')),
    redirectPaths: redirectPaths(file, at('redirectPaths')),
    signInPath: signInPath(file, at('signInPath')),
    accountKey: file.optional(at('accountKey')),
    keysOnEmail: keysOnEmail(file, at('keysOnEmail')),
    justInTime: file.optional(at('justInTime')),
    groups: file.optional(at('groups')),
    quota: file.optional(at('quota')),
    backChannelLogout: logout(file, at('backChannelLogout')),
    frontChannelLogout: logout(file, at('frontChannelLogout')),
    rpInitiatedLogout: file.optional(at('rpInitiatedLogout')),
    deprovisioning: logout(file, at('deprovisioning')),
    provisioning: logout(file, at('provisioning')),
    notes: file.list(at('notes')),
  };
};

const EXACT_PATH = /^\/[^*\s#<>]*$/;

const signInPath = (file: YamlReader, path: readonly string[]): string | null => {
  const text = file.optional(path);
  if (text !== null && !EXACT_PATH.test(text)) {
    file.fault(path, 'tool-redirect-path-invalid', { found: text });
  }
  return text;
};

/** A wildcard would let any page of the tool receive sign-ins: only exact paths are taken. */
const redirectPaths = (file: YamlReader, path: readonly string[]): string[] => {
  const paths = file.list(path);
  for (const [index, text] of paths.entries()) {
    if (!/^[/<]/.test(text) || /[*\s#]/.test(text.replaceAll(/<[^<>]*>/g, ''))) {
      file.fault([...path, String(index)], 'tool-redirect-path-invalid', { found: text });
    }
  }
  return paths;
};

const keysOnEmail = (file: YamlReader, path: readonly string[]): boolean =>
  file.has(path) && file.optional(path) !== 'unknown' && file.flag(path);

const logout = (file: YamlReader, path: readonly string[]) => {
  const supported = file.optional([...path, 'supported']) ?? 'unknown';
  const where = file.optional([...path, 'path']);
  return where === null ? { supported } : { supported, path: where };
};
