// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, problemDocument } from '@essaim/contracts';
import type { DomainError } from '@essaim/kernel';

const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error';

const TYPES: Readonly<Record<string, string>> = {
  'scim-filter-invalid': 'invalidFilter',
  'scim-path-invalid': 'invalidPath',
  'scim-no-target': 'noTarget',
  'scim-value-invalid': 'invalidValue',
  'scim-mutability': 'mutability',
  'scim-syntax-invalid': 'invalidSyntax',
  'body-not-json': 'invalidSyntax',
  'body-too-deep': 'invalidSyntax',
  'request-invalid': 'invalidValue',
  'scim-uniqueness': 'uniqueness',
};

export interface ScimErrorBody {
  readonly schemas: readonly string[];
  readonly status: string;
  readonly scimType?: string;
  readonly detail: string;
}

/** A refusal as RFC 7644, 3.12 has it, with essaim's own sentence as the detail. */
export const scimError = (error: DomainError, language: Language): ScimErrorBody => {
  const { status, detail } = problemDocument(error.code, language, '', error.params);
  const scimType = TYPES[error.code];
  return {
    schemas: [ERROR_SCHEMA],
    status: String(status),
    ...(scimType !== undefined && { scimType }),
    detail,
  };
};
