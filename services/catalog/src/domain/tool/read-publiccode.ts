// SPDX-License-Identifier: AGPL-3.0-or-later
import { readAddress } from './read-address.ts';
import { readDetails } from './read-details.ts';
import { readSsoProfile } from './read-sso-profile.ts';
import type { ToolSheet } from './tool-sheet.ts';
import type { YamlFault } from './yaml-fault.ts';
import { type YamlReader, openYaml } from './yaml-reader.ts';

export type ReadTool = { readonly sheet: ToolSheet } | { readonly faults: readonly YamlFault[] };

const LANGUAGES = ['fr', 'en'] as const;
const SECTION = 'essaim';
const SECTION_KEYS = new Set([
  'replaces',
  'formerName',
  'antiFeatures',
  'sso',
  'verification',
  'similar',
  'minimumVersion',
  'accessibility',
  'referents',
  'forum',
]);

/**
 * Reads a publiccode.yml file (version 0 of the standard) and its section `essaim`.
 * @returns the tool's sheet, or every fault with its line and column
 */
export const readPubliccode = (text: string): ReadTool => {
  const file = openYaml(text);
  if (!('required' in file)) return file;
  checkVersion(file);
  const sheet: ToolSheet = {
    name: file.required(['name']),
    url: readAddress(file, ['url']) ?? '',
    landingUrl: file.has(['landingURL']) ? readAddress(file, ['landingURL']) : null,
    licence: file.required(['legal', 'license']),
    categories: file.list(['categories']),
    developmentStatus: file.required(['developmentStatus']),
    maintenance: file.optional(['maintenance', 'type']),
    languages: file.list(['localisation', 'availableLanguages']),
    description: descriptions(file),
    dependsOn: dependencies(file),
    ...readDetails(file, SECTION),
    replaces: file.list([SECTION, 'replaces']),
    formerName: file.optional([SECTION, 'formerName']),
    sso: readSsoProfile(file, [SECTION, 'sso']),
    verification: {
      verified: file.list([SECTION, 'verification', 'verified']),
      unverified: file.list([SECTION, 'verification', 'unverified']),
    },
  };
  for (const key of file.keys([SECTION])) {
    if (!SECTION_KEYS.has(key)) file.fault([SECTION, key], 'tool-key-unknown');
  }
  return file.faults.length > 0 ? { faults: file.faults } : { sheet };
};

const checkVersion = (file: YamlReader): void => {
  const path = ['publiccodeYmlVersion'];
  const version = file.required(path);
  if (version !== '' && !/^0(\.\d+){0,2}$/.test(version)) {
    file.fault(path, 'tool-version-unsupported', { found: version });
  }
};

const descriptions = (file: YamlReader): ToolSheet['description'] => {
  const found: ToolSheet['description'] = {};
  for (const language of LANGUAGES) {
    const path = ['description', language];
    if (!file.has(path)) continue;
    found[language] = {
      short: file.required([...path, 'shortDescription']),
      long: file.optional([...path, 'longDescription']),
      features: file.list([...path, 'features']),
    };
  }
  if (!found.fr && !found.en) file.fault(['description'], 'tool-description-missing');
  return found;
};

const dependencies = (file: YamlReader): string[] =>
  ['open', 'proprietary', 'hardware'].flatMap((kind) => {
    const path = ['dependsOn', kind];
    if (!file.has(path)) return [];
    const names: string[] = [];
    for (let index = 0; file.has([...path, String(index)]); index += 1) {
      names.push(file.required([...path, String(index), 'name']));
    }
    return names;
  });
