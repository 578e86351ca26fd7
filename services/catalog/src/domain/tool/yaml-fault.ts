// SPDX-License-Identifier: AGPL-3.0-or-later

export type YamlFaultCode =
  | 'tool-yaml-unreadable'
  | 'tool-yaml-alias'
  | 'tool-encoding'
  | 'tool-too-deep'
  | 'tool-html'
  | 'tool-choice-unknown'
  | 'tool-email-invalid'
  | 'tool-not-a-map'
  | 'tool-key-missing'
  | 'tool-key-unknown'
  | 'tool-text-expected'
  | 'tool-list-expected'
  | 'tool-flag-expected'
  | 'tool-version-unsupported'
  | 'tool-url-invalid'
  | 'tool-description-missing'
  | 'tool-redirect-path-invalid';

/** One fault of a YAML file, at the place where a person can correct it. */
export interface YamlFault {
  /** From 1. */
  readonly line: number;
  /** Character of the line, from 1. */
  readonly column: number;
  readonly code: YamlFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}
