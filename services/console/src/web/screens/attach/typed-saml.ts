// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Catalog } from '../../api/schemas.ts';

/** What was typed of a tool of SAML; empty texts for nothing. */
export interface TypedSaml {
  readonly metadata: string;
  readonly entityId: string;
  readonly consumer: string;
  readonly certificate: string;
}

export const NOTHING_TYPED: TypedSaml = {
  metadata: '',
  entityId: '',
  consumer: '',
  certificate: '',
};

/** What of a request for an attachment it comes to; nothing where the tool's profile is to say it all. */
export const askedSaml = (
  typed: TypedSaml,
): Pick<Catalog['NewAttachment'], 'saml' | 'redirectUris'> => {
  const consumer = typed.consumer.trim();
  const saml = {
    ...(typed.metadata.trim() !== '' && { metadata: typed.metadata }),
    ...(typed.entityId.trim() !== '' && { entityId: typed.entityId.trim() }),
    ...(typed.certificate.trim() !== '' && { certificate: typed.certificate }),
  };
  return {
    ...(Object.keys(saml).length > 0 && { saml }),
    ...(consumer !== '' && { redirectUris: [consumer] }),
  };
};
