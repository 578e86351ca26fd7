// SPDX-License-Identifier: AGPL-3.0-or-later
import { compactVerify, decodeJwt, importJWK } from 'jose';
import { TRUST_MARKS, entityOfPath, trustMarkType } from '../../domain/federation/entity.ts';
import type { FederationPlace } from '../../domain/federation/statements.ts';
import type { Identity } from '../identity.ts';
import { findEntity } from './find-entity.ts';
import { federationKey } from './sign.ts';

export type MarkStatus = 'active' | 'expired' | 'revoked' | 'invalid';

/** Whether a trust mark still holds (OpenID Federation 1.0, 8.4): the network may have taken it back. */
export const markStatus = async (
  identity: Identity,
  { base, now }: FederationPlace,
  mark: string,
): Promise<MarkStatus> => {
  const { publicJwk } = await federationKey(identity, { kind: 'network' });
  const isOurs = await compactVerify(mark, await importJWK(publicJwk, 'ES256')).then(
    () => true,
    () => false,
  );
  if (!isOurs) return 'invalid';
  const { sub = '', exp = 0, trust_mark_type: type } = decodeJwt(mark);
  const name = sub.startsWith(base) ? entityOfPath(sub.slice(base.length)) : null;
  const kind = TRUST_MARKS.find((one) => trustMarkType(base, one) === type);
  if (!name || !kind) return 'invalid';
  const entity = await findEntity(identity, name);
  if (!entity?.marks.includes(kind)) return 'revoked';
  return exp <= now ? 'expired' : 'active';
};
