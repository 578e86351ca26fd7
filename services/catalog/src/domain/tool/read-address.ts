// SPDX-License-Identifier: AGPL-3.0-or-later
import type { YamlReader } from './yaml-reader.ts';

/** A web address that has to be there; anything else is a fault. */
export const readAddress = (file: YamlReader, path: readonly string[]): string | null => {
  const text = file.required(path);
  if (text === '') return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    file.fault(path, 'tool-url-invalid', { found: text });
  }
  return text;
};
