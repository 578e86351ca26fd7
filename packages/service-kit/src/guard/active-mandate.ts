// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Mandate, isInForce } from '@essaim/kernel';

/**
 * The hat named by the header `Essaim-Mandate`.
 * @returns null when the header is absent
 * @throws DomainError `mandate-not-yours` when it is not one of the person's in force
 */
export const activeMandate = (
  header: string | undefined,
  mandates: readonly Mandate[],
  today: string,
): Mandate | null => {
  if (header === undefined) return null;
  const worn = mandates.find((mandate) => mandate.id === header && isInForce(mandate, today));
  if (!worn) throw problem('mandate-not-yours');
  return worn;
};
