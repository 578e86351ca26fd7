// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldIds } from '../../api/field-issues.ts';

/** The field of each property that the form sends. */
export const PROVIDER_FIELDS: FieldIds = {
  name: 'provider-name',
  address: 'provider-address',
  clientId: 'provider-client',
  clientSecret: 'provider-secret',
  scopes: 'provider-scopes',
  'mapping/subject': 'provider-subject',
  'mapping/email': 'provider-email',
  'mapping/givenName': 'provider-given',
  'mapping/familyName': 'provider-family',
  'mapping/memberNumber': 'provider-member',
};
