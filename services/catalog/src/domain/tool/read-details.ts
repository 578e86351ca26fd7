// SPDX-License-Identifier: AGPL-3.0-or-later
import { ANTI_FEATURES } from './anti-feature.ts';
import { readAddress } from './read-address.ts';
import type { ToolSheet } from './tool-sheet.ts';
import type { YamlReader } from './yaml-reader.ts';

const CONFORMITIES = ['full', 'partial', 'none', 'unknown'] as const;
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

type Path = readonly string[];
type Details = Pick<
  ToolSheet,
  | 'similar'
  | 'isBasedOn'
  | 'usedBy'
  | 'platforms'
  | 'softwareVersion'
  | 'minimumVersion'
  | 'releaseDate'
  | 'accessibility'
  | 'contacts'
  | 'referents'
  | 'forum'
  | 'antiFeatures'
>;

/**
 * What a sheet says beyond the description and the sign-in.
 * @param section where the project's own keys stand
 */
export const readDetails = (file: YamlReader, section: string): Details => ({
  similar: file.list([section, 'similar']),
  isBasedOn: file.texts(['isBasedOn']),
  usedBy: file.list(['usedBy']),
  platforms: file.list(['platforms']),
  softwareVersion: file.optional(['softwareVersion']),
  minimumVersion: file.optional([section, 'minimumVersion']),
  releaseDate: file.optional(['releaseDate']),
  accessibility: {
    statement: file.has([section, 'accessibility', 'statement'])
      ? readAddress(file, [section, 'accessibility', 'statement'])
      : null,
    conformity: conformity(file, [section, 'accessibility', 'conformity']),
  },
  contacts: contacts(file, ['maintenance', 'contacts']),
  referents: contacts(file, [section, 'referents']),
  forum: file.has([section, 'forum']) ? readAddress(file, [section, 'forum']) : null,
  antiFeatures: antiFeatures(file, [section, 'antiFeatures']),
});

const chosen = <Value extends string>(
  file: YamlReader,
  path: Path,
  found: string,
  values: readonly Value[],
): Value | undefined => {
  const value = values.find((candidate) => candidate === found);
  if (!value) file.fault(path, 'tool-choice-unknown', { found, choices: values.join(', ') });
  return value;
};

const conformity = (file: YamlReader, path: Path): (typeof CONFORMITIES)[number] =>
  chosen(file, path, file.optional(path) ?? 'unknown', CONFORMITIES) ?? 'unknown';

const antiFeatures = (file: YamlReader, path: Path) =>
  file.list(path).flatMap((text, index) => {
    return chosen(file, [...path, String(index)], text, ANTI_FEATURES) ?? [];
  });

const contacts = (file: YamlReader, path: Path): ToolSheet['contacts'] =>
  Array.from({ length: file.size(path) }, (_, index) => {
    const at = [...path, String(index)];
    const email = file.optional([...at, 'email']);
    if (email !== null && !EMAIL.test(email)) {
      file.fault([...at, 'email'], 'tool-email-invalid', { found: email });
    }
    return { name: file.required([...at, 'name']), email };
  });
