// SPDX-License-Identifier: AGPL-3.0-or-later
import { useState } from 'react';

/** A key that makes a form's creation happen once, however often it is sent. */
export function useOnceKey(): string {
  return useRenewedKey()[0];
}

/** Such a key, and the way to another: for a form that serves again once it has created something. */
export function useRenewedKey(): readonly [key: string, renew: () => void] {
  const [key, setKey] = useState(() => crypto.randomUUID());
  return [key, () => setKey(crypto.randomUUID())];
}
